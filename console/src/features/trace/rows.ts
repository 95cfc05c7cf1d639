import type { HolderLine, Holding, HoldingState, TraceAnswer, TraceUnit } from '@/api/trace'
import type { Quantity } from '@/text/quantity'
import { firstHolders, isHidden } from './graph'

/** What the table is made of: a whole answer, a page of it, or the units of one holder. */
export type Listed = Pick<TraceAnswer, 'units' | 'holdings'> & Partial<Pick<TraceAnswer, 'parties' | 'sites'>>

/** One line of the table: a unit with its first holder and its present state. */
export interface UnitRow {
  id: string
  unit: TraceUnit
  level: number
  party: string
  site: string
  quantity: Quantity | null
  state: HoldingState | ''
  since: string
}

/** What may not be seen has no line, since there is nothing to say of it: the summary counts it. */
export function unitRows(listed: Listed): UnitRow[] {
  const first = firstHolders(listed.holdings)
  const parties = new Map(listed.parties?.map((party) => [party.id, party.name]))
  const sites = new Map(listed.sites?.map((site) => [site.id, site.name]))
  const last = new Map(listed.holdings.map((holding) => [holding.unit, holding]))
  return listed.units
    .filter((unit) => !isHidden(unit))
    .sort(
      (a, b) => a.level - b.level || (first.get(a.id)?.from ?? '').localeCompare(first.get(b.id)?.from ?? ''),
    )
    .map((unit) => {
      const holding = first.get(unit.id)
      return {
        id: unit.id,
        unit,
        level: unit.level,
        party: parties.get(holding?.party ?? '') ?? holding?.partyName ?? holding?.party ?? '',
        site: sites.get(holding?.site ?? '') ?? holding?.siteName ?? holding?.site ?? '',
        quantity: unit.quantity ?? null,
        state: last.get(unit.id)?.state ?? '',
        since: holding?.from ?? '',
      }
    })
}

/** Who a holder of the summary is, as holdings name him. */
const isOf = (holder: HolderLine, holding: Holding) =>
  holding.party === holder.party && holding.site === holder.site

/** Of a list only what one holder has or had, and only his part in it. */
export function heldBy(listed: Listed, holder: HolderLine): Listed {
  const holdings = listed.holdings.filter((holding) => isOf(holder, holding))
  const own = new Set(holdings.map((holding) => holding.unit))
  return { ...listed, holdings, units: listed.units.filter((unit) => own.has(unit.id)) }
}
