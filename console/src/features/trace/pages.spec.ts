import { describe, expect, it, vi } from 'vitest'
import * as save from '@/text/save'
import { CERTIFICATE, greatTrace, SLIP } from '@mock/pork'
import { answers, refuses } from '@mock/answers'
import { open, openPage, rowsOf, screen, signedIn, texts, waitFor, within } from '@mock/open'
import BalancePage from './BalancePage.vue'
import CommonPage from './CommonPage.vue'
import * as picture from './picture'
import TracePage from './TracePage.vue'
import UnitPage from './UnitPage.vue'
import UnitPanel from './UnitPanel.vue'

const trace = (id: string, direction = 'downstream', speaking: 'zh-CN' | 'en' = 'zh-CN') =>
  open(TracePage, { props: { id, direction }, at: `/trace?id=${id}&direction=${direction}`, speaking })
const tab = (name: string) => screen.findByRole('tab', { name })
const SINCE = '2026-12-01T08:00:00Z'

describe('tracing a code', () => {
  it('begins with a question, any writing of a code taken', async () => {
    const { person, where } = await open(TracePage, { at: '/trace' })
    expect(screen.getByText('从一个编码开始')).toBeTruthy()
    await person.type(screen.getByRole('textbox', { name: '编码' }), ' 9902 0200 1001 7000 0413 {Enter}')
    await waitFor(() => expect(where()).toBe('/trace?id=9902+0200+1001+7000+0413&direction=both'))
  })

  it('shows what it found as numbers, graph, days and rows, one unit selected in all', async () => {
    const { person } = await trace(CERTIFICATE)
    await person.click(await tab('表格'))
    await waitFor(() => expect(rowsOf('追溯查询').length).toBeGreaterThan(3))
    const row = within(screen.getByRole('table', { name: '追溯查询' })).getAllByRole('row')[2] as HTMLElement
    const code = texts([within(row).getAllByRole('button')[0] as Element])[0] ?? ''
    await person.click(within(row).getAllByRole('button')[0] as Element)
    const panel = await screen.findByRole('complementary', { name: '所选单元' })
    await waitFor(() => expect(texts([panel])[0]).toContain(code.slice(-8)))
    await person.click(await tab('时间线'))
    expect(await screen.findAllByRole('button', { pressed: true })).not.toHaveLength(0)
    await person.click(within(panel).getByRole('button', { name: '关闭' }))
    expect(screen.queryByRole('complementary', { name: '所选单元' })).toBeNull()
  })

  it('is moved through by arrows in the graph, and opened with Enter', async () => {
    const { person } = await trace(CERTIFICATE)
    const graph = within(await screen.findByRole('group', { name: /追溯图谱/ }))
    const stops = () => graph.getAllByRole('button').filter((one) => one.getAttribute('tabindex') === '0')
    await waitFor(() => expect(stops()).toHaveLength(1))
    const first = stops()[0] as HTMLElement
    first.focus()
    await person.keyboard('{ArrowRight}')
    await waitFor(() => expect(stops()[0]).not.toBe(first))
    expect(document.activeElement).toBe(stops()[0])
    await person.keyboard('{ArrowLeft}')
    await waitFor(() => expect(document.activeElement).toBe(first))
    await person.keyboard('{Enter}')
    expect(first.getAttribute('aria-pressed')).toBe('true')
    expect(await screen.findByRole('complementary', { name: '所选单元' })).toBeTruthy()
  })

  it('that may be read in several ways asks which is meant', async () => {
    const { person, where } = await trace('99020200100170000413')
    expect(await screen.findByText('输入的编码可以指几样东西')).toBeTruthy()
    await person.click(screen.getByRole('button', { name: /批次码/ }))
    await waitFor(() =>
      expect(decodeURIComponent(where())).toContain('id=urn:yuanliu:batch:99020200100170000413'),
    )
  })

  it('that nobody reported says so with a cure', async () => {
    await trace('none')
    expect(await screen.findByText('查无此码')).toBeTruthy()
    expect(document.body.textContent).toContain('请核对是否漏位、多位')
    expect(screen.queryByRole('tab')).toBeNull()
  })

  it('that went wrong can be tried again', async () => {
    refuses('GET /api/trace/summary', 503, { detail: '数据库正在恢复。' })
    await trace(CERTIFICATE)
    expect((await screen.findByRole('alert')).textContent).toContain('数据库正在恢复。')
    expect(screen.getByRole('button', { name: '重试' })).toBeTruthy()
  })

  it('too long to be drawn comes by regions and rows, and says why it is not drawn', async () => {
    const { person } = await trace(greatTrace().start)
    expect(await tab('地区')).toBeTruthy()
    expect(screen.queryByRole('tab', { name: '时间线' })).toBeNull()
    await person.click(await tab('图谱'))
    expect(await screen.findByText(/图谱最多画 300 个/)).toBeTruthy()
    await person.click(screen.getByRole('button', { name: '在表格中选单元' }))
    await waitFor(() => expect(rowsOf('追溯查询')).toHaveLength(20))
  })

  it('is taken home whole, and says how much that is', async () => {
    const { person } = await trace(CERTIFICATE, 'downstream', 'en')
    await person.click(await screen.findByRole('button', { name: 'Export all' }))
    const dialog = within(await screen.findByRole('dialog'))
    const link = () => dialog.getByRole('link').getAttribute('href') ?? ''
    expect(link()).toContain('format=csv')
    expect(link()).toContain('shares=true')
    await person.click(dialog.getByRole('radio', { name: 'JSON lines' }))
    await person.click(dialog.getByRole('checkbox'))
    expect(link()).toContain('format=jsonl')
    expect(link()).toContain('shares=false')
  })

  it('is saved as a picture that says what it shows', async () => {
    const made = vi.spyOn(picture, 'pngOf').mockResolvedValue(new Blob(['png']))
    const saved = vi.spyOn(save, 'saveFile').mockImplementation(() => undefined)
    const { person } = await trace(CERTIFICATE)
    await person.click(await screen.findByRole('button', { name: '导出图片' }))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    expect(saved.mock.calls[0]?.[0]).toMatch(/^trace-990221260001867-\d{4}-\d\d-\d\d\.png$/)
    expect(JSON.stringify(made.mock.calls[0])).toContain('源流 · 追溯图谱 · 9902 2126 0001 867')
    made.mockRestore()
    saved.mockRestore()
  })
})

