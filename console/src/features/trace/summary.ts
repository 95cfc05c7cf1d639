import type { Holding, HoldingState, TraceAnswer } from '@/api/types'
import { sums, type Quantity } from '@/text/quantity'
import { firstHolders, stops } from './graph'

/** The states of goods, from the shelf to nowhere. */
export const STATES: readonly HoldingState[] = [
  'in stock',
  'in transit',
  'sold',
  'used',
  'destroyed',
  'unknown',
]

export interface Share {
  state: HoldingState
  quantity: Quantity
  share: number
}

/** What must be seen first of a trace. */
export interface Summary {
  units: number
  parties: number
  sites: number
  back: number
  forward: number
  stopped: number
  held: number
  shares: Share[]
}

const holders = (answer: TraceAnswer) => new Set(answer.holdings.flatMap((holding) => holding.party ?? []))

/**
 * Quantities by state in the unit of measure of which there is most. What has left its holder does not count, nor what
 * was used to make another unit of the answer: it stands there as that unit, and would be counted at each step again.
 */
function shares(holdings: readonly Holding[], wentOn: ReadonlySet<string>): Share[] {
  const lasting = holdings.filter(({ to, state, unit }) =>
    state === 'used' ? !wentOn.has(unit) : !to || state !== 'in stock',
  )
  const uom = sums(lasting.filter((holding) => !holding.to).map((holding) => holding.quantity))[0]?.uom
  const found = STATES.flatMap((state) => {
    const own = lasting.filter((holding) => holding.state === state).map((holding) => holding.quantity)
    const total = sums(own).find((quantity) => quantity.uom === uom)
    return total && total.value > 0 ? [{ state, quantity: total, share: 0 }] : []
  })
  const all = found.reduce((sum, one) => sum + one.quantity.value, 0)
  return found.map((one) => ({ ...one, share: one.quantity.value / all }))
}

export function summaryOf(answer: TraceAnswer): Summary {
  const found = [...stops(answer).values()]
  const levels = answer.units.map((unit) => unit.level)
  const upstream = answer.direction === 'upstream'
  const [low, high] = [Math.min(0, ...levels), Math.max(0, ...levels)]
  return {
    units: answer.units.length,
    parties: holders(answer).size || answer.parties.length,
    sites: answer.sites.length,
    back: upstream ? high : -low,
    forward: upstream ? 0 : high,
    stopped: found.filter((one) => one === 'STOP').length,
    held: found.filter((one) => one === 'HOLD').length,
    shares: shares(answer.holdings, new Set(answer.edges.map((edge) => edge.from))),
  }
}

/** One line of the table: a unit with its first holder and its present state. */
export interface UnitRow {
  id: string
  level: number
  product: unknown
  party: string
  site: string
  quantity: Quantity | null
  state: HoldingState | ''
  since: string
  stop: 'STOP' | 'HOLD' | null
}

export function unitRows(answer: TraceAnswer): UnitRow[] {
  const first = firstHolders(answer.holdings)
  const parties = new Map(answer.parties.map((party) => [party.id, party.name]))
  const sites = new Map(answer.sites.map((site) => [site.id, site.name]))
  const stopped = stops(answer)
  const last = new Map(answer.holdings.map((holding) => [holding.unit, holding]))
  return [...answer.units]
    .sort(
      (a, b) => a.level - b.level || (first.get(a.id)?.from ?? '').localeCompare(first.get(b.id)?.from ?? ''),
    )
    .map((unit) => {
      const holding = first.get(unit.id)
      return {
        id: unit.id,
        level: unit.level,
        product: unit,
        party: parties.get(holding?.party ?? '') ?? holding?.partyName ?? holding?.party ?? '',
        site: sites.get(holding?.site ?? '') ?? holding?.siteName ?? holding?.site ?? '',
        quantity: unit.quantity ?? null,
        state: last.get(unit.id)?.state ?? '',
        since: holding?.from ?? '',
        stop: stopped.get(unit.id) ?? null,
      }
    })
}
