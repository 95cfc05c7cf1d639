import { ref } from 'vue'
import { language } from '@/i18n'
import type { Finding, Problem } from './problem'

/** The server said no, and why: RFC 9457 with the list of findings. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail ?? problem.title)
  }

  get status(): number {
    return this.problem.status
  }

  get findings(): Finding[] {
    return this.problem.findings ?? []
  }
}

/** The server cannot be reached, or answers what is no answer. */
export class Unreachable extends Error {}

/** Rises each time the server says that nobody is signed in. */
export const signedOut = ref(0)

export type Query = Record<string, string | number | boolean | null | undefined>

export interface Ask {
  query?: Query
  json?: unknown
  body?: BodyInit
  headers?: Record<string, string>
  signal?: AbortSignal
  accept?: string
}

const POSITION = 'Yuanliu-Position'
const POSITION_LASTS = 60_000
let position: { value: string; until: number } | undefined

function cookie(name: string): string | undefined {
  return document.cookie
    .split('; ')
    .find((pair) => pair.startsWith(`${name}=`))
    ?.slice(name.length + 1)
}

/** An address with its query; what is empty is left out. */
export function address(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  )
  const search = new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString()
  return search ? `${path}?${search}` : path
}

function headersOf(method: string, ask: Ask): Headers {
  const headers = new Headers({
    Accept: ask.accept ?? 'application/json, application/problem+json',
    'Accept-Language': language.value,
    ...ask.headers,
  })
  if (ask.json !== undefined && !headers.has('Content-Type')) headers.set('Content-Type', 'application/json')
  const token = cookie('XSRF-TOKEN')
  if (method !== 'GET' && token) headers.set('X-XSRF-TOKEN', decodeURIComponent(token))
  if (method === 'GET' && position && position.until > Date.now()) headers.set(POSITION, position.value)
  return headers
}

async function problemOf(answer: Response): Promise<Problem> {
  const fallback = { type: 'about:blank', title: answer.statusText || `HTTP ${answer.status}` }
  const body: unknown = await answer.json().catch(() => undefined)
  return { ...fallback, ...(body && typeof body === 'object' ? body : {}), status: answer.status }
}

/** Sends one request; a refusal becomes {@link Refused}, a dead line {@link Unreachable}. */
export async function send(method: string, path: string, ask: Ask = {}): Promise<Response> {
  let answer: Response
  try {
    answer = await fetch(address(path, ask.query), {
      method,
      headers: headersOf(method, ask),
      body: ask.json === undefined ? ask.body : JSON.stringify(ask.json),
      signal: ask.signal,
      credentials: 'same-origin',
    })
  } catch (fault) {
    if (fault instanceof DOMException && fault.name === 'AbortError') throw fault
    throw new Unreachable(String(fault))
  }
  const written = answer.headers.get(POSITION)
  if (method !== 'GET' && written) position = { value: written, until: Date.now() + POSITION_LASTS }
  if (answer.ok) return answer
  if (answer.status === 401 && path !== '/api/session') signedOut.value++
  throw new Refused(await problemOf(answer))
}

/** Sends and reads the JSON that comes back. */
export async function call<Answer>(method: string, path: string, ask: Ask = {}): Promise<Answer> {
  const answer = await send(method, path, ask)
  if (answer.status === 204) return undefined as Answer
  const text = await answer.text()
  if (!text) return undefined as Answer
  try {
    return JSON.parse(text) as Answer
  } catch {
    throw new Unreachable(`${method} ${path}`)
  }
}

export const get = <Answer>(path: string, query?: Query, signal?: AbortSignal) =>
  call<Answer>('GET', path, { query, signal })

export const post = <Answer>(path: string, json: unknown, signal?: AbortSignal) =>
  call<Answer>('POST', path, { json, signal })