describe('the selected unit', () => {
  const panel = (id = SLIP) => open(UnitPanel, { props: { id, start: CERTIFICATE } })

  it('says who holds it and what stops it', async () => {
    await panel()
    expect(await screen.findByRole('heading', { level: 3, name: '停控原因' })).toBeTruthy()
    expect(screen.getAllByText('停止销售').length).toBeGreaterThan(0)
    expect(screen.getByRole('link', { name: '公众查询页' }).getAttribute('href')).toBe(
      '/t?code=urn%3Ayuanliu%3Atrace%3A99020200100170000413',
    )
  })

  it('leads whoever may order to lifting a hold, by its name, also one that ends by itself; not what was ordered or is hidden', async () => {
    const reason = { zh: '申报记录违反规则', en: 'A reported record breaks a rule' }
    const held = { unit: SLIP, effect: 'HOLD', cause: 'finding:r1:goods.stopped', reason, since: SINCE }
    const causes = [
      held,
      { ...held, cause: 'hold:1', until: '2026-12-02T08:00:00Z' },
      { ...held, effect: 'STOP', cause: 'order:1' },
      { effect: 'HOLD', reason, since: SINCE },
    ]
    answers('GET /api/units', { id: SLIP, aliases: [], holdings: [], records: [], events: [], causes })
    const { shown } = await panel()
    expect(await screen.findAllByText('申报记录违反规则')).toHaveLength(4)
    expect(screen.queryByRole('link', { name: '解除暂停' })).toBeNull()
    shown.unmount()
    await signedIn({ rights: ['READ', 'ORDER'] })
    const { person, router } = await panel()
    const [lifting, ...others] = await screen.findAllByRole('link', { name: '解除暂停' })
    expect(others).toHaveLength(1)
    await person.click(lifting as HTMLElement)
    await waitFor(() =>
      expect(router.currentRoute.value.query).toEqual({ draft: SLIP, cause: 'finding:r1:goods.stopped' }),
    )
  })

  it('says where upstream a stop was set, by whom, when, and under which number', async () => {
    const cause = {
      ...{
        unit: CERTIFICATE,
        effect: 'STOP',
        cause: 'order:停-7@uscc:1',
        number: '停-7',
        record: 'urn:uuid:r7',
      },
      ...{ setBy: '青禾县农业农村局', since: SINCE, reason: { zh: '停止销售', en: 'Stopped' } },
    }
    const records = [{ id: 'urn:uuid:r7', type: 'circulation/stopOrder', findings: [] }]
    answers('GET /api/units', { id: SLIP, aliases: [], holdings: [], records, events: [], causes: [cause] })
    await panel()
    expect(await screen.findByText(/青禾县农业农村局 · 停-7 · 2026-12-01 16:00/)).toBeTruthy()
    expect(screen.getByRole('link', { name: '查看记录' }).getAttribute('href')).toContain('urn:uuid:r7')
    expect(screen.getByText('设在').querySelector('a')?.getAttribute('href')).toContain('/units/')
  })

  it('hidden from the asker is not asked for', async () => {
    const asked = answers('GET /api/units', {})
    await panel('hidden:1')
    expect(asked).toEqual([])
  })

  it('that cannot be told says so, and can be tried again', async () => {
    refuses('GET /api/units', 404)
    const { person } = await panel()
    await screen.findByRole('alert')
    const again = answers('GET /api/units', {
      id: SLIP,
      aliases: [],
      holdings: [],
      records: [],
      events: [],
      causes: [],
    })
    await person.click(screen.getByRole('button', { name: '重试' }))
    await waitFor(() => expect(again).toHaveLength(1))
    expect(await screen.findByText('没有持有记录')).toBeTruthy()
  })

  it('asks why it is there, but not of the start itself', async () => {
    const { person, shown } = await panel()
    await person.click(await screen.findByRole('button', { name: '为什么在这里' }))
    expect(shown.emitted('why')).toHaveLength(1)
    shown.unmount()
    await open(UnitPanel, { props: { id: SLIP, start: SLIP } })
    await screen.findByRole('button', { name: '从它追溯' })
    expect(screen.queryByRole('button', { name: '为什么在这里' })).toBeNull()
  })
})

