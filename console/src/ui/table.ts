/** A column of a table. */
export interface Column {
  key: string
  label: string
  /** Least width in pixels. */
  width?: number
  align?: 'right'
  /** Not shown until somebody chooses it. */
  hidden?: boolean
  /** Cannot be hidden. */
  fixed?: boolean
  /** Stays on one line. */
  nowrap?: boolean
  /** The name of the order by this column. */
  sort?: string
}
