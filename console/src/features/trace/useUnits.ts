import { computed, ref, shallowRef, watch } from 'vue'
import { traceLines, tracePage, type TraceLine } from '@/api/trace'
import { useLoad } from '@/ui/useLoad'
import { heldBy, unitRows, type Listed } from './rows'
import type { Trace } from './useTrace'

/** So many units of one holder are listed; the export has all. */
export const MOST_HELD = 1_000

/** After so many lines the table shows what was found so far; to draw each would keep the browser from reading. */
const GLANCE = 2_000

const listOf = (lines: readonly TraceLine[]): Listed => ({
  units: lines.map((line) => line.unit),
  holdings: lines.flatMap((line) => line.holdings),
})

/**
 * The units that the table shows: of a short trace all at hand, of a long one the page asked for; of one holder what is
 * found of him while the trace streams by, until as many are found as he is said to have.
 */
export function useUnits(trace: Trace) {
  const [page, size, shares] = [ref(0), ref(20), ref(false)]
  const read = ref(0)

  const pages = useLoad(async (signal) => {
    const from = page.value * size.value
    const wish = { from, limit: size.value, ...(shares.value && { shares: true }) }
    return await tracePage(trace.oneWay.value, wish, signal)
  })

  const found = shallowRef<Listed>()
  const held = useLoad(async (signal) => {
    const [holder, lines] = [trace.holder.value, [] as TraceLine[]]
    found.value = undefined
    read.value = 0
    if (!holder) return
    const enough = Math.min(holder.units, MOST_HELD)
    let seen = 0
    const show = () => {
      read.value = seen
      found.value = heldBy(listOf(lines), holder)
    }
    for await (const line of traceLines(trace.oneWay.value, signal)) {
      if (heldBy(listOf([line]), holder).units.length) lines.push(line)
      if (++seen % GLANCE === 0) show()
      if (lines.length >= enough) break
    }
    show()
  })

  const paged = computed(() => trace.large.value && !trace.holder.value)
  const listed = computed<Listed | undefined>(() => {
    const [holder, answer] = [trace.holder.value, trace.answer.value]
    if (answer) return holder ? heldBy(answer, holder) : answer
    return holder ? found.value : pages.value.value
  })
  const rows = computed(() => (listed.value ? unitRows(listed.value) : []))
  const shown = computed(() =>
    paged.value ? rows.value : rows.value.slice(page.value * size.value, (page.value + 1) * size.value),
  )
  const total = computed(() => (paged.value ? (trace.summary.value?.total ?? 0) : rows.value.length))

  async function load() {
    if (!trace.large.value) return
    await (trace.holder.value ? held.load() : pages.load())
  }

  watch([trace.holder, trace.oneWay], () => {
    page.value = 0
    void load()
  })
  watch([page, size, shares], () => paged.value && void load())
  watch(
    trace.selected,
    (unit) => {
      const at = rows.value.findIndex((row) => row.id === unit)
      if (at >= 0 && !paged.value) page.value = Math.floor(at / size.value)
    },
    { immediate: true },
  )
  void load()

  /** Begins anew with pages of another size. */
  function resize(to: number) {
    ;[page.value, size.value] = [0, to]
  }

  const busy = computed(() => pages.busy.value || held.busy.value)
  const fault = computed(() => (trace.holder.value ? held.fault.value : pages.fault.value))
  return { page, size, shares, read, rows: shown, total, busy, fault, load, resize }
}
