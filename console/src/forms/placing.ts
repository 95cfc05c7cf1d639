import type { FieldSpec } from '@/api/profile-types'
import type { Finding } from '@/api/problem'
import type { Draft } from './draft'

/** Findings by the field that they point to; those that point to none on the form stand apart. */
export interface Placed {
  at: ReadonlyMap<string, Finding[]>
  general: Finding[]
}

/** The pointers of all that can be filled in on this form. */
export function pointersOf(specs: readonly FieldSpec[], draft: Draft, at: string): string[] {
  return specs.flatMap((spec) => {
    const own = `${at}/${spec.id}`
    const rows = spec.type === 'list' ? ((draft[spec.id] ?? []) as Draft[]) : []
    return [own, ...rows.flatMap((row, n) => pointersOf(spec.fields ?? [], row, `${own}/${n}`))]
  })
}

function nearest(pointer: string, known: ReadonlySet<string>): string | undefined {
  for (let at = pointer; at; at = at.slice(0, at.lastIndexOf('/'))) {
    if (known.has(at)) return at
  }
  return undefined
}

/** Puts each finding beside the nearest field at or above what it points to. */
export function place(findings: readonly Finding[], pointers: Iterable<string>): Placed {
  const known = new Set(pointers)
  const at = new Map<string, Finding[]>()
  const general: Finding[] = []
  const seen = new Set<string>()
  for (const finding of findings) {
    const spot = nearest(finding.pointer, known)
    const key = `${spot ?? ''} ${finding.code} ${finding.message}`
    if (seen.has(key)) continue
    seen.add(key)
    if (spot === undefined) general.push(finding)
    else at.set(spot, [...(at.get(spot) ?? []), finding])
  }
  return { at, general }
}

/** What stands in the form at a pointer, which begins with where the form's fields stand. */
export function valueAt(draft: Draft, pointer: string, at: string): unknown {
  let value: unknown = draft
  for (const part of pointer.slice(at.length).split('/').slice(1)) {
    if (value === null || typeof value !== 'object') return undefined
    value = (value as Record<string, unknown>)[part]
  }
  return value
}
