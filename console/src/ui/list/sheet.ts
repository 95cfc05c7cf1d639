import writeExcelFile from 'write-excel-file/browser'
import type { Cell } from './list'

/** A sheet with a head that stays in view, as an xlsx file; text stays text, also where it looks like a formula. */
export async function sheetOf(cells: readonly (readonly Cell[])[], widths: readonly number[]): Promise<Blob> {
  const [head = [], ...rows] = cells
  const written = [
    head.map((value) => ({ value: String(value ?? ''), type: String, fontWeight: 'bold' as const })),
    ...rows.map((row) => row.map(cellOf)),
  ]
  return writeExcelFile(written, {
    columns: widths.map((width) => ({ width })),
    stickyRowsCount: 1,
  }).toBlob()
}

function cellOf(value: Cell) {
  if (typeof value === 'number') return { value, type: Number }
  if (typeof value === 'boolean') return { value, type: Boolean }
  return value ? { value, type: String } : null
}
