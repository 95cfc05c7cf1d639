import { call, get } from './client'
import type { Schemas } from './schema/people'

/** A view of a list that one keeps under a name: what is asked, in which order, which columns. */
export type KeptView = Schemas['ListView']

export const views = (list: string) => get<KeptView[]>('/api/views', { list })
/** Keeps a view in place of the one of its name, or of the one that it renames. */
export const keepView = (list: string, view: KeptView, renames?: string) =>
  call<KeptView>('PUT', '/api/views', { json: { list, ...view, renames } })
export const forgetView = (list: string, name: string) =>
  call<undefined>('DELETE', '/api/views', { query: { list, name } })
