import { describe, expect, it } from 'vitest'
import { workbench } from '@mock/standing'
import { tasks } from '@mock/work'
import { answers, lists, refuses } from '@mock/answers'
import { openPage, rowsOf, screen, signedIn, texts, waitFor, within } from '@mock/open'
import { daysAgo } from '@/text/moment'
import WorkbenchPage from './WorkbenchPage.vue'

const NONE = { accepted: 0, held: 0, refused: 0, captured: 0 }
const QUIET = {
  ...{ today: NONE, days: workbench.days.map(({ day }) => ({ day, ...NONE })) },
  ...{ waiting: { held: 0, incomplete: 0, retracted: 0 }, latest: [], refusals: [] },
  projections: [{ name: 'trace', shard: 0, position: 5, end: 5, lagMillis: 0 }],
}

async function bench(
  given: object = workbench,
  speaking: 'zh-CN' | 'en' = 'zh-CN',
  rights = ['CAPTURE', 'READ'],
) {
  answers('GET /api/workbench', given)
  const quiet = 'latest' in given && !(given.latest as unknown[]).length
  lists('GET /api/tasks', quiet ? [] : tasks)
  if (quiet) answers('GET /api/tasks/count', { waiting: 0, late: 0, today: 0, soon: 0 })
  await signedIn({ displayName: '李敏', rights: rights as never })
  const page = await openPage(WorkbenchPage, { speaking })
  await waitFor(() => expect(document.querySelector('.figures, [role="alert"]')).not.toBeNull())
  return page
}

describe('the workbench', () => {
  it('greets by name and shows today in numbers that lead to their rows', async () => {
    const { person, where } = await bench()
    expect(document.body.textContent).toContain('李敏，您好')
    expect(texts(document.querySelectorAll('.figures strong'))).toEqual(['1,284', '3', '4', '5,127'])
    await person.click(screen.getByRole('link', { name: /今日暂控/ }))
    const today = daysAgo(0)
    await waitFor(() => expect(where()).toBe(`/records?from=${today}&to=${today}&severity=HOLD`))
  })

  it('shows what one has to do with its clock, and leads to it', async () => {
    const { person, where } = await bench()
    const own = within(await screen.findByRole('region', { name: '待办' }))
    expect(texts(own.getAllByRole('listitem'))[0]).toMatch(/核验资质备案 ?康裕肉业.*已逾期 \d+ 天/)
    await person.click(own.getByRole('link', { name: '已逾期 1' }))
    await waitFor(() => expect(where()).toBe('/tasks?clock=late'))
    await person.click(own.getByRole('link', { name: /B-01-0011/ }))
    await waitFor(() => expect(where()).toBe('/filings/f-1'))
  })

  it('leads to what waits', async () => {
    const { person, where } = await bench()
    await person.click(screen.getByRole('link', { name: /尚有字段待补\s*12/ }))
    await waitFor(() => expect(where()).toBe('/records?state=incomplete'))
  })

  it('tells the fourteen days in words, and as a table whose days lead to their records', async () => {
    const { person, where } = await bench()
    const picture = screen.getByRole('img', { name: /近 14 天每日收到/ })
    const sum = workbench.days.reduce((all, one) => all + one.accepted, 0)
    expect(picture.getAttribute('aria-label')).toContain(`收到 ${sum} 条`)
    await person.click(screen.getByRole('button', { name: '以表格查看' }))
    expect(rowsOf('近 14 天接收')).toHaveLength(14)
    const day = workbench.days[3]?.day ?? ''
    await person.click(screen.getByRole('link', { name: day }))
    await waitFor(() => expect(where()).toBe(`/records?from=${day}&to=${day}`))
  })

  it('shows what came in and what was sent back last', async () => {
    await bench()
    expect(rowsOf('最近收到')).toHaveLength(6)
    const refused = screen.getByRole('heading', { name: /最近拒收/ }).closest('section') as HTMLElement
    expect(texts(within(refused).getAllByRole('listitem'))[0]).toContain('进厂头数 90 多于检疫证所载 86')
  })

  it('says which data lags behind, and by how much', async () => {
    await bench()
    expect(document.querySelector('.freshness')?.textContent).toContain('portal 落后 13 条，约 640 ms')
  })

  it('on a quiet day says what each part will show', async () => {
    await bench(QUIET)
    for (const said of ['近 14 天没有报送', '没有待办', '没有等待处理的事项', '还没有收到记录', '没有拒收'])
      expect(screen.getByText(said), said).toBeTruthy()
    expect(document.querySelector('.freshness')?.textContent).toContain('已更新到最新')
  })

  it('on a quiet day in English has no word of Chinese', async () => {
    await bench({ ...QUIET }, 'en')
    expect(document.body.textContent?.replace('李敏', '')).not.toMatch(/\p{Script=Han}/u)
  })

  it('offers to fill in a record only to whoever may', async () => {
    const { shown } = await bench(QUIET)
    expect(screen.getByRole('button', { name: '新增记录' })).toBeTruthy()
    shown.unmount()
    await bench(QUIET, 'zh-CN', ['READ'])
    expect(screen.queryByRole('button', { name: '新增记录' })).toBeNull()
  })

  it('that cannot be told says why', async () => {
    await signedIn()
    refuses('GET /api/workbench', 503, { title: '暂时无法查询', detail: '数据库正在恢复。' })
    await openPage(WorkbenchPage)
    expect((await screen.findByRole('alert')).textContent).toContain('数据库正在恢复。')
    expect(screen.getByRole('button', { name: '重试' })).toBeTruthy()
  })
})