describe('the page of a unit', () => {
  const card = {
    ...{
      id: SLIP,
      aliases: ['https://id.gs1.org/01/1/21/2'],
      product: { id: 'livestock/pork', name: '猪肉' },
    },
    ...{ quantity: { value: 320, uom: 'KGM' }, parties: [{ id: 'uscc:1', name: '老郑鲜肉' }] },
    holdings: [
      { unit: SLIP, party: 'uscc:2', partyName: '城北批发', to: '2026-11-20T02:00:00Z', state: 'sold' },
      { unit: SLIP, party: 'uscc:1', quantity: { value: 320, uom: 'KGM' }, state: 'in stock' },
    ],
    records: [{ id: 'r1', type: 'circulation/marketTrade', time: '2026-11-20T10:00:00+08:00' }],
    events: [
      { type: 'ObjectEvent', eventTime: '2026-11-21T10:00:00+08:00', bizStep: 'receiving' },
      { type: 'TransformationEvent', eventTime: '2026-11-20T10:00:00+08:00', bizStep: 'commissioning' },
    ],
    causes: [{ unit: SLIP, effect: 'HOLD', cause: 'test:1', reason: { zh: '快速检测阳性', en: 'Positive' } }],
    complete: true,
  }
  const page = (speaking: 'zh-CN' | 'en' = 'zh-CN') =>
    openPage(UnitPage, { props: { id: SLIP }, at: `/units/${encodeURIComponent(SLIP)}`, speaking })

  it('says what it is, how it stands, who has it, and what happened when', async () => {
    answers('GET /api/units', card)
    await page()
    const head = await screen.findByRole('heading', { level: 1, name: /猪肉/ })
    expect(head.textContent).toContain('暂控')
    expect(texts(document.querySelectorAll('dd')).slice(2)).toEqual(['320 kg', '老郑鲜肉'])
    expect(within(screen.getByRole('region', { name: '停控原因' })).getByText(/快速检测阳性/)).toBeTruthy()
    const history = within(screen.getByRole('list', { name: '经过' }))
    expect(texts(history.getAllByRole('listitem')).map((one) => one.slice(0, 19))).toEqual([
      '2026-11-20 10:00加工或',
      '2026-11-21 10:00记录对',
    ])
  })

  it('leads to its records, its holders, its trace and what else is asked of it', async () => {
    answers('GET /api/units', card)
    const { person, where } = await page()
    await person.click(await screen.findByRole('tab', { name: /^记录/ }))
    expect(screen.getByRole('tabpanel').querySelector('a')?.getAttribute('href')).toBe('/records/r1')
    await person.click(screen.getByRole('tab', { name: /^持有/ }))
    expect(texts(within(screen.getByRole('tabpanel')).getAllByRole('link'))).toEqual(['城北批发', '老郑鲜肉'])
    const related = within(screen.getByRole('navigation', { name: '相关页面' }))
    expect(related.getAllByRole('link')).toHaveLength(3)
    expect(screen.queryByRole('button', { name: '下达指令' })).toBeNull()
    await person.click(screen.getByRole('button', { name: '从它追溯' }))
    await waitFor(() => expect(where()).toContain('/trace?id='))
  })

  it('that nobody may tell says so', async () => {
    refuses('GET /api/units', 404)
    await page('en')
    expect(await screen.findByRole('alert')).toBeTruthy()
    expect(screen.getByRole('heading', { level: 1 }).textContent).not.toBe('')
  })
})

