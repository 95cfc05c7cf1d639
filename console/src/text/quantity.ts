import { local } from '@/i18n'

export interface Quantity {
  value: number
  uom?: string | null
}

const UNITS: Record<string, { zh: string; en: string }> = {
  KGM: { zh: 'kg', en: 'kg' },
  GRM: { zh: 'g', en: 'g' },
  TNE: { zh: 't', en: 't' },
  LTR: { zh: 'L', en: 'L' },
  MLT: { zh: 'mL', en: 'mL' },
  MTK: { zh: 'm²', en: 'm²' },
  MTR: { zh: 'm', en: 'm' },
  CEL: { zh: '℃', en: '℃' },
  HEA: { zh: '头', en: 'head' },
  H87: { zh: '件', en: 'pcs' },
  EA: { zh: '件', en: 'pcs' },
  DAY: { zh: '天', en: 'days' },
  HUR: { zh: '小时', en: 'h' },
  CNY: { zh: '元', en: 'CNY' },
  MU: { zh: '亩', en: 'mu' },
}

/** The name of a UN/CEFACT unit; one that is not known stays as it is. */
export function unitName(uom: string | null | undefined): string {
  if (!uom) return ''
  return local(UNITS[uom] ?? uom)
}

/** A number with thin groups of thousands and no more digits than it has. */
export function number(value: number | string | null | undefined, digits = 3): string {
  if (value === null || value === undefined || value === '') return ''
  const plain = typeof value === 'string' ? Number(value) : value
  return Number.isFinite(plain)
    ? plain.toLocaleString('en-US', { maximumFractionDigits: digits })
    : String(value)
}

/** `6,604 kg`. */
export function quantity(value: Quantity | null | undefined): string {
  if (!value) return ''
  const unit = unitName(value.uom)
  return unit ? `${number(value.value)} ${unit}` : number(value.value)
}

/** Sums of quantities, one per unit of measure, the largest first. */
export function sums(quantities: Iterable<Quantity | null | undefined>): Quantity[] {
  const byUnit = new Map<string, number>()
  for (const q of quantities) {
    if (q) byUnit.set(q.uom ?? '', (byUnit.get(q.uom ?? '') ?? 0) + q.value)
  }
  return [...byUnit].map(([uom, value]) => ({ uom, value })).sort((a, b) => b.value - a.value)
}

/** How large a file is: `812 B`, `3.4 kB`, `12 MB`. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const [value, unit] = bytes < 1_000_000 ? [bytes / 1000, 'kB'] : [bytes / 1_000_000, 'MB']
  return `${number(value, value < 10 ? 1 : 0)} ${unit}`
}
