import type { Column } from '../table'

/** What a cell says or a sheet holds. */
export type Cell = string | number | boolean | null | undefined

/** A column of a list, told once: how it is called, what it says, what an export holds, by what it may be ordered. */
export interface ListColumn<Row> extends Column {
  /** What the cell says; a slot `cell-<key>` may draw it. */
  text: (row: Row) => Cell
  /** What an export holds where that is more than the cell says; `false` leaves the column out of exports. */
  export?: false | ((row: Row) => Cell)
  /** The server's name of the order by this column. */
  sort?: string
}

/** A question that a list can be asked; its values stand in the address under its key. */
export type ListFilter = {
  key: string
  label: string
  /** Shown after 展开 only. */
  more?: boolean
  hint?: string
} & (
  | { kind: 'text'; mono?: boolean }
  | { kind: 'choice'; options: readonly { value: string; label: string; note?: string }[]; search?: boolean }
  /** A range of days under two keys. */
  | { kind: 'days'; to: string }
  /** Drawn by the slot `filter-<key>`. */
  | { kind: 'own' }
)

/** One page of a list; `next` asks for the page after it. */
export interface ListAnswer<Row> {
  items: Row[]
  next?: string
  total?: number
  /** Counting stopped at the total: there are more. */
  atLeast?: boolean
}

/** The filters by name, the order, the size of a page, and after what it begins. */
export type ListQuery = Record<string, string | number | undefined>

/** Gives one page. */
export type AskList<Row> = (query: ListQuery, signal?: AbortSignal) => Promise<ListAnswer<Row>>

/** What somebody has to know to show a list. */
export interface ListOptions<Row> {
  /** Under this name columns and views are remembered. */
  name: string
  ask: AskList<Row>
  rowKey: (row: Row) => string
  columns: () => ListColumn<Row>[]
  filters?: () => ListFilter[]
  /** Looked at again and again by itself: only the first look is shown as work. */
  live?: boolean
  /** Part of a page that shows something else: its filters stay out of the address. */
  inner?: boolean
}

/** The keys under which a filter keeps its values. */
export const keysOf = (filter: ListFilter): string[] =>
  filter.kind === 'days' ? [filter.key, filter.to] : [filter.key]
