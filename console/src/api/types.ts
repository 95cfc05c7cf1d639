import type { components } from './schema'

/**
 * What the server answers, by the names of the pages. `schema.ts` is generated from docs/reference/openapi.yaml
 * (`npm run schema`); where that has a free text or a free map, what is known of it is said here. Times are ISO 8601
 * with an offset; ids are identifiers in any written form; what is absent is left out, never null.
 */
type Schemas = components['schemas']

export type Severity = 'BLOCK' | 'HOLD' | 'WARN'

export type Finding = Schemas['FindingView']

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

export type Right = Schemas['SessionView']['rights'][number]

export type Session = Schemas['SessionView']

export type Named = Schemas['RecordNamed']

export type RecordSummary = Omit<Schemas['RecordSummary'], 'state'> & { state: 'valid' | 'corrected' }

export type FieldValue = string | number | boolean | null | FieldValue[] | { [name: string]: FieldValue }
export type Fields = Record<string, FieldValue>

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

export type RecordOutcome = Partial<Schemas['RecordOutcomeView']> & { findings: Finding[] }

export type Refusal = Schemas['WorkbenchRefusalView']

export type Lag = Schemas['ProjectionLagLag']

export type Workbench = Omit<Schemas['Workbench'], 'latest'> & { latest: RecordSummary[] }

/** A party in a list; one alone comes with its licences, sites and history. */
export type Party = Schemas['Party'] & Partial<Pick<Schemas['PartyView'], 'licences' | 'sites' | 'history'>>

export type Licence = Schemas['Licence']

export type Site = Schemas['Site']

export type Client = Schemas['ClientView']

/** A person who may sign in; the first password only in the answer that tells of the making. */
export type User = Schemas['UserView']

export type Operation = Schemas['OperationView']

export type HoldingState = 'in stock' | 'in transit' | 'sold' | 'used' | 'destroyed' | 'passed on' | 'unknown'

export type TraceUnit = Schemas['TraceAnswerUnit']

/** An edge; the quantity is what the picture finds at its end. */
export type TraceEdge = Schemas['TraceAnswerEdge'] & { quantity?: Schemas['Amount'] }

export type Holding = Omit<Schemas['TraceAnswerHeld'], 'state'> & { state?: HoldingState }

export type TraceParty = Schemas['TraceAnswerParty']

/** Unit and cause are missing where they are hidden. */
export type Cause = Schemas['TraceAnswerCause']

export type TraceAnswer = Omit<Schemas['TraceAnswer'], 'direction' | 'edges' | 'holdings'> & {
  direction: Direction
  edges: TraceEdge[]
  holdings: Holding[]
}

/** What has become of a unit; hidden is what the asker may not see. */
export type UnitState = HoldingState | 'hidden'

/** Units in one state; `quantities` are of all in it, whatever state its unit counts in. */
export type StateLine = Omit<Schemas['TraceSummaryStateLine'], 'state'> & { state: UnitState }

type WithStates<Line> = Omit<Line, 'states'> & { states: StateLine[] }

export type RegionLine = WithStates<Schemas['TraceSummaryRegionLine']>

export type HolderLine = WithStates<Schemas['TraceSummaryHolderLine']>

/** A trace in numbers; the units of its states add up to its total. */
export type TraceSummary = Omit<WithStates<Schemas['TraceSummary']>, 'direction' | 'regions' | 'holders'> & {
  direction: Way
  regions: RegionLine[]
  holders: HolderLine[]
}

/** One line of a streamed trace. */
export interface TraceLine {
  unit: TraceUnit
  edges: TraceEdge[]
  holdings: Holding[]
}

export type Ancestor = Omit<Schemas['TraceConvergenceAncestor'], 'holdings'> & { holdings: Holding[] }

/** What several units have in common. */
export type TraceConvergence = Omit<Schemas['TraceConvergence'], 'ancestors'> & { ancestors: Ancestor[] }

/** Where a trace leads. */
export type Way = 'upstream' | 'downstream'

export type Direction = Way | 'both'

export type EpcisEvent = Record<string, unknown> & { eventID?: string; type?: string; eventTime?: string }

export type UnitDetail = Omit<Schemas['UnitCard'], 'holdings' | 'events'> & {
  holdings: Holding[]
  events: EpcisEvent[]
}

/** A capture job whose errors are findings, or problems that have none. */
export type CaptureJob = Omit<Schemas['CaptureJobView'], 'errors'> & { errors: Partial<Finding>[] }

/** Something that was found, and what of one kind was. */
export type FoundThing = Schemas['SearchHitView']
export type FoundGroup = Omit<Schemas['SearchGroupView'], 'found'> & {
  found: { items: FoundThing[]; next?: string; total: number; atLeast?: boolean }
}

/** What is built from the log: how far each shard is, and its latest building anew. */
export type Projection = Schemas['ProjectionView']
export type Failure = Schemas['Failure']

/** What came in, went out and stands, and what was lost on the way. */
export type Balance = Schemas['BalanceAnswer']

export type BalanceLine = Schemas['BalanceAnswerLine']

export type Conversion = Schemas['BalanceAnswerConversion']

export type ConversionPart = Schemas['BalanceAnswerPart']

/** Something that somebody has to do. */
export type Task = Schemas['TaskView']

export type TaskClock = NonNullable<Task['clock']>

export type TaskCount = Schemas['TaskCountView']

export type TaskKind = Schemas['TaskKindView']

/** A filed licence; where it stands and what may be done, its flow says. */
export type Filing = Schemas['FilingView']

export type FlowItem = Schemas['FlowItemView']

export type FlowStep = FlowItem['history'][number]

export type Notice = Schemas['NoticeView']

export type NoticeCount = Schemas['NoticeCountView']

export type NoticeKind = Schemas['NoticeKindView']

export type NoticePreferences = Schemas['PreferenceView']

export type Undelivered = Schemas['LetterUndeliveredView']

export type PaperNotice = Schemas['LetterPaperView']

export type Webhook = Schemas['WebhookView']
