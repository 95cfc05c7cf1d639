import { computed, ref, type ComputedRef } from 'vue'
import type { Column } from './table'

/**
 * Which columns of a list are shown: those that somebody chose, remembered under its name. What is `told`, by an address,
 * goes before that and is not remembered: a link that was passed on changes nobody's own choice.
 */
export function useColumns<Shown extends Column>(
  name: string,
  columns: ComputedRef<readonly Shown[]>,
  told?: ComputedRef<readonly string[] | undefined>,
) {
  const key = `yuanliu.columns.${name}`
  const kept = globalThis.localStorage?.getItem(key)
  const chosen = ref<string[] | null>(kept?.split(',') ?? null)
  const wanted = computed(() => told?.value ?? chosen.value)
  const shown = computed(() =>
    columns.value.filter((c) => c.fixed || (wanted.value ? wanted.value.includes(c.key) : !c.hidden)),
  )

  /** The columns once this one is shown where it was hidden, or hidden where it was shown. */
  function toggled(column: string): string[] {
    const now = shown.value.map((c) => c.key)
    return now.includes(column) ? now.filter((k) => k !== column) : [...now, column]
  }

  /** Shows these columns and those that are always shown. */
  function choose(next: readonly string[]) {
    chosen.value = [...next]
    globalThis.localStorage?.setItem(key, next.join(','))
  }

  return { shown, toggled, choose }
}
