import type { Query } from './client'
import { page } from './pages'
import type { Schemas } from './schema/people'

export type Operation = Schemas['OperationView']

/** What was done to access itself, taken out or built anew, the latest first. */
export const operations = (query: Query, signal?: AbortSignal) =>
  page<Operation>('/api/operations', query, signal)
