import { HttpResponse } from 'msw'
import type { Holding, StateLine, TraceAnswer, TraceSummary, UnitState, Way } from '../src/api/trace'
import { CERTIFICATE, greatTrace, parties, porkTrace } from './pork'

const ORDER: UnitState[] = ['in stock', 'in transit', 'sold', 'destroyed', 'used', 'passed on', 'unknown']

const stateOf = (held: readonly Holding[]) =>
  ORDER.find((state) => held.some((one) => one.state === state)) ?? 'unknown'

function states(held: ReadonlyMap<string, readonly Holding[]>): StateLine[] {
  return ORDER.flatMap((state) => {
    const units = [...held.values()].filter((one) => stateOf(one) === state).length
    const value = [...held.values()]
      .flat()
      .filter((one) => one.state === state && one.quantity?.uom === 'KGM')
      .reduce((sum, one) => sum + (one.quantity?.value ?? 0), 0)
    return units || value ? [{ state, units, quantities: value ? [{ value, uom: 'KGM' }] : [] }] : []
  })
}

const byUnit = (answer: TraceAnswer, of: (held: Holding) => boolean = () => true) =>
  new Map(
    answer.units.map((unit) => [unit.id, answer.holdings.filter((one) => one.unit === unit.id && of(one))]),
  )

const someUnits = (held: ReturnType<typeof byUnit>) => new Map([...held].filter(([, own]) => own.length))

const DIVISIONS = ['330106', '330402', '990221']
const divisionOf = (party: string) =>
  DIVISIONS[parties.findIndex((one) => one.id === party) % DIVISIONS.length]

/** The numbers of a trace, counted from all of it. */
export function summaryOf(answer: TraceAnswer): TraceSummary {
  const holders = parties.flatMap((party) => {
    const own = someUnits(byUnit(answer, (one) => one.party === party.id))
    const line = { party: party.id, partyName: party.name, region: divisionOf(party.id) }
    return own.size ? [{ ...line, units: own.size, states: states(own) }] : []
  })
  const levels = answer.units.map((unit) => unit.level)
  return {
    start: answer.start,
    direction: answer.direction as Way,
    total: answer.units.length,
    levels: [...Array(Math.max(...levels) + 1).keys()].map(
      (level) => levels.filter((one) => one === level).length,
    ),
    states: states(byUnit(answer)),
    products: [{ productName: '猪肉', units: answer.units.length, quantities: [] }],
    regions: DIVISIONS.map((region) => {
      const own = someUnits(byUnit(answer, (one) => divisionOf(one.party ?? '') === region))
      const here = holders.filter((one) => one.region === region).length
      return { region, holders: here, units: own.size, states: states(own) }
    }),
    holders,
    moreHolders: 0,
    complete: true,
    millis: 12,
  }
}

/** The whole trace that a question is about. */
export const traceOf = (query: URLSearchParams): TraceAnswer => {
  const id = query.get('id') ?? ''
  if (id.includes('1000000000000')) return greatTrace()
  return porkTrace(id.startsWith('urn:') ? id : CERTIFICATE, query.get('direction') ?? 'downstream')
}

/** A page of it. */
export function pageOf(query: URLSearchParams): TraceAnswer {
  const whole = traceOf(query)
  const from = Number(query.get('from') ?? 0)
  const units = whole.units.slice(from, from + Number(query.get('limit') ?? 10_000))
  const ids = new Set(units.map((unit) => unit.id))
  return {
    ...whole,
    units,
    holdings: whole.holdings.filter((one) => ids.has(one.unit)),
    total: whole.units.length,
  }
}

/** The shortest way to a unit, found from its end. */
export function wayOf(query: URLSearchParams): TraceAnswer {
  const whole = traceOf(query)
  const up = whole.direction === 'upstream'
  const units = []
  for (let id = query.get('to'); id;) {
    const at: string = id
    const unit = whole.units.find((one) => one.id === at)
    if (unit) units.unshift({ ...unit, share: 0.45, leastShare: 0.4, mostShare: 0.6 })
    const edge = whole.edges.find((one) => (up ? one.from : one.to) === at)
    id = (edge && unit?.level ? (up ? edge.to : edge.from) : null) ?? null
  }
  return { ...whole, units }
}

/** Every unit in a line of its own. */
export function linesOf(query: URLSearchParams) {
  const whole = traceOf(query)
  const lines = whole.units.map((unit) =>
    JSON.stringify({ unit, edges: [], holdings: whole.holdings.filter((one) => one.unit === unit.id) }),
  )
  return new HttpResponse(`${lines.join('\n')}\n`, { headers: { 'Content-Type': 'application/x-ndjson' } })
}

/** What two slips have in common. */
export function commonOf(ids: readonly string[]) {
  const known = ids.filter((id) => id.startsWith('urn:'))
  const origin = (at: number, explains: string[], levels: number, reaches: number) => ({
    unit: porkTrace(CERTIFICATE, 'downstream').units[at],
    holdings: [{ unit: CERTIFICATE, party: parties[at]?.id, partyName: parties[at]?.name }],
    explains,
    levels,
    reaches,
  })
  return HttpResponse.json({
    units: known,
    unknown: ids.filter((id) => !known.includes(id)),
    ancestors: known.length ? [origin(1, known, 4, 22), origin(0, known.slice(0, 1), 3, 23)] : [],
    total: known.length ? 2 : 0,
    complete: true,
  })
}
