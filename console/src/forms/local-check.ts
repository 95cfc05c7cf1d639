import type { FieldSpec } from '@/api/profile-types'
import type { Finding } from '@/api/problem'
import { decimalsOf, typedNumber, type NoNumber } from '@/text/typed-number'
import { isEmpty, linesOf, type Draft, type DraftValue } from './draft'

/** What the form itself can tell at once; all else the server says. */
export interface Said {
  code:
    | 'missing'
    | NoNumber
    | 'invalidWhole'
    | 'tooManyDecimals'
    | 'tooSmall'
    | 'tooLarge'
    | 'tooLong'
    | 'tooMany'
  values: Record<string, number>
}

export type Tell = (said: Said) => string

function ofNumber(spec: FieldSpec, text: string): Said | undefined {
  const value = typedNumber(text)
  if (typeof value === 'string') return { code: value, values: {} }
  if (spec.type === 'integer' && !Number.isInteger(value)) return { code: 'invalidWhole', values: {} }
  const scale = spec.scale ?? 3
  if (spec.type === 'decimal' && decimalsOf(text) > scale)
    return { code: 'tooManyDecimals', values: { n: scale } }
  if (typeof spec.min === 'number' && value < spec.min) return { code: 'tooSmall', values: { min: spec.min } }
  if (typeof spec.max === 'number' && value > spec.max) return { code: 'tooLarge', values: { max: spec.max } }
  return undefined
}

function ofValue(spec: FieldSpec, value: DraftValue): Said | undefined {
  if (isEmpty(value)) return undefined
  if (spec.type === 'integer' || spec.type === 'decimal') return ofNumber(spec, value as string)
  const items = Array.isArray(value)
    ? value.length
    : spec.type === 'identifiers' || spec.type === 'texts'
      ? linesOf(value as string).length
      : 0
  if (spec.maxItems && items > spec.maxItems) return { code: 'tooMany', values: { max: spec.maxItems } }
  const words = spec.type === 'text' || spec.type === 'document'
  if (words && spec.max && (value as string).length > spec.max)
    return { code: 'tooLong', values: { max: spec.max } }
  return undefined
}

/** Says that something must be filled in. */
export const missing = (pointer: string, tell: Tell): Finding => ({
  code: 'form.missing',
  severity: 'BLOCK',
  pointer,
  message: tell({ code: 'missing', values: {} }),
  values: {},
})

/** The fields that must be there and are empty. */
export const missingFields = (specs: readonly FieldSpec[], draft: Draft, tell: Tell, at: string): Finding[] =>
  specs
    .filter((spec) => spec.required === true && !spec.calc && isEmpty(draft[spec.id]))
    .map((spec) => missing(`${at}/${spec.id}`, tell))

/** The faults of form that need no server, with pointers as the server gives them. */
export function localFindings(specs: readonly FieldSpec[], draft: Draft, tell: Tell, at: string): Finding[] {
  return specs.flatMap((spec) => {
    const value = draft[spec.id] ?? null
    const pointer = `${at}/${spec.id}`
    const said = ofValue(spec, value)
    const own: Finding[] = said
      ? [{ code: `form.${said.code}`, severity: 'BLOCK', pointer, message: tell(said), values: {} }]
      : []
    const rows = spec.type === 'list' ? (value as Draft[]) : []
    return [
      ...own,
      ...rows.flatMap((row, n) => localFindings(spec.fields ?? [], row, tell, `${pointer}/${n}`)),
    ]
  })
}
