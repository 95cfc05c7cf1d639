import { address, get, post, send, type Query } from './client'
import type { EpcisEvent } from './epcis'
import type { Schemas } from './schema/trace'

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

export type UnitDetail = Omit<Schemas['UnitCard'], 'holdings' | 'events'> & {
  holdings: Holding[]
  events: EpcisEvent[]
}

/** A unit and where its trace leads. */
export interface TraceQuestion {
  id: string
  direction: Way
  scheme?: string
}

const join = <T>(a: T[], b: T[], key: (item: T) => string) => [
  ...new Map([...a, ...b].map((x) => [key(x), x])).values(),
]

/** Joins the way back and the way forward; levels of the way back are negative. */
export function joinWays(back: TraceAnswer, forward: TraceAnswer): TraceAnswer {
  const upstream = back.units.map((unit) => ({ ...unit, level: -unit.level }))
  return {
    ...forward,
    direction: 'both',
    units: join(upstream, forward.units, (unit) => unit.id),
    edges: join(back.edges, forward.edges, (e) => `${e.from} ${e.to} ${e.event} ${e.kind}`),
    holdings: join(back.holdings, forward.holdings, (h) => JSON.stringify(h)),
    parties: join(back.parties, forward.parties, (p) => p.id),
    sites: join(back.sites, forward.sites, (s) => s.id),
    causes: join(back.causes ?? [], forward.causes ?? [], (c) => `${c.unit} ${c.cause}`),
    complete: back.complete && forward.complete,
    reason: back.reason ?? forward.reason,
    millis: back.millis + forward.millis,
  }
}

/** The ways of a direction. */
export const waysOf = (direction: Direction): Way[] =>
  direction === 'both' ? ['upstream', 'downstream'] : [direction]

/** A page of a trace; shares are left out of long ones unless they are asked for. */
export const tracePage = (
  question: TraceQuestion,
  page: { from: number; limit: number; shares?: boolean },
  signal?: AbortSignal,
) => get<TraceAnswer>('/api/trace', { ...question, ...page }, signal)

/** All of a short trace, one way or both. */
export async function wholeTrace(
  { id, scheme, direction }: Omit<TraceQuestion, 'direction'> & { direction: Direction },
  limit: number,
  signal?: AbortSignal,
): Promise<TraceAnswer> {
  const answers = await Promise.all(
    waysOf(direction).map((way) => tracePage({ id, scheme, direction: way }, { from: 0, limit }, signal)),
  )
  return answers.reduce(joinWays)
}

export const traceSummary = (question: TraceQuestion, signal?: AbortSignal) =>
  get<TraceSummary>('/api/trace/summary', { ...question }, signal)

/** The shortest way to one unit of a trace, its units in order from the start. */
export const traceWay = (question: TraceQuestion, to: string, signal?: AbortSignal) =>
  get<TraceAnswer>('/api/trace/way', { ...question, to }, signal)

export type ExportFormat = 'csv' | 'jsonl'

const exported = (question: TraceQuestion, format: ExportFormat, shares: boolean): Query => ({
  ...question,
  format,
  shares,
})

/** Where the browser gets all of a trace as a file. */
export const exportAddress = (question: TraceQuestion, format: ExportFormat, shares: boolean) =>
  address('/api/trace/export', exported(question, format, shares))

/** All of a trace, unit by unit, as it comes; whoever stops reading stops the answer. */
export async function* traceLines(question: TraceQuestion, signal?: AbortSignal): AsyncGenerator<TraceLine> {
  const query = exported(question, 'jsonl', false)
  const answer = await send('GET', '/api/trace/export', { query, signal, accept: 'application/x-ndjson' })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      const lines = (rest + part.value).split('\n')
      rest = lines.pop() ?? ''
      for (const line of lines) yield JSON.parse(line) as TraceLine
    }
  } finally {
    await reader?.cancel()
  }
}

/** What several bad units have in common. */
export const convergence = (ids: string[], limit: number, signal?: AbortSignal) =>
  post<TraceConvergence>('/api/trace/convergence', { ids, limit }, signal)

export const unit = (id: string, signal?: AbortSignal) => get<UnitDetail>('/api/units', { id }, signal)
