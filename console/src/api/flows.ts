import { get, post } from './client'
import type { Schemas } from './schema/flows'

export type FlowItem = Schemas['FlowItemView']

export type FlowStep = FlowItem['history'][number]

const at = (flow: string, id: string) => `/api/flows/${flow}/${encodeURIComponent(id)}`

/** Where something stands, what one may do now, and how it came there. */
export const flowItem = (flow: string, id: string) => get<FlowItem>(at(flow, id))
export const actOn = (item: FlowItem, act: string, reason?: string) =>
  post<FlowItem>(at(item.flow, item.id), { act, version: item.version, ...(reason ? { reason } : {}) })
