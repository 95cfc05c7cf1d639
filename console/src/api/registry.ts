import { call, get, post, type Query } from './client'
import { page } from './pages'
import type { Schemas } from './schema/registry'

/** A party in a list; one alone comes with its licences, sites and history. */
export type Party = Schemas['Party'] & Partial<Pick<Schemas['PartyView'], 'licences' | 'sites' | 'history'>>

export type Licence = Schemas['Licence']

export type LicenceType = Schemas['LicenceType']

export type Site = Schemas['Site']

/** A filed licence; where it stands and what may be done, its flow says. */
export type Filing = Schemas['FilingView']

/** A key's own colon, escaped within it, may stand as it is; escaped twice the server's firewall refuses it. */
const at = (id: string) => `/api/parties/${encodeURIComponent(id.replaceAll('%3A', ':'))}`

export const parties = (query: Query, signal?: AbortSignal) => page<Party>('/api/parties', query, signal)
export const party = (id: string) => get<Party>(at(id))
export const addParty = (party: Partial<Party>) => post<Party>('/api/parties', party)
export const addLicence = (id: string, licence: Partial<Licence>) =>
  post<Licence>(`${at(id)}/licences`, licence)
export const licenceTypes = () => get<LicenceType[]>('/api/licence-types')
export const sites = (query: Query, signal?: AbortSignal) => page<Site>('/api/sites', query, signal)
export const addSite = (site: Partial<Site>) => post<Site>('/api/sites', site)
export const filings = (query: Query, signal?: AbortSignal) => page<Filing>('/api/filings', query, signal)
export const filing = (id: string) => get<Filing>(`/api/filings/${encodeURIComponent(id)}`)
export const file = (licence: unknown) => post<Filing>('/api/filings', licence)
export const correctFiling = (id: string, licence: unknown) =>
  call<Filing>('PUT', `/api/filings/${encodeURIComponent(id)}`, { json: licence })
