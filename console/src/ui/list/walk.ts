import { csvCell, UTF8_MARK } from '@/text/csv'
import type { AskList, Cell, ListColumn, ListQuery } from './list'

/** The server gives no more in one page. */
const PAGE = 200

export interface Walked {
  done: number
  total?: number
  atLeast?: boolean
}

/** Gives all rows of a list, page after page, and tells how many there were so far. */
export async function* walk<Row>(
  ask: AskList<Row>,
  query: ListQuery,
  signal: AbortSignal,
  tell: (walked: Walked) => void = () => undefined,
): AsyncGenerator<Row[]> {
  let after: string | undefined
  let done = 0
  do {
    const { items, next, total, atLeast } = await ask({ ...query, size: PAGE, after }, signal)
    signal.throwIfAborted()
    done += items.length
    tell({ done, total, atLeast })
    yield items
    after = items.length ? next : undefined
  } while (after)
}

const exported = <Row>(columns: readonly ListColumn<Row>[]) => columns.filter((one) => one.export !== false)
const valueOf = <Row>(column: ListColumn<Row>, row: Row): Cell =>
  (column.export ? column.export(row) : column.text(row)) ?? ''

/** Rows as CSV with a head, in pieces, so that a long list stands in memory once. */
export async function csvOf<Row>(
  columns: readonly ListColumn<Row>[],
  pages: AsyncIterable<Row[]> | Iterable<Row[]>,
): Promise<Blob> {
  const told = exported(columns)
  const line = (cells: readonly unknown[]) => cells.map(csvCell).join(',') + '\r\n'
  const parts = [UTF8_MARK, line(told.map((one) => one.label))]
  for await (const rows of pages)
    parts.push(rows.map((row) => line(told.map((column) => valueOf(column, row)))).join(''))
  return new Blob(parts, { type: 'text/csv;charset=utf-8' })
}

/** Rows as the cells of a sheet, its head first. */
export async function cellsOf<Row>(
  columns: readonly ListColumn<Row>[],
  pages: AsyncIterable<Row[]> | Iterable<Row[]>,
  most: number,
): Promise<{ cells: Cell[][]; cut: boolean }> {
  const told = exported(columns)
  const cells: Cell[][] = [told.map((one) => one.label)]
  for await (const rows of pages) {
    for (const row of rows) {
      if (cells.length > most) return { cells, cut: true }
      cells.push(told.map((column) => valueOf(column, row)))
    }
  }
  return { cells, cut: false }
}
