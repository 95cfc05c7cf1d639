import { get } from './client'
import type { Page } from './pages'
import type { Schemas } from './schema/search'

/** Something that was found, and what of one kind was. */
export type FoundThing = Schemas['SearchHitView']
export type FoundGroup = Omit<Schemas['SearchGroupView'], 'found'> & {
  found: Page<FoundThing> & { total: number }
}

/** What was found; `whole` is false while the index is being built. */
export interface Found {
  groups: FoundGroup[]
  whole: boolean
}

/** Finds the first few of every kind. */
export const search = (q: string, signal?: AbortSignal) => get<Found>('/api/search', { q }, signal)

/** One page of what is found of one kind. */
export async function searchKind(
  query: { q?: string; kind?: string; after?: string; size?: number },
  signal?: AbortSignal,
): Promise<Page<FoundThing>> {
  if (!query.q || !query.kind) return { items: [], total: 0 }
  const answer = await get<Found>('/api/search', query, signal)
  return answer.groups[0]?.found ?? { items: [], total: 0 }
}
