import { call, get, post, type Query } from './client'
import { page } from './pages'
import type { Schemas } from './schema/notices'

export type Notice = Schemas['NoticeView']

export type NoticeCount = Schemas['NoticeCountView']

export type NoticeKind = Schemas['NoticeKindView']

export type NoticePreferences = Schemas['PreferenceView']

export type Undelivered = Schemas['LetterUndeliveredView']

export type PaperNotice = Schemas['LetterPaperView']

export type Webhook = Schemas['WebhookView']

/** One's inbox, newest first. */
export const notices = (query: Query, signal?: AbortSignal) => page<Notice>('/api/notices', query, signal)
export const noticeCount = () => get<NoticeCount>('/api/notices/count')
export const noticeKinds = () => get<NoticeKind[]>('/api/notices/kinds')
export const readNotices = (ids: readonly string[]) => post<undefined>('/api/notices/read', { ids })
export const readAllNotices = () => post<undefined>('/api/notices/read', { all: true })

/** What one wants to be told by which way. */
export const preferences = () => get<NoticePreferences>('/api/notices/preferences')
export const setPreferences = (json: unknown) =>
  call<NoticePreferences>('PUT', '/api/notices/preferences', { json })

/** What did not arrive. */
export const undelivered = (query: Query, signal?: AbortSignal) =>
  page<Undelivered>('/api/notices/undelivered', query, signal)
export const sendAgain = (id: string) => post<undefined>(`/api/notices/undelivered/${id}/again`, {})

/** What somebody prints and hands over. */
export const paperNotices = (query: Query, signal?: AbortSignal) =>
  page<PaperNotice>('/api/notices/papers', query, signal)
export const handedOver = (id: string) => post<undefined>(`/api/notices/papers/${id}/handed-over`, {})

/** Where one's programs are told. */
export const webhooks = () => get<Webhook[]>('/api/webhooks')
export const addWebhook = (webhook: unknown) => post<Webhook & { secret: string }>('/api/webhooks', webhook)
export const endWebhook = (id: string) => call<undefined>('DELETE', `/api/webhooks/${id}`)
export const tryWebhook = (id: string) => post<undefined>(`/api/webhooks/${id}/trial`, {})