describe('what bad units have in common', () => {
  it('is looked for with two codes or more', async () => {
    const { person } = await open(CommonPage, { props: { ids: [] }, at: '/trace/common' })
    const find = screen.getByRole<HTMLButtonElement>('button', { name: '查找共同来源' })
    expect(find.disabled).toBe(true)
    await person.type(screen.getByRole('textbox'), `${CERTIFICATE}{Enter}${SLIP}`)
    expect(screen.getByText('已输入 2 个，最多 1,000 个', { exact: false })).toBeTruthy()
    await person.click(find)
    await waitFor(() => expect(document.querySelectorAll('ol > li').length).toBeGreaterThan(0))
  })

  it('says which codes nobody knows', async () => {
    answers('POST /api/trace/convergence', {
      ...{ units: [SLIP], unknown: ['x1', 'x2'], ancestors: [], total: 0, complete: true, millis: 1 },
    })
    const { person } = await open(CommonPage, { props: { ids: [SLIP, 'x1', 'x2'] }, at: '/trace/common' })
    await person.click(screen.getByRole('button', { name: '查找共同来源' }))
    await waitFor(() => expect(texts(document.querySelectorAll('.unknown li'))).toEqual(['x1', 'x2']))
    expect(document.querySelector('.ui-empty')?.textContent).not.toBe('')
  })
})

describe('the balance', () => {
  const PLANT = 'uscc:91990202MA0KY5RU7X'

  it('is asked for by the address, and says what does not add up first', async () => {
    const asked = { party: PLANT }
    await open(BalancePage, { props: { asked }, at: `/trace/balance?party=${PLANT}` })
    expect(await screen.findByText(/来源不明 \d+ 项/)).toBeTruthy()
    expect(screen.getAllByRole('table').length).toBeGreaterThan(1)
  })

  it('is not asked for backwards in time', async () => {
    const heard = answers('GET /api/balance', {})
    const asked = { party: PLANT, from: '2026-11-20', to: '2026-11-01' }
    await open(BalancePage, { props: { asked }, at: '/trace/balance' })
    expect(await screen.findByText('截止日早于起始日')).toBeTruthy()
    expect(heard).toEqual([])
  })

  it('needs somebody or something to be about', async () => {
    const { person, where } = await open(BalancePage, { props: { asked: {} }, at: '/trace/balance' })
    await person.click(screen.getByRole('button', { name: '查询' }))
    expect(await screen.findByText('请选择主体或场所')).toBeTruthy()
    await person.click(screen.getByRole('radio', { name: '一个单元' }))
    await person.type(screen.getByRole('textbox', { name: '单元编码' }), 'urn:yuanliu:trace:1{Enter}')
    await waitFor(() => expect(where()).toBe('/trace/balance?id=urn:yuanliu:trace:1'))
  })

  it('of nobody known is told as such', async () => {
    await open(BalancePage, { props: { asked: { party: 'none' } }, at: '/trace/balance', speaking: 'en' })
    expect((await screen.findByRole('alert')).textContent).toContain('Not found')
  })
})
