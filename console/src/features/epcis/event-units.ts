import type { EpcisEvent } from '@/api/epcis'

const LISTS = ['epcList', 'childEPCs', 'inputEPCList', 'outputEPCList']
const QUANTITIES = ['quantityList', 'childQuantityList', 'inputQuantityList', 'outputQuantityList']

/** The units that an event speaks of, the parent first. */
export function unitsOf(event: EpcisEvent): string[] {
  const parent = typeof event.parentID === 'string' ? [event.parentID] : []
  const items = LISTS.flatMap((key) => (Array.isArray(event[key]) ? (event[key] as unknown[]) : []))
  const classes = QUANTITIES.flatMap((key) =>
    Array.isArray(event[key]) ? (event[key] as { epcClass?: string }[]) : [],
  )
  return [...parent, ...items.map(String), ...classes.map((one) => one.epcClass ?? '')].filter(Boolean)
}
