import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { server } from '@mock/test-setup'
import { linkedPage, page } from './pages'

function answers(path: string, body: object, headers: Record<string, string> = {}) {
  const asked: string[] = []
  server.use(
    http.get(path, ({ request }) => {
      asked.push(new URL(request.url).search)
      return HttpResponse.json(body, { headers })
    }),
  )
  return asked
}

describe('a page of a list', () => {
  it('is turned by what the server gave as next', async () => {
    const asked = answers('/api/regions', { items: [1], next: 'opaque', total: 10_000, atLeast: true })
    expect(await page('/api/regions', { size: 20, after: 'before' })).toEqual({
      items: [1],
      next: 'opaque',
      total: 10_000,
      atLeast: true,
    })
    expect(asked).toEqual(['?size=20&after=before'])
  })

  it('follows the link of EPCIS', async () => {
    const link = '</epcis/v2/events?perPage=2&nextPageToken=a%2Bb>; rel="next"'
    const asked = answers('/epcis/v2/events', { type: 'EPCISQueryDocument' }, { Link: link })
    const { next } = await linkedPage('/epcis/v2/events', { size: 2, after: 'x', eventType: 'ObjectEvent' })
    expect(next).toBe('a+b')
    expect(asked).toEqual(['?eventType=ObjectEvent&perPage=2&nextPageToken=x'])
    answers('/epcis/v2/events', {})
    expect((await linkedPage('/epcis/v2/events', { size: 2 })).next).toBeUndefined()
  })
})
