import type { BalanceLine, Conversion, ConversionPart } from '@/api/balance'

/** What adds up on one side of a line, and on the other to the same. */
export const COMING = ['opening', 'made', 'entered', 'received', 'unaccounted'] as const
export const GOING = ['shipped', 'sold', 'destroyed', 'used', 'closing'] as const
export const AMOUNTS = [...COMING, ...GOING] as const
export type AmountName = (typeof AMOUNTS)[number]

/** What is to be said of a loss: nobody set what may be lost, or the two sides do not compare. */
export type Verdict = 'over' | 'unset' | 'incomparable' | 'within' | 'lossless'
const WORST_FIRST: readonly Verdict[] = ['over', 'unset', 'incomparable', 'within', 'lossless']

export function verdictOf({ loss, withinTolerance }: Conversion): Verdict {
  if (!loss) return 'incomparable'
  if (loss.value === 0) return 'lossless'
  if (withinTolerance === undefined) return 'unset'
  return withinTolerance ? 'within' : 'over'
}

const turnover = (line: BalanceLine) => COMING.reduce((sum, name) => sum + line[name], 0)

/** Lines that need a look first, then the largest. */
export const linesInOrder = (lines: readonly BalanceLine[]) =>
  [...lines].sort(
    (a, b) => Number(b.unaccounted > 0) - Number(a.unaccounted > 0) || turnover(b) - turnover(a),
  )

export const conversionsInOrder = (conversions: readonly Conversion[]) =>
  [...conversions].sort(
    (a, b) => WORST_FIRST.indexOf(verdictOf(a)) - WORST_FIRST.indexOf(verdictOf(b)) || b.count - a.count,
  )

/** Amounts are drawn beside each other in one measure only; the one with the most lines comes first. */
export function measuresOf(lines: readonly BalanceLine[]): string[] {
  const counts = new Map<string, number>()
  for (const { uom = '' } of lines) counts.set(uom, (counts.get(uom) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1]).map(([uom]) => uom)
}

/** Of a measure the lines with the most to show. */
export const drawn = (lines: readonly BalanceLine[], uom: string, most: number) =>
  lines
    .filter((line) => (line.uom ?? '') === uom)
    .sort((a, b) => turnover(b) - turnover(a))
    .slice(0, most)

const sum = (parts: readonly ConversionPart[]) =>
  parts.reduce((all, part) => all + (part.amount?.value ?? 0), 0)

/** Parts of what was used: what was lost, and what may be. */
export function lossParts({ used, lossPart, tolerated }: Conversion): { lost?: number; tolerated?: number } {
  const all = sum(used)
  return { lost: lossPart, tolerated: tolerated && all ? tolerated.value / all : undefined }
}
