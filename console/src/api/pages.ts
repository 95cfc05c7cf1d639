import { get, send, type Query } from './client'

/** One page of a list; `next` asks for the page after it. */
export interface Page<Item> {
  items: Item[]
  next?: string
  total?: number
  /** Counting stopped at the total: there are more. */
  atLeast?: boolean
}

/** Lists that the server still numbers; all others are turned by `after`. */
const NUMBERED = ['parties', 'sites', 'users', 'clients', 'operations', 'records', 'refusals']

/** A page as the server numbers it, until every list answers with `next`. */
interface Numbered<Item> extends Page<Item> {
  page?: number
  size?: number
}

/** Asks an address for a page of its list. */
export async function page<Item>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Page<Item>> {
  const { after, ...rest } = query
  const place = NUMBERED.some((list) => path === `/api/${list}`) ? { page: after } : { after }
  const answer = await get<Numbered<Item>>(path, { ...rest, ...place }, signal)
  const { items, next, total, atLeast, page: at, size } = answer
  if (at === undefined || size === undefined || total === undefined) return { items, next, total, atLeast }
  return { items, total, next: (at + 1) * size < total ? String(at + 1) : undefined }
}

const NEXT_LINK = /<([^>]+)>\s*;[^,]*rel="?next"?/

/** Asks an address that tells the page after by a link (RFC 8288), as EPCIS does. */
export async function linkedPage<Body>(
  path: string,
  query: Query,
  signal?: AbortSignal,
): Promise<{ body: Body; next?: string }> {
  const { after, size, ...rest } = query
  const answer = await send('GET', path, { query: { ...rest, perPage: size, nextPageToken: after }, signal })
  const link = NEXT_LINK.exec(answer.headers.get('Link') ?? '')?.[1]
  const next = link ? new URL(link, location.href).searchParams.get('nextPageToken') : undefined
  return { body: (await answer.json()) as Body, next: next ?? undefined }
}
