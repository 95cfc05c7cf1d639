import type { StateLine, UnitState } from '@/api/trace'
import { sums } from '@/text/quantity'

/** The states of units, from the shelf to what cannot be seen. */
export const STATES: readonly UnitState[] = [
  'in stock',
  'in transit',
  'sold',
  'destroyed',
  'used',
  'passed on',
  'unknown',
  'hidden',
]

/** The states of several places together: units and quantities added, each measure for itself. */
export function addStates(places: readonly (readonly StateLine[])[]): StateLine[] {
  return STATES.flatMap((state) => {
    const lines = places.flatMap((lines) => lines.filter((line) => line.state === state))
    if (!lines.length) return []
    return [
      {
        state,
        units: lines.reduce((sum, line) => sum + line.units, 0),
        quantities: sums(lines.flatMap((line) => line.quantities)).map(({ value, uom }) => ({
          value,
          ...(uom && { uom }),
        })),
      },
    ]
  })
}
