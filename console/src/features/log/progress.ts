import type { Projection } from '@/api/log'

export type ProjectionState = 'stopped' | 'building' | 'behind' | 'current'

/** How a projection stands, all shards together. */
export interface Progress {
  state: ProjectionState
  /** Entries that it has taken in, of so many in the log. */
  read: number
  entries: number
  behind: number
  lagMillis: number
  /** The part of the log that building it anew has read, 0 to 1. */
  rebuilt: number
}

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0)

export function progressOf({ shards, rebuild, failure }: Projection): Progress {
  const entries = sum(shards.map((shard) => shard.end))
  const read = sum(shards.map((shard) => shard.position))
  const building = !!rebuild && !rebuild.ended
  return {
    state: building ? 'building' : failure ? 'stopped' : read < entries ? 'behind' : 'current',
    read,
    entries,
    behind: entries - read,
    lagMillis: Math.max(0, ...shards.map((shard) => shard.lagMillis)),
    rebuilt: rebuild && entries ? Math.min(1, rebuild.entries / entries) : 0,
  }
}
