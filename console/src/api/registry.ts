import { call, get, post, type Query } from './client'
import { page } from './pages'
import type { Client, Licence, Operation, Party, Right, Site, User } from './types'

export const parties = (query: Query, signal?: AbortSignal) => page<Party>('/api/parties', query, signal)
export const party = (id: string) => get<Party>(`/api/parties/${encodeURIComponent(id)}`)
export const addParty = (party: Partial<Party>) => post<Party>('/api/parties', party)
export const addLicence = (id: string, licence: Partial<Licence>) =>
  post<Licence>(`/api/parties/${encodeURIComponent(id)}/licences`, licence)
export const sites = (query: Query, signal?: AbortSignal) => page<Site>('/api/sites', query, signal)
export const addSite = (site: Partial<Site>) => post<Site>('/api/sites', site)

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
export const operations = (query: Query, signal?: AbortSignal) =>
  page<Operation>('/api/operations', query, signal)
