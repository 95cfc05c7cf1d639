import type { IncomingMessage, ServerResponse } from 'node:http'
import { getResponse, type RequestHandler } from 'msw'
import type { Plugin, ViteDevServer } from 'vite'

/** Answers the API from made-up data while the pages are drawn; `npm run mock` only, never shipped. */
export function mockApi(): Plugin {
  return { name: 'mock-api', configureServer: (server) => void server.middlewares.use(answering(server)) }
}

function answering(server: ViteDevServer) {
  return async (request: IncomingMessage, answer: ServerResponse, next: () => void) => {
    if (!/^\/(api|epcis)\//.test(request.url ?? '')) return next()
    const { handlers } = (await server.ssrLoadModule('/mock/handlers.ts')) as { handlers: RequestHandler[] }
    const found = await getResponse(handlers, await read(request), { baseUrl: 'http://localhost' })
    if (!found) return next()
    answer.writeHead(found.status, Object.fromEntries(found.headers))
    answer.end(Buffer.from(await found.arrayBuffer()))
  }
}

async function read(request: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return new Request(`http://localhost${request.url}`, {
    method: request.method,
    headers: request.headers as Record<string, string>,
    body: parts.length ? Buffer.concat(parts).toString() : undefined,
  })
}
