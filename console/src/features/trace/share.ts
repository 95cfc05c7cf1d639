import type { TraceUnit } from '@/api/trace'

const format = (roundingMode: 'floor' | 'ceil' | 'halfExpand') =>
  new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3, roundingMode })
const [down, up, near] = [format('floor'), format('ceil'), format('halfExpand')]

/** A part of a whole, `45 %`. */
export const percent = (part: number) => `${near.format(part * 100)} %`

/**
 * Which part of the start is in a unit: the likely value, and the bounds where they say more. Bounds are rounded
 * outwards, so that they still hold: `45 % (40–60 %)`.
 */
export function shareText({ share, leastShare, mostShare }: TraceUnit): string {
  if (share === undefined || share === null) return ''
  const likely = percent(share)
  if (leastShare === undefined || mostShare === undefined) return likely
  if (percent(leastShare) === likely && percent(mostShare) === likely) return likely
  return `${likely} (${down.format(leastShare * 100)}–${up.format(mostShare * 100)} %)`
}
