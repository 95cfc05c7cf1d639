import { get, post, type Query } from './client'
import { page } from './pages'
import type { Fields } from './profile-types'
import type { Schemas } from './schema/orders'

export type OrderLine = Schemas['OrderLine']
export type Order = Schemas['OrderView']
export type Reach = Schemas['OrderReachView']
export type HandOver = Schemas['HandOverView']

const at = (id: string, act = '') => `/api/orders/${encodeURIComponent(id)}${act}`
const over = (id: string, act = '') => `/api/handovers/${encodeURIComponent(id)}${act}`

export const orders = (query: Query, signal?: AbortSignal) => page<OrderLine>('/api/orders', query, signal)
export const order = (id: string) => get<Order>(at(id))
export const draftOrder = (fields: Fields) => post<Order>('/api/orders', fields)
/** What it reaches now; the server remembers that it was shown. */
export const reachOf = (id: string) => post<Reach>(at(id, '/reach'), {})
export const signOrder = (id: string, version: number, reach: string) =>
  post<Order>(at(id, '/sign'), { version, reach })
export const refuseOrder = (id: string, version: number, reason: string) =>
  post<Order>(at(id, '/refuse'), { version, reason })
export const withdrawOrder = (id: string, version: number) => post<Order>(at(id, '/withdraw'), { version })

export const handOvers = (query: Query, signal?: AbortSignal) =>
  page<HandOver>('/api/handovers', query, signal)
export const handOver = (fields: Fields) => post<HandOver>('/api/handovers', fields)
export const takeUp = (id: string, version: number) => post<HandOver>(over(id, '/take-up'), { version })
export const sendBack = (id: string, version: number, reason: string) =>
  post<HandOver>(over(id, '/send-back'), { version, reason })
