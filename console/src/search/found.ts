import type { FoundGroup, FoundThing } from '@/api/search'
import type { FoundKind } from '@/feature'
import { features } from '@/features'
import { local } from '@/i18n'
import type { Place } from '@/route-names'
import { groupDigits, plainCode } from '@/text/code'

/** Every kind of what can be found, as the features tell it. */
export const foundKinds = (): ReadonlyMap<string, FoundKind> =>
  new Map(features.flatMap((feature) => Object.entries(feature.finds ?? {})))

/** What things of a kind are called; a kind of a newer server by its own word. */
export const kindName = (kind: string) => foundKinds().get(kind)?.name() ?? kind

/** Where to go for something that was found; one of a kind that no feature shows leads back to the search. */
export function placeOf(thing: FoundThing): Place | { outside: string } {
  const shown = { ...thing, ...thing.opens }
  return foundKinds().get(shown.kind)?.place(shown) ?? { name: 'search', query: { q: thing.title } }
}

/** Its name, or its number as one reads it. */
export const titleOf = (thing: FoundThing) => groupDigits(thing.title)

/** What tells it from others, in one line. */
export const besidesOf = (thing: FoundThing) => [thing.note, local(thing.place)].filter(Boolean).join(' · ')

/** How many there are: `12`, `10,000+`. */
export const countOf = ({ found }: FoundGroup) =>
  `${(found.total ?? found.items.length).toLocaleString('en-US')}${found.atLeast ? '+' : ''}`

/** Whether a text can only be a citizen number (GB 11643-1999), which does not belong into an address. */
export function isCitizenNumber(typed: string): boolean {
  const plain = plainCode(typed).toUpperCase()
  if (!/^\d{6}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dX]$/.test(plain)) return false
  const sum = [...plain.slice(0, 17)].reduce(
    (all, digit, at) => all + Number(digit) * (2 ** (17 - at) % 11),
    0,
  )
  return '10X98765432'[sum % 11] === plain[17]
}
