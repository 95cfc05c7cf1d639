import { onScopeDispose, ref, shallowRef } from 'vue'
import { daysAgo } from '@/text/moment'
import { saveFile } from '@/text/save'
import type { List } from './useList'
import { cellsOf, csvOf, walk, type Walked } from './walk'

export type ExportKind = 'xlsx' | 'csv'

/** What a person's machine makes into one sheet without trouble; a longer list goes as CSV. */
export const MOST_IN_SHEET = 100_000

/** Takes a list home: all its pages, or what is ticked; it can be left and stopped. */
export function useExport<Row extends object>(list: List<Row>) {
  const walked = shallowRef<Walked | null>(null)
  const fault = shallowRef<unknown>()
  const cut = ref(false)
  let running: AbortController | undefined

  async function pack(kind: ExportKind, pages: AsyncIterable<Row[]> | Iterable<Row[]>): Promise<Blob> {
    const columns = list.columns.value
    if (kind === 'csv') return csvOf(columns, pages)
    const [{ sheetOf }, { cells, cut: tooMany }] = await Promise.all([
      import('./sheet'),
      cellsOf(columns, pages, MOST_IN_SHEET),
    ])
    cut.value = tooMany
    return sheetOf(
      cells,
      columns.filter((one) => one.export !== false).map((one) => Math.round((one.width ?? 120) / 7)),
    )
  }

  async function run(kind: ExportKind, ticked: boolean) {
    stop()
    const mine = (running = new AbortController())
    walked.value = { done: 0 }
    fault.value = undefined
    cut.value = false
    try {
      const pages = ticked
        ? [[...list.ticked.values()]]
        : walk(list.askFor, list.query.value, mine.signal, (now) => (walked.value = now))
      const file = await pack(kind, pages)
      if (running === mine) saveFile(`${list.name}-${daysAgo(0)}.${kind}`, file)
    } catch (wrong) {
      if (running === mine) fault.value = wrong
    } finally {
      if (running === mine) walked.value = null
    }
  }

  function stop() {
    running?.abort()
    running = undefined
    walked.value = null
  }

  onScopeDispose(stop)
  return { walked, fault, cut, run, stop }
}
