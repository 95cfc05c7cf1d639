import type { Profile } from '@/api/profile-types'

/** The record types that may come right after this one, in any variety of the category. */
export function nextSteps(profile: Profile | undefined, type: string): string[] {
  const next = (profile?.varieties ?? []).flatMap(({ chain }) => {
    const at = chain.indexOf(type)
    const after = at >= 0 ? chain[at + 1] : undefined
    return after ? [after] : []
  })
  return [...new Set(next)]
}

/** The place of a record type in the chains of the category: `[2, 7]` is the second of seven. */
export function placeInChain(profile: Profile, type: string): [number, number] | undefined {
  for (const { chain } of profile.varieties) {
    const at = chain.indexOf(type)
    if (at >= 0) return [at + 1, chain.length]
  }
  return undefined
}
