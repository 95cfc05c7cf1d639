import type { FieldSpec, FieldValue, Fields } from '@/api/profile-types'
import { codesIn } from '@/text/code'
import { moment, wireMoment } from '@/text/moment'
import { typedNumber } from '@/text/typed-number'

/** What a form holds while it is filled in: numbers and times as they are typed. */
export type DraftValue = string | boolean | null | string[] | Draft[]
// eslint-disable-next-line @typescript-eslint/consistent-indexed-object-style -- a type alias may not refer to itself
export interface Draft {
  [field: string]: DraftValue
}

const SEVERAL = new Set(['identifiers', 'texts'])

/** An empty form. */
export function blank(specs: readonly FieldSpec[]): Draft {
  return Object.fromEntries(specs.map((spec) => [spec.id, blankValue(spec)]))
}

function blankValue(spec: FieldSpec): DraftValue {
  if (spec.type === 'list' || spec.type === 'choices') return []
  return spec.type === 'flag' ? null : ''
}

/** Several values typed in one box, one per line; codes also between commas. */
export function linesOf(text: string, codes = true): string[] {
  return codes
    ? codesIn(text)
    : text
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
}

/** Whether nothing is filled in. */
export function isEmpty(value: DraftValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** What is sent: only what is filled in, numbers as numbers, times with their zone. */
export function toFields(specs: readonly FieldSpec[], draft: Draft): Fields {
  const fields: Fields = {}
  for (const spec of specs) {
    const value = draft[spec.id]
    if (!spec.calc && !isEmpty(value)) fields[spec.id] = toWire(spec, value as DraftValue)
  }
  return fields
}

function toWire(spec: FieldSpec, value: DraftValue): FieldValue {
  if (spec.type === 'list') return (value as Draft[]).map((row) => toFields(spec.fields ?? [], row))
  if (typeof value !== 'string') return value as FieldValue
  if (SEVERAL.has(spec.type)) return linesOf(value, spec.type === 'identifiers')
  if (spec.type === 'integer' || spec.type === 'decimal') return numberOr(value)
  return spec.type === 'moment' ? wireMoment(value) : value.trim()
}

function numberOr(value: string): FieldValue {
  const number = typedNumber(value)
  return typeof number === 'number' ? number : value
}

/** The form that shows these fields again, for a correction. */
export function fromFields(specs: readonly FieldSpec[], fields: Fields): Draft {
  const draft = blank(specs)
  for (const spec of specs) {
    const value = fields[spec.id]
    if (value !== undefined && value !== null && !spec.sensitive) draft[spec.id] = fromWire(spec, value)
  }
  return draft
}

function fromWire(spec: FieldSpec, value: FieldValue): DraftValue {
  if (spec.type === 'list') return (value as Fields[]).map((row) => fromFields(spec.fields ?? [], row))
  if (spec.type === 'choices') return (value as string[]).map(String)
  if (SEVERAL.has(spec.type)) return Array.isArray(value) ? value.map(String).join('\n') : String(value)
  if (typeof value === 'boolean') return value
  return spec.type === 'moment' ? moment(String(value)) : String(value)
}
