/** What stands at the start of a file so that spreadsheets read it as UTF-8. */
export const UTF8_MARK = '\uFEFF'

const FORMULA = /^[=+\-@\t\r]/

/** One cell: quoted where it must be; what a spreadsheet would run as a formula is made text. */
export function csvCell(value: unknown): string {
  if (value === null || value === undefined) return ''
  const written =
    typeof value === 'object' ? JSON.stringify(value) : String(value as string | number | boolean)
  const safe = typeof value === 'string' && FORMULA.test(written) ? `'${written}` : written
  return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as RFC 4180 text. */
export function csv(head: readonly string[], rows: Iterable<readonly unknown[]>): string {
  const lines = [head.map(csvCell).join(',')]
  for (const row of rows) lines.push(row.map(csvCell).join(','))
  return lines.join('\r\n') + '\r\n'
}
