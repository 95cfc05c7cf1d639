import { call, get, post, type Query } from './client'
import { page } from './pages'
import type { Right } from './session'
import type { Schemas } from './schema/people'

export type Client = Schemas['ClientView']

/** A person who may sign in; the first password only in the answer that tells of the making. */
export type User = Schemas['UserView']

/** One thing that somebody was given: rights, how far they reach, for whom he speaks with them, for how long. */
export type Grant = Schemas['GrantView']

export interface NewClient {
  id: string
  name: string
  kind: string
  party?: string
  region?: string
  categories?: string[]
  rights: Right[]
}

export const clients = (query: Query, signal?: AbortSignal) => page<Client>('/api/clients', query, signal)
export const addClient = (client: NewClient) => post<Client & { secret: string }>('/api/clients', client)
export const dropClient = (id: string) => call<undefined>('DELETE', `/api/clients/${encodeURIComponent(id)}`)
export interface NewUser {
  name: string
  displayName: string
  kind: string
  party?: string
  region?: string
  categories?: string[]
}

export const users = (query: Query, signal?: AbortSignal) => page<User>('/api/users', query, signal)
export const addUser = (user: NewUser) => post<User>('/api/users', user)
export const dropUser = (name: string) => call<undefined>('DELETE', `/api/users/${encodeURIComponent(name)}`)

/** What a holder, `user:<name>` or `client:<id>`, has and nobody has ended. */
export const grants = (holder: string, signal?: AbortSignal) =>
  get<Grant[]>('/api/grants', { holder }, signal)
export const giveGrant = (grant: unknown) => post<Grant>('/api/grants', grant)
export const endGrant = (id: string) => call<undefined>('DELETE', `/api/grants/${encodeURIComponent(id)}`)
