import { get, post } from './client'
import type { Schemas } from './schema/log'

/** What is built from the log: how far each shard is, and its latest building anew. */
export type Projection = Schemas['ProjectionView']

export type Failure = Schemas['Failure']

export const projections = (signal?: AbortSignal) => get<Projection[]>('/api/projections', undefined, signal)

/** Has one built anew; it is under way when this answers. */
export const rebuild = (name: string) =>
  post<undefined>(`/api/projections/${encodeURIComponent(name)}/rebuild`, undefined)

/** Lets one that stopped try again where it stands. */
export const retry = (name: string) =>
  post<undefined>(`/api/projections/${encodeURIComponent(name)}/retry`, undefined)
