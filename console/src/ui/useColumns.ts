import { computed, ref, type ComputedRef } from 'vue'
import type { Column } from './table'

/** Which columns of a list are shown; the choice is remembered under its name. */
export function useColumns<Shown extends Column>(name: string, columns: ComputedRef<readonly Shown[]>) {
  const key = `yuanliu.columns.${name}`
  const kept = globalThis.localStorage?.getItem(key)
  const chosen = ref<string[] | null>(kept?.split(',') ?? null)
  const shown = computed(() =>
    columns.value.filter((c) => c.fixed || (chosen.value ? chosen.value.includes(c.key) : !c.hidden)),
  )

  function toggle(column: string) {
    const now = shown.value.map((c) => c.key)
    const next = now.includes(column) ? now.filter((k) => k !== column) : [...now, column]
    choose(next)
  }

  /** Shows these columns and those that are always shown. */
  function choose(next: readonly string[]) {
    chosen.value = [...next]
    globalThis.localStorage?.setItem(key, next.join(','))
  }

  return { shown, toggle, choose }
}
