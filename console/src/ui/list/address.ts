import { computed, ref, watch, type ComputedRef } from 'vue'
import { useRoute, useRouter, type LocationQuery } from 'vue-router'

export type Asked = Record<string, string>

/** Whether two ask the same. */
export const same = (a: Asked, b: Asked) =>
  JSON.stringify(Object.entries(a).sort()) === JSON.stringify(Object.entries(b).sort())

/** What the address says of these keys; other keys and empty values say nothing. */
export function readAddress(query: LocationQuery, keys: readonly string[]): Asked {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = [query[key]].flat()[0]
      return value ? [[key, value]] : []
    }),
  )
}

/** What is filled in of a form. */
export const filledOf = (form: Asked): Asked =>
  Object.fromEntries(
    Object.entries(form).flatMap(([key, value]) => (value?.trim() ? [[key, value.trim()]] : [])),
  )

/** What a list is asked, kept in the address so that it can be passed on; `inner` lists keep it to themselves. */
export function useAddress(keys: ComputedRef<readonly string[]>, inner = false) {
  const route = useRoute()
  const router = useRouter()
  const own = inner ? undefined : route?.path
  const asked = ref<Asked>(own ? readAddress(route.query, keys.value) : {})

  // The page stays alive behind others; their addresses say nothing to it.
  if (own) {
    watch(
      () => (route.path === own ? readAddress(route.query, keys.value) : asked.value),
      (now) => {
        if (!same(now, asked.value)) asked.value = now
      },
    )
  }

  /** Asks this from now on; false when it is asked already. */
  function ask(next: Asked, replace = false): boolean {
    const filled = filledOf(next)
    if (same(filled, asked.value)) return false
    asked.value = filled
    if (own) void router.push({ path: own, query: filled, replace })
    return true
  }

  /** Asks this where the page is seen and nothing is asked yet; going back does not come upon the bare address. */
  const begin = (next: Asked) =>
    (!own || route.path === own) && !Object.keys(asked.value).length && ask(next, true)

  return { asked: computed(() => asked.value), ask, begin }
}
