import { address, get, Refused, Unreachable, type Query } from './client'
import { language } from '@/i18n'
import { linkedPage, type Page } from './pages'
import type { Finding, Problem } from './problem'
import type { Schemas } from './schema/epcis'

export type EpcisEvent = Record<string, unknown> & { eventID?: string; type?: string; eventTime?: string }

/** A capture job whose errors are findings, or problems that have none. */
export type CaptureJob = Omit<Schemas['CaptureJobView'], 'errors'> & { errors: Partial<Finding>[] }

type RawJob = Schemas['CaptureJobView']

/** An error of a job is a problem around a finding; pages show the finding, or what the problem says. */
const jobOf = (raw: RawJob): CaptureJob => ({
  ...raw,
  errors: raw.errors.map((one) => one.finding ?? { severity: 'BLOCK', message: one.detail }),
})

export const job = async (id: string) =>
  jobOf(await get<RawJob>(`/epcis/v2/capture/${encodeURIComponent(id)}`))

/** The jobs of the asker, the newest first. */
export async function jobs(query: Query, signal?: AbortSignal): Promise<Page<CaptureJob>> {
  const { body, next } = await linkedPage<RawJob[]>('/epcis/v2/capture', query, signal)
  return { items: body.map(jobOf), next }
}

interface QueryDocument {
  epcisBody?: { queryResults?: { resultsBody?: { eventList?: EpcisEvent[] } }; eventList?: EpcisEvent[] }
}

const eventList = (answer: QueryDocument) =>
  answer.epcisBody?.queryResults?.resultsBody?.eventList ?? answer.epcisBody?.eventList ?? []

/** Events by the names of the EPCIS query. */
export async function events(query: Query, signal?: AbortSignal): Promise<Page<EpcisEvent>> {
  const { body, next } = await linkedPage<QueryDocument>('/epcis/v2/events', query, signal)
  return { items: eventList(body), next }
}

const BETWEEN = ' '

/** Events about a code: as an item or container, and as a class or lot; both are turned on together. */
export async function eventsAbout(
  code: string,
  { after, ...query }: Query,
  signal?: AbortSignal,
): Promise<Page<EpcisEvent>> {
  const [forItems, forClasses] = after === undefined ? [undefined, undefined] : String(after).split(BETWEEN)
  const ask = (by: string, token: string | undefined) =>
    after !== undefined && !token
      ? Promise.resolve<Page<EpcisEvent>>({ items: [] })
      : events({ ...query, [by]: code, after: token }, signal)
  const [items, classes] = await Promise.all([
    ask('MATCH_anyEPC', forItems),
    ask('MATCH_anyEPCClass', forClasses),
  ])
  const all = new Map([...items.items, ...classes.items].map((one) => [one.eventID, one]))
  const next = items.next || classes.next ? [items.next ?? '', classes.next ?? ''].join(BETWEEN) : undefined
  const latest = (one: EpcisEvent) => Date.parse(one.eventTime ?? '')
  return { items: [...all.values()].sort((a, b) => latest(b) - latest(a)), next }
}

/** One event by its id. */
export async function event(id: string): Promise<EpcisEvent> {
  const answer = await get<QueryDocument & EpcisEvent>(`/epcis/v2/events/${encodeURIComponent(id)}`)
  return eventList(answer)[0] ?? answer
}

function problemIn(request: XMLHttpRequest): Problem {
  const fallback = { type: 'about:blank', title: request.statusText, status: request.status }
  try {
    return { ...fallback, ...(JSON.parse(request.responseText) as object) }
  } catch {
    return fallback
  }
}

/** Sends a document and tells how much of it has gone; gives the id of the capture job. */
export function captureDocument(
  file: Blob,
  behaviour: 'rollback' | 'proceed',
  progress: (share: number) => void,
): Promise<string> {
  return new Promise((done, fail) => {
    const request = new XMLHttpRequest()
    request.open('POST', address('/epcis/v2/capture'))
    request.setRequestHeader('Content-Type', 'application/ld+json')
    request.setRequestHeader('Accept-Language', language.value)
    request.setRequestHeader('GS1-Capture-Error-Behaviour', behaviour)
    const token = /(?:^|; )XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1]
    if (token) request.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(token))
    request.upload.onprogress = (e) => e.lengthComputable && progress(e.loaded / e.total)
    request.onerror = () => fail(new Unreachable('capture'))
    request.onload = () => {
      if (request.status >= 300) return fail(new Refused(problemIn(request)))
      progress(1)
      const place = request.getResponseHeader('Location') ?? ''
      done(decodeURIComponent(place.slice(place.lastIndexOf('/') + 1)))
    }
    request.send(file)
  })
}
