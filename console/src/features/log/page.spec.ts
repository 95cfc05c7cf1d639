import { describe, expect, it } from 'vitest'
import type { Projection } from '@/api/log'
import { projections } from '@mock/books'
import { answers, refuses } from '@mock/answers'
import { openPage, rowsOf, screen, texts, waitFor, within } from '@mock/open'
import ProjectionsPage from './ProjectionsPage.vue'

const [current] = projections as [Projection]
const failed = {
  ...current,
  rebuild: { begun: '2026-11-21T02:00:00Z', ended: '2026-11-21T02:02:00Z', entries: 3, failed: true },
}

describe('what is built from the log', () => {
  it('is told with how far it is, and with its last building', async () => {
    await openPage(ProjectionsPage, { at: '/projections' })
    await waitFor(() => expect(rowsOf('数据重建')).toHaveLength(2))
    const [trace, portal] = rowsOf('数据重建')
    expect(trace?.[1]).toBe('已是最新')
    expect(trace?.[2]).toBe('无')
    expect(portal?.[1]).toBe('正在重建 40 %')
    expect(portal?.[2]).toBe('100 条，约 640 ms')
    expect(screen.getByRole('progressbar').getAttribute('value')).toBe('0.4')
    expect(texts(screen.getAllByRole('status')).at(-1)).toContain('查询照常')
  })

  it('is not built twice at once', async () => {
    await openPage(ProjectionsPage, { at: '/projections' })
    const buttons = await screen.findAllByRole<HTMLButtonElement>('button', { name: /^重建/ })
    expect(buttons.map((one) => one.disabled)).toEqual([false, true])
  })

  it('is built anew after a question that says what it costs', async () => {
    const sent = answers('POST /api/projections/:name/rebuild', {}, 202)
    const { person } = await openPage(ProjectionsPage, { at: '/projections' })
    await person.click(await screen.findByRole('button', { name: '重建追溯图谱' }))
    const asking = within(await screen.findByRole('dialog', { name: '重建追溯图谱' }))
    expect(asking.getByText(/照常查询和上报/)).toBeTruthy()
    expect(sent).toEqual([])
    await person.click(asking.getByRole('button', { name: '重建' }))
    await waitFor(() => expect(sent.map((one) => one.path)).toEqual(['/api/projections/trace/rebuild']))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('that was refused to be built says why, and nothing happens', async () => {
    refuses('POST /api/projections/:name/rebuild', 409, { detail: '另一次重建还没有结束。' })
    const { person } = await openPage(ProjectionsPage, { at: '/projections' })
    await person.click(await screen.findByRole('button', { name: '重建追溯图谱' }))
    const asking = within(await screen.findByRole('dialog'))
    await person.click(asking.getByRole('button', { name: '重建' }))
    expect((await asking.findByRole('alert')).textContent).toContain('另一次重建还没有结束。')
    await person.click(asking.getByRole('button', { name: '取消' }))
    await person.click(screen.getByRole('button', { name: '重建追溯图谱' }))
    expect(within(await screen.findByRole('dialog')).queryByRole('alert')).toBeNull()
  })

  it('that could not be built says what to look at', async () => {
    answers('GET /api/projections', [failed])
    await openPage(ProjectionsPage, { at: '/projections' })
    await waitFor(() => expect(rowsOf('数据重建')[0]?.[4]).toContain('未能完成'))
    expect(rowsOf('数据重建')[0]?.[4]).toContain('查询仍用原来的数据')
  })

  it('is nothing while the platform starts', async () => {
    answers('GET /api/projections', [])
    await openPage(ProjectionsPage, { at: '/projections', speaking: 'en' })
    expect(await screen.findByText('Nothing to rebuild')).toBeTruthy()
  })
})
