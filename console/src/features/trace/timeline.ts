import type { TraceAnswer } from '@/api/trace'
import type { Quantity } from '@/text/quantity'
import { day } from '@/text/moment'
import { firstHolders } from './graph'

/** One thing that happened to the goods. */
export interface Step {
  key: string
  time: string
  kind: string
  unit: string
  from: string[]
  party: string
  quantity: Quantity | null
  uncertain: boolean
}

/** The steps of a trace in the order of time; what one event made of several is one step. */
export function stepsOf(answer: TraceAnswer): Step[] {
  const first = firstHolders(answer.holdings)
  const names = new Map(answer.parties.map((party) => [party.id, party.name]))
  const units = new Map(answer.units.map((unit) => [unit.id, unit]))
  const steps = new Map<string, Step>()
  for (const edge of answer.edges) {
    const key = `${edge.event ?? edge.from} ${edge.to}`
    const known = steps.get(key)
    if (known) {
      known.from.push(edge.from)
      continue
    }
    const party = first.get(edge.to)?.party ?? ''
    steps.set(key, {
      key,
      time: edge.time ?? '',
      kind: edge.kind,
      unit: edge.to,
      from: [edge.from],
      party: names.get(party) ?? first.get(edge.to)?.partyName ?? party,
      quantity: units.get(edge.to)?.quantity ?? edge.quantity ?? null,
      uncertain: !!edge.uncertain,
    })
  }
  return [...steps.values()].sort(
    (a, b) => (Date.parse(a.time) || 0) - (Date.parse(b.time) || 0) || a.key.localeCompare(b.key),
  )
}

/** The steps by day. */
export function byDay(steps: readonly Step[]): [string, Step[]][] {
  const days = new Map<string, Step[]>()
  for (const step of steps) days.set(day(step.time), [...(days.get(day(step.time)) ?? []), step])
  return [...days]
}
