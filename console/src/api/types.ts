import type { LocalText } from '@/i18n'
import type { Quantity } from '@/text/quantity'

/** What the server answers. Times are ISO 8601 with an offset; ids are identifiers in any written form. */
export type Severity = 'BLOCK' | 'HOLD' | 'WARN'

export interface Finding {
  code: string
  severity: Severity
  pointer: string
  message: string
  values?: Record<string, string>
  clause?: string | null
}

/** RFC 9457. */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
  findings?: Finding[]
  /** The readings of a bare code, each as a URI. */
  candidates?: string[]
}

export interface Paged<Item> {
  items: Item[]
  total: number
  page: number
  size: number
}

export type Right = 'CAPTURE' | 'READ' | 'REGISTER' | 'PUBLISH' | 'MANAGE_ACCESS' | 'OPERATE'

export interface Session {
  name: string
  displayName: string
  kind: string
  party: string | null
  rights: Right[]
  mustChangePassword: boolean
}

export interface Named {
  id: string
  name: string | null
}

export interface RecordSummary {
  id: string
  key: string | null
  type: string
  typeName?: LocalText | null
  party: Named | null
  site: Named | null
  time: string
  receivedAt: string
  state: 'valid' | 'corrected'
  /** Fields that may follow are still missing. */
  incomplete?: boolean
  findings: Finding[]
}

export type FieldValue = string | number | boolean | null | FieldValue[] | { [name: string]: FieldValue }
export type Fields = Record<string, FieldValue>

export interface RecordDetail extends RecordSummary {
  fields: Fields
  events: { id: string; type: string }[]
  replaces: string | null
  replacedBy: string | null
  history: { id: string; receivedAt: string; client?: string; findings?: Finding[] }[]
  units?: string[]
  profile?: { category: string; version: number }
}

export interface RecordInput {
  key?: string
  type: string
  party: string
  site?: string
  time: string
  replaces?: string
  fields: Fields
}

export interface RecordOutcome {
  id?: string
  key?: string | null
  status?: string
  findings: Finding[]
}

export interface Refusal {
  time: string
  client: string
  party: string | null
  type: string | null
  findings: { code: string; pointer: string; message: string; severity?: Severity }[]
  sha256: string
}

export interface Lag {
  name: string
  shard: number
  position: number
  end: number
  lagMillis: number
}

export interface Workbench {
  today: { accepted: number; held: number; refused: number; captured: number }
  days: { day: string; accepted: number; refused: number; held: number }[]
  waiting: { held: number; incomplete: number; retracted?: number }
  latest: RecordSummary[]
  refusals: Refusal[]
  projections: Lag[]
}

export interface Party {
  id: string
  written: string
  name: string
  kind: string
  nodes: string[]
  categories: string[]
  region: string | null
  address: string | null
  parent?: string | null
  codes?: string[]
  licences?: Licence[]
  sites?: Site[]
}

export interface Licence {
  type: string
  number: string
  scope: string
  issuer: string
  validFrom: string
  validTo: string | null
  status: string
}

export interface Site {
  id: string
  name: string
  party: string
  region: string
  address: string
  lng?: number | null
  lat?: number | null
}

export interface Client {
  id: string
  name: string
  party: string | null
  rights: Right[]
  kind?: string
  region?: string | null
  categories?: string[]
  createdAt: string
  createdBy?: string
  lastUsedAt?: string | null
  revokedAt?: string | null
}

/** A person who may sign in; the first password only in the answer that tells of the making. */
export interface User {
  name: string
  displayName: string
  kind: string
  party: string | null
  region: string | null
  categories: string[]
  rights: Right[]
  mustChangePassword: boolean
  disabled: boolean
  password?: string | null
}

export interface Operation {
  time: string
  actor: string
  action: string
  subject: string
  outcome: string
  address?: string
}

export type HoldingState = 'in stock' | 'in transit' | 'sold' | 'used' | 'destroyed' | 'passed on' | 'unknown'

export interface TraceUnit {
  id: string
  aliases?: string[]
  level: number
  quantity?: Quantity | null
  product?: string | null
  productName?: string | null
  stopped?: string | null
}

export interface TraceEdge {
  from: string
  to: string
  kind: string
  /** Missing where the asker may not see the event. */
  event?: string | null
  time?: string | null
  uncertain?: boolean
  quantity?: Quantity | null
}

export interface Holding {
  unit: string
  party: string | null
  partyName?: string | null
  site?: string | null
  siteName?: string | null
  from?: string | null
  to?: string | null
  quantity?: Quantity | null
  state?: HoldingState | null
}

export interface TraceParty {
  id: string
  name: string | null
  kind?: string | null
  nodes?: string[] | null
  region?: string | null
}

/** Unit and cause are missing where they are hidden. */
export interface Cause {
  unit: string | null
  effect: 'STOP' | 'HOLD' | 'LIFT'
  cause: string | null
  until?: string | null
  reason: LocalText | string
}

export interface TraceAnswer {
  start: string
  direction: Direction
  units: TraceUnit[]
  edges: TraceEdge[]
  holdings: Holding[]
  parties: TraceParty[]
  sites: { id: string; name: string | null; region?: string | null; address?: string | null }[]
  causes?: Cause[]
  complete: boolean
  reason?: string | null
  total?: number
  millis: number
}

export type Direction = 'upstream' | 'downstream' | 'both'

export type EpcisEvent = Record<string, unknown> & { eventID?: string; type?: string; eventTime?: string }

export interface UnitDetail {
  id: string
  aliases: string[]
  product: { id?: string | null; name?: string | null } | null
  quantity?: Quantity | null
  parties?: TraceParty[]
  complete?: boolean
  holdings: Holding[]
  records: RecordSummary[]
  events: EpcisEvent[]
  causes: Cause[]
}

export interface CaptureJob {
  captureID: string
  createdAt: string
  finishedAt?: string | null
  running: boolean
  success: boolean
  captureErrorBehaviour: string
  errors: (Partial<Finding> & { type?: string; title?: string; detail?: string })[]
}

export interface SearchHit {
  kind: 'unit' | 'party' | 'record'
  id: string
  title: string
}
