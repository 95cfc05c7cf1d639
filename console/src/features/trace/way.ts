import type { Holding, TraceAnswer, TraceEdge, TraceUnit } from '@/api/trace'

/** One unit on the way, who had it, and what led to it from the one before. */
export interface Link {
  unit: TraceUnit
  holdings: Holding[]
  edge: TraceEdge | null
}

/** The way from the source down to what was made of it, whichever end was asked about. */
export function chainOf(answer: TraceAnswer): Link[] {
  const units = answer.direction === 'upstream' ? [...answer.units].reverse() : answer.units
  return units.map((unit, at) => ({
    unit,
    holdings: answer.holdings.filter((holding) => holding.unit === unit.id),
    edge: answer.edges.find((edge) => edge.from === units[at - 1]?.id && edge.to === unit.id) ?? null,
  }))
}
