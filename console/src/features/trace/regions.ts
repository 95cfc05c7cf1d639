import type { HolderLine, RegionLine, StateLine } from '@/api/trace'
import { addStates } from './states'

/** A province, city or county, with all that lies in it; its code is empty where nobody has said where somebody is. */
export interface Region {
  code: string
  name: string
  /** A unit that was in two places of it counts twice. */
  units: number
  holders: number
  states: StateLine[]
  within: Region[]
  /** Those of whom no narrower division is known. */
  own: HolderLine[]
}

export type Order = 'units' | 'code'

/** How many digits of a code name the province, the city, the county. */
const DIGITS = [2, 4, 6] as const

interface Places {
  lines: readonly RegionLine[]
  holders: readonly HolderLine[]
}

/** The county of a code, or the city or province where it says no more. */
const division = (code: string | undefined) => (code ?? '').replace(/(00)+$/, '').slice(0, 6)

function group<Item extends { region?: string }>(
  items: readonly Item[],
  digits: number,
): Map<string, Item[]> {
  const found = new Map<string, Item[]>()
  for (const item of items) {
    const code = division(item.region).slice(0, digits)
    const group = found.get(code)
    if (group) group.push(item)
    else found.set(code, [item])
  }
  return found
}

function region(code: string, { lines, holders }: Places, names: ReadonlyMap<string, string>): Region {
  const here = (item: { region?: string }) => division(item.region) === code
  const deeper = { lines: lines.filter((one) => !here(one)), holders: holders.filter((one) => !here(one)) }
  return {
    code,
    name: names.get(code) ?? '',
    units: lines.reduce((sum, line) => sum + line.units, 0),
    holders: lines.reduce((sum, line) => sum + line.holders, 0),
    states: addStates(lines.map((line) => line.states)),
    within: code ? regions(deeper, names, code.length) : [],
    own: holders.filter(here),
  }
}

function regions(places: Places, names: ReadonlyMap<string, string>, above: number): Region[] {
  const digits = DIGITS.find((one) => one > above)
  if (!digits) return []
  const holders = group(places.holders, digits)
  return [...group(places.lines, digits)].map(([code, lines]) =>
    region(code, { lines, holders: holders.get(code) ?? [] }, names),
  )
}

/** The regions of a summary as a tree: province, city, county. */
export function regionTree(
  { regions: lines, holders }: { regions: readonly RegionLine[]; holders: readonly HolderLine[] },
  names: ReadonlyMap<string, string>,
): Region[] {
  return regions({ lines, holders }, names, 0)
}

const says = (words: string, ...texts: (string | undefined)[]) =>
  texts.some((text) => text?.toLowerCase().includes(words))

/** Only what is called so, with all that lies in it, and what it lies in. */
export function sift(tree: readonly Region[], written: string): Region[] {
  const words = written.trim().toLowerCase()
  if (!words) return [...tree]
  return tree.flatMap((one) => {
    if (says(words, one.name) || (one.code && one.code.startsWith(words))) return [one]
    const within = sift(one.within, words)
    const own = one.own.filter((holder) =>
      says(words, holder.partyName, holder.party, holder.siteName, holder.site),
    )
    return within.length || own.length ? [{ ...one, within, own }] : []
  })
}

/** The most units first, or by code; what lies nowhere comes last. */
export function inOrder(tree: readonly Region[], order: Order): Region[] {
  return [...tree]
    .sort(
      (a, b) =>
        Number(!a.code) - Number(!b.code) ||
        (order === 'units' ? b.units - a.units : 0) ||
        a.code.localeCompare(b.code),
    )
    .map((one) => ({ ...one, within: inOrder(one.within, order) }))
}
