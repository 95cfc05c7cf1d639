import { http, HttpResponse } from 'msw'
import { afterEach, describe, expect, it } from 'vitest'
import { server } from '@mock/test-setup'
import { speak } from '@/i18n'
import { address, get, post, Refused, signedOut, Unreachable } from './client'

afterEach(() => {
  document.cookie = 'XSRF-TOKEN=; max-age=0'
  speak('zh-CN')
})

describe('a request', () => {
  it('leaves empty parts of the query out and keeps zero', () => {
    expect(address('/api/records', { q: '', page: 0, type: undefined, party: 'a&b' })).toBe(
      '/api/records?page=0&party=a%26b',
    )
  })

  it('carries the language, and the CSRF token when it changes something', async () => {
    const seen: Headers[] = []
    server.use(http.all('/api/echo', ({ request }) => (seen.push(request.headers), HttpResponse.json({}))))
    document.cookie = 'XSRF-TOKEN=t0ken'
    speak('en')
    await get('/api/echo')
    await post('/api/echo', {})
    expect(seen.map((one) => one.get('Accept-Language'))).toEqual(['en', 'en'])
    expect(seen.map((one) => one.get('X-XSRF-TOKEN'))).toEqual([null, 't0ken'])
  })

  it('reads what was just written: sends back the position that a write answered', async () => {
    let asked: string | null = null
    server.use(
      http.post('/api/thing', () => HttpResponse.json({}, { headers: { 'Yuanliu-Position': '0:42' } })),
      http.get('/api/thing', ({ request }) => {
        asked = request.headers.get('Yuanliu-Position')
        return HttpResponse.json({})
      }),
    )
    await post('/api/thing', {})
    await get('/api/thing')
    expect(asked).toBe('0:42')
  })

  it('tells a refusal with its findings', async () => {
    const findings = [{ code: 'x', severity: 'BLOCK', pointer: '/a', message: 'm' }]
    server.use(
      http.post('/api/no', () => HttpResponse.json({ title: 'No', status: 422, findings }, { status: 422 })),
    )
    const refused = await post('/api/no', {}).catch((fault: unknown) => fault)
    expect(refused).toBeInstanceOf(Refused)
    expect((refused as Refused).findings).toEqual(findings)
  })

  it('tells a dead line and a page that is no answer apart from a refusal', async () => {
    server.use(
      http.get('/api/dead', () => HttpResponse.error()),
      http.get('/api/page', () => new HttpResponse('<html>', { status: 200 })),
      http.get('/api/crash', () => new HttpResponse('<html>', { status: 502 })),
    )
    await expect(get('/api/dead')).rejects.toBeInstanceOf(Unreachable)
    await expect(get('/api/page')).rejects.toBeInstanceOf(Unreachable)
    await expect(get('/api/crash')).rejects.toMatchObject({ status: 502 })
  })

  it('says once that nobody is signed in any more', async () => {
    server.use(
      http.get('/api/closed', () => HttpResponse.json({ title: 'No', status: 401 }, { status: 401 })),
    )
    const before = signedOut.value
    await expect(get('/api/closed')).rejects.toBeInstanceOf(Refused)
    expect(signedOut.value).toBe(before + 1)
  })
})
