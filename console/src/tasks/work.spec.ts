import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { answers } from '@mock/answers'
import { open, screen, signedIn, waitFor } from '@mock/open'
import TaskClock from './TaskClock.vue'
import { askCounts, forgetCounts, useCounts } from './useCounts'

describe('a deadline', () => {
  beforeEach(() => void vi.setSystemTime('2026-11-30T04:00:00Z'))
  afterEach(() => void vi.useRealTimers())

  it.each([
    ['LATE', '2026-11-27T16:00:00Z', '已逾期 3 天', '3 days late'],
    ['LATE', '2026-11-30T03:00:00Z', '今日逾期', 'Late since today'],
    ['TODAY', '2026-11-30T16:00:00Z', '今日到期', 'Due today'],
    ['SOON', '2026-12-02T16:00:00Z', '2 天后到期', 'Due in 2 days'],
    ['RUNNING', '2026-12-09T16:00:00Z', '2026-12-09 到期', 'Due 2026-12-09'],
  ])('that is %s is told in days', async (clock, due, zh, en) => {
    const chinese = await open(TaskClock, { props: { clock, due } })
    expect(document.body.textContent).toContain(zh)
    chinese.shown.unmount()
    await open(TaskClock, { props: { clock, due }, speaking: 'en' })
    expect(document.body.textContent).toContain(en)
  })

  it('says that it rests on days that nobody has published', async () => {
    await open(TaskClock, { props: { clock: 'RUNNING', due: '2027-01-06T16:00:00Z', unsure: [2027] } })
    expect(document.body.textContent).toContain('2027 年节假日安排未公布')
  })
})

describe('what waits and is unread', () => {
  beforeEach(forgetCounts)

  it('is asked once in a while, and at once when something was done', async () => {
    await signedIn({ rights: ['READ'] })
    const heard = answers('GET /api/tasks/count', { waiting: 3, late: 1, today: 0, soon: 0 })
    answers('GET /api/notices/count', { unread: 2 })
    await askCounts()
    await askCounts()
    expect(heard).toHaveLength(1)
    await askCounts(true)
    expect(heard).toHaveLength(2)
    const { tasks, notices } = useCounts()
    expect([tasks.value?.waiting, notices.value?.unread]).toEqual([3, 2])
    forgetCounts()
    expect(tasks.value).toBeUndefined()
  })

  it('is not asked of whoever is not signed in, nor tasks of whoever may not read', async () => {
    const tasksAsked = answers('GET /api/tasks/count', { waiting: 0, late: 0, today: 0, soon: 0 })
    const noticesAsked = answers('GET /api/notices/count', { unread: 0 })
    await askCounts(true)
    expect(noticesAsked).toHaveLength(0)
    await signedIn({ rights: [] })
    await askCounts(true)
    expect([tasksAsked.length, noticesAsked.length]).toEqual([0, 1])
  })
})

describe('the top bar', () => {
  it('shows both and leads to them', async () => {
    const { default: TopCounts } = await import('../shell/TopCounts.vue')
    forgetCounts()
    await signedIn({ rights: ['READ'] })
    answers('GET /api/tasks/count', { waiting: 120, late: 2, today: 0, soon: 0 })
    answers('GET /api/notices/count', { unread: 5 })
    const { person, where } = await open(TopCounts)
    const tasks = await screen.findByRole('link', { name: '待办 120 项，其中 2 项已逾期' })
    expect(tasks.textContent?.trim()).toBe('99+')
    await person.click(screen.getByRole('link', { name: '未读通知 5 条' }))
    await waitFor(() => expect(where()).toBe('/notices'))
    await person.click(tasks)
    await waitFor(() => expect(where()).toBe('/tasks'))
  })
})
