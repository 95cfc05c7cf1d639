import { get } from './client'
import type { Direction, SearchHit, TraceAnswer, UnitDetail } from './types'

export interface TraceQuestion {
  id: string
  direction: Direction
  scheme?: string
  limit?: number
}

const join = <T>(a: T[], b: T[], key: (item: T) => string) => [
  ...new Map([...a, ...b].map((x) => [key(x), x])).values(),
]

async function oneWay(question: TraceQuestion, signal?: AbortSignal): Promise<TraceAnswer> {
  return await get<TraceAnswer>('/api/trace', { ...question }, signal)
}

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

/** The trace of a code, one way or both. */
export async function trace(question: TraceQuestion, signal?: AbortSignal): Promise<TraceAnswer> {
  if (question.direction !== 'both') return await oneWay(question, signal)
  const [back, forward] = await Promise.all([
    oneWay({ ...question, direction: 'upstream' }, signal),
    oneWay({ ...question, direction: 'downstream' }, signal),
  ])
  return joinWays(back, forward)
}

export const unit = (id: string, signal?: AbortSignal) => get<UnitDetail>('/api/units', { id }, signal)
export const search = (q: string, signal?: AbortSignal) => get<SearchHit[]>('/api/search', { q }, signal)
