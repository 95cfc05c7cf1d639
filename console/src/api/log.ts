import { get, post } from './client'
import type { Projection } from './types'

export const projections = (signal?: AbortSignal) => get<Projection[]>('/api/projections', undefined, signal)

/** Has one built anew; it is under way when this answers. */
export const rebuild = (name: string) =>
  post<undefined>(`/api/projections/${encodeURIComponent(name)}/rebuild`, undefined)

/** Lets one that stopped try again where it stands. */
export const retry = (name: string) =>
  post<undefined>(`/api/projections/${encodeURIComponent(name)}/retry`, undefined)
