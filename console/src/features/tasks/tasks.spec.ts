import { describe, expect, it } from 'vitest'
import { lists } from '@mock/answers'
import { open, rowsOf, screen, waitFor } from '@mock/open'
import { tasks } from '@mock/work'
import TasksPage from './TasksPage.vue'

describe('the tasks', () => {
  it('are listed with their clock and lead to their act', async () => {
    lists('GET /api/tasks', tasks)
    const { person, where } = await open(TasksPage, { at: '/tasks' })
    await waitFor(() => expect(rowsOf('待办')).toHaveLength(4))
    expect(rowsOf('待办')[0]?.slice(0, 3).join(' ')).toMatch(/核验资质备案 康裕肉业.*已逾期 \d+ 天.*已上报/)
    expect(rowsOf('待办')[1]?.[2]).toContain('今日到期')
    await person.click(screen.getAllByRole('link', { name: '去办理' })[0] as Element)
    await waitFor(() => expect(where()).toBe('/filings/f-1'))
  })

  it('are asked for by what stands in the address', async () => {
    const asked = lists('GET /api/tasks', [])
    await open(TasksPage, { at: '/tasks?whose=all&clock=late' })
    await waitFor(() => expect(asked.at(-1)?.query).toMatchObject({ whose: 'all', clock: 'late' }))
  })

  it('that are none say so in both languages', async () => {
    lists('GET /api/tasks', [])
    const chinese = await open(TasksPage, { at: '/tasks' })
    expect(await screen.findByText('没有待办')).toBeTruthy()
    chinese.shown.unmount()
    await open(TasksPage, { at: '/tasks', speaking: 'en' })
    expect(await screen.findByText('Nothing to do')).toBeTruthy()
  })

  it('that are done say when', async () => {
    lists('GET /api/tasks', [
      { ...tasks[0], clock: undefined, doneAt: '2026-11-30T02:00:00Z', doneBy: 'user:li.m' },
    ])
    await open(TasksPage, { at: '/tasks?state=done' })
    await waitFor(() => expect(rowsOf('待办')[0]?.[2]).toBe('已办 2026-11-30 10:00'))
    expect(screen.getByRole('link', { name: '查看' })).toBeTruthy()
  })
})
