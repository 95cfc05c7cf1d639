import { get, post, Refused, type Query } from './client'
import { page } from './pages'
import type { Finding } from './problem'
import type { Fields } from './profile-types'
import type { Schemas } from './schema/records'

export type Named = Schemas['RecordNamed']

export type RecordSummary = Omit<Schemas['RecordSummary'], 'state'> & { state: 'valid' | 'corrected' }

export type RecordDetail = RecordSummary &
  Omit<Schemas['RecordDetail'], 'fields' | 'state'> & { fields: Fields }

export interface RecordInput {
  key?: string
  type: string
  party: string
  site?: string
  time: string
  replaces?: string
  fields: Fields
}

/** Goods that a record holds; `waits` until somebody settled it. */
export type RecordHold = Schemas['RecordHoldView']

export type RecordOutcome = Partial<Schemas['RecordOutcomeView']> & { findings: Finding[] }

export type Refusal = Schemas['WorkbenchRefusalView']

export type Lag = Schemas['ProjectionLagLag']

export type Workbench = Omit<Schemas['Workbench'], 'latest'> & { latest: RecordSummary[] }

export const workbench = (signal?: AbortSignal) => get<Workbench>('/api/workbench', undefined, signal)
export const records = (query: Query, signal?: AbortSignal) =>
  page<RecordSummary>('/api/records', query, signal)
export const record = (id: string) => get<RecordDetail>(`/api/records/${encodeURIComponent(id)}`)
export const refusals = (query: Query, signal?: AbortSignal) => page<Refusal>('/api/refusals', query, signal)

interface Answer {
  records?: RecordOutcome[]
  findings?: Finding[]
}

/** What would become of a record: it is kept, its goods are held, or it is not taken. */
export type Verdict = 'stored' | 'held' | 'refused'

export interface Checked {
  findings: Finding[]
  fields?: RecordInput['fields']
  verdict?: Verdict
  /** It reports what has happened, and is heard whatever rules it breaks. */
  report?: boolean
}

const verdictOf = ({ status, holds }: RecordOutcome): Verdict | undefined =>
  status === 'refused' ? 'refused' : holds ? 'held' : status ? 'stored' : undefined

/** What the server would say of a record; nothing is stored. */
export async function checkRecord(input: RecordInput, signal?: AbortSignal): Promise<Checked> {
  try {
    const answer = await post<Answer & { records?: (RecordOutcome & { fields?: RecordInput['fields'] })[] }>(
      '/api/records/check',
      { records: [input] },
      signal,
    )
    const first = answer.records?.[0]
    return {
      findings: [...(answer.findings ?? []), ...(first?.findings ?? [])],
      fields: first?.fields,
      verdict: first && verdictOf(first),
      report: first?.report,
    }
  } catch (fault) {
    if (fault instanceof Refused && fault.findings.length)
      return { findings: fault.findings, verdict: 'refused' }
    throw fault
  }
}

/** Hands a record in. */
export async function submitRecord(input: RecordInput): Promise<RecordOutcome> {
  const answer = await post<Answer>('/api/records', { records: [input] })
  return answer.records?.[0] ?? { findings: answer.findings ?? [] }
}
