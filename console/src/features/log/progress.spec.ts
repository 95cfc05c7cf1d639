import { flushPromises } from '@vue/test-utils'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import type { Projection } from '@/api/log'
import { projections } from '@mock/books'
import { openPage } from '@mock/open'
import { server } from '@mock/test-setup'
import { progressOf } from './progress'
import { useProjections } from './useProjections'

type Rebuilt = Projection & Required<Pick<Projection, 'rebuild'>>
const [current, building] = projections as [Rebuilt, Rebuilt]
const [rebuilt, begun] = [current.rebuild, building.rebuild]

/** Pages stand in the frame's KeepAlive. */
async function onPage(built: (one: Projection) => void) {
  const used: ReturnType<typeof useProjections>[] = []
  const page = { name: 'Page', setup: () => (used.push(useProjections(() => [], built)), () => null) }
  await openPage(page, { at: '/projections' })
  const [first] = used
  if (!first) throw new Error('nothing was set up')
  return first
}

describe('a projection', () => {
  it('is up to date, behind, or being built anew', () => {
    expect(progressOf(current)).toMatchObject({ state: 'current', behind: 0, lagMillis: 0 })
    expect(progressOf({ ...building, rebuild: undefined }).state).toBe('behind')
    expect(progressOf(building).state).toBe('building')
  })

  it('that could not take in an entry has stopped, until it is built anew or tried again', async () => {
    const failure = {
      at: '2026-11-30T02:00:00Z',
      entry: 'urn:uuid:1',
      shard: 0,
      position: 7,
      reason: 'IllegalStateException: no',
    }
    expect(progressOf({ ...current, failure }).state).toBe('stopped')
    expect(progressOf({ ...building, failure }).state).toBe('building')

    server.use(http.get('/api/projections', () => HttpResponse.json([{ ...current, failure }])))
    const page = await onPage((one) => expect.fail(one.name))
    await expect.poll(() => page.list.rows.value[0]?.failure?.entry).toBe('urn:uuid:1')
    const asked: unknown[] = []
    server.use(
      http.post('/api/projections/:name/retry', ({ params }) => {
        asked.push(params.name)
        return new HttpResponse(null, { status: 202 })
      }),
      http.get('/api/projections', () => HttpResponse.json([current])),
    )
    await page.tryAgain('trace')
    expect([asked, page.list.rows.value[0]?.failure]).toEqual([['trace'], undefined])
  })

  it('is as far behind as all its shards together, and as late as the latest', () => {
    expect(progressOf(building)).toMatchObject({
      read: 149_900,
      entries: 150_000,
      behind: 100,
      lagMillis: 640,
    })
  })

  it('has built as much of itself as it has read of the log, never more than all', () => {
    expect(progressOf(building).rebuilt).toBe(0.4)
    expect(progressOf({ ...current, rebuild: { ...rebuilt, entries: 999_999 } }).rebuilt).toBe(1)
    expect(progressOf({ ...current, shards: [] })).toMatchObject({ rebuilt: 0, state: 'current' })
  })

  it('is asked for again while it is built, and the end is told once', async () => {
    const done: string[] = []
    const page = await onPage((one) => done.push(one.name))
    await expect.poll(() => page.list.rows.value.length).toBe(2)
    const ended = { ...building, rebuild: { ...begun, ended: '2026-11-21T02:02:00Z' } }
    server.use(http.get('/api/projections', () => HttpResponse.json([current, ended])))
    await expect.poll(() => done, { timeout: 4_000 }).toEqual(['portal'])
    await page.list.load()
    await flushPromises()
    expect(done).toEqual(['portal'])
  })

  it('that could not be built is no news of one that was', async () => {
    const done: string[] = []
    const page = await onPage((one) => done.push(one.name))
    await expect.poll(() => page.list.rows.value.length).toBe(2)
    const failed = { ...begun, ended: '2026-11-21T02:02:00Z', failed: true }
    server.use(http.get('/api/projections', () => HttpResponse.json([{ ...building, rebuild: failed }])))
    await page.list.load()
    expect([page.list.rows.value[0]?.rebuild?.failed, done]).toEqual([true, []])
  })
})
