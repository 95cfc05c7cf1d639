import { shallowReactive } from 'vue'
import { local, type LocalText } from '@/i18n'
import { get } from './client'
import type { Schemas } from './schema/regions'

/** The names of divisions by their codes, with those above them; each is asked for once in a visit. */
const known = shallowReactive(new Map<string, LocalText | null>())

/** Asks anew next time. */
export const forgetRegions = () => known.clear()

async function ask(code: string) {
  known.set(code, null)
  try {
    const { region } = await get<Schemas['RegionWholeRegionView']>(`/api/regions/${encodeURIComponent(code)}`)
    known.set(code, region.path)
  } catch {
    // Of a code that no list has, the code is all that can be said.
  }
}

/** The name of a division in the language now chosen; until it is known, and where nobody knows it, its code. */
export function regionName(code: string | null | undefined): string {
  if (!code) return ''
  if (!known.has(code))
    queueMicrotask(() => {
      if (!known.has(code)) void ask(code)
    })
  return local(known.get(code)) || code
}
