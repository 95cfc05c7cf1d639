import { get, send, type Query } from './client'

/** One page of a list; `next` asks for the page after it. */
export interface Page<Item> {
  items: Item[]
  next?: string
  total?: number
  /** Counting stopped at the total: there are more. */
  atLeast?: boolean
}

/** Asks an address for a page of its list. */
export const page = <Item>(path: string, query: Query = {}, signal?: AbortSignal) =>
  get<Page<Item>>(path, query, signal)

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
