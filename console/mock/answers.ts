import { delay, http, HttpResponse, type DefaultBodyType } from 'msw'
import type { Finding } from '../src/api/problem'
import { server } from './server'

/** An address with its method: `GET /api/parties`. */
type Call = `${'GET' | 'POST' | 'PUT' | 'DELETE'} ${string}`

/** What a page sent. */
export interface Heard {
  path: string
  query: Record<string, string>
  json: unknown
}

const methodOf = (call: Call) => call.split(' ')[0]?.toLowerCase() as 'get' | 'post' | 'put' | 'delete'
const pathOf = (call: Call) => call.slice(call.indexOf(' ') + 1)

function on(call: Call, answer: (heard: Heard) => Promise<Response> | Response): Heard[] {
  const heard: Heard[] = []
  const take = async ({ request }: { request: Request }) => {
    const { pathname, searchParams } = new URL(request.url)
    const text = await request.text()
    const one = {
      path: decodeURIComponent(pathname),
      query: Object.fromEntries(searchParams),
      json: text && request.headers.get('Content-Type')?.includes('json') ? JSON.parse(text) : undefined,
    }
    heard.push(one)
    return answer(one)
  }
  server.use(http[methodOf(call)](pathOf(call), take))
  return heard
}

type Body = DefaultBodyType | ((heard: Heard) => DefaultBodyType)

/** From now on this address answers so; gives all that is sent to it. */
export const answers = (
  call: Call,
  body: Body,
  status = 200,
  headers: Record<string, string> = {},
): Heard[] =>
  on(call, (heard) => {
    const given = typeof body === 'function' ? (body as (heard: Heard) => DefaultBodyType)(heard) : body
    return status === 204
      ? new HttpResponse(null, { status, headers })
      : HttpResponse.json(given, { status, headers })
  })

/** A list with these rows and no further page. */
export const lists = (call: Call, items: readonly object[]): Heard[] =>
  answers(call, { items, total: items.length })

/** From now on this address refuses, with these words and findings. */
export const refuses = (
  call: Call,
  status: number,
  {
    title = '被拒绝',
    detail,
    findings,
  }: { title?: string; detail?: string; findings?: Partial<Finding>[] } = {},
): Heard[] =>
  answers(
    call,
    {
      ...{ type: '/problems/refused', title, status, detail },
      findings: findings?.map((one) => ({
        ...{ code: 'made.up', severity: 'BLOCK', pointer: '', message: '', values: {} },
        ...one,
      })),
    },
    status,
  )

/** From now on this address does not answer at all. */
export const isDown = (call: Call): Heard[] => on(call, () => HttpResponse.error())

/** From now on this address answers only once `go` was called. */
export function waits(call: Call, body: DefaultBodyType) {
  let go: () => void = () => undefined
  const gate = new Promise<void>((open) => (go = open))
  const heard = on(call, async () => {
    await Promise.race([gate, delay(10_000)])
    return HttpResponse.json(body)
  })
  return { heard, go }
}
