import { beforeEach, describe, expect, it } from 'vitest'
import { answers, lists, refuses } from '@mock/answers'
import { open, openPage, rowsOf, screen, signedIn, waitFor, within } from '@mock/open'
import HandOversPage from './HandOversPage.vue'
import OrderPage from './OrderPage.vue'
import OrdersPage from './OrdersPage.vue'

const UNIT = 'urn:yuanliu:lot:uscc%3A93990221MD0000745B:pen'
const word = (word: string, zh: string, en = word) => ({ word, name: { zh, en } })
const line = {
  ...{
    id: 'o1',
    authority: 'uscc:1',
    authorityName: '青禾县农业农村局',
    act: word('stop', '停止销售', 'stop sale'),
  },
  ...{ goods: [UNIT], number: '青农停〔2026〕1号', reason: '检出禁用药物', draftedBy: '严科员（yan）' },
  ...{ draftedAt: '2026-11-30T01:00:00Z', expiresAt: '2026-12-03T01:00:00Z', since: '2026-11-30T01:00:00Z' },
  ...{ state: word('DRAFTED', '待签发', 'To be signed'), version: 1 },
}
const drafted = {
  ...{ order: line, basis: '农产品质量安全法', acts: ['sign', 'refuse'], findings: [] },
  history: [{ at: line.draftedAt, who: '严科员', act: word('draft', '起草'), after: line.state }],
}
const reach = {
  ...{ units: 41, holders: 12, quantities: [{ value: 1016.5, uom: 'KGM' }], stopped: 0, unknown: 1 },
  regions: [
    { region: '990202', name: { zh: '澄东区', en: 'Chengdong' }, units: 30, holders: 9 },
    { units: 11, holders: 3 },
  ],
  ...{ hash: 'h1', asOf: '2026-11-30T01:05:00Z' },
}
const inForce = {
  ...{ ...drafted, reach, acts: [], signedAt: '2026-11-30T02:00:00Z' },
  order: {
    ...line,
    state: word('IN_FORCE', '已生效', 'In force'),
    version: 3,
    signedBy: '石科长（shi）',
    record: 'r1',
  },
}
const button = (name: string) => screen.findByRole('button', { name })

beforeEach(() => signedIn({ rights: ['READ', 'ORDER'] }))

describe('an order that waits for a second person', () => {
  it('shows what it reaches before it can be signed, and signs what was shown', async () => {
    answers('GET /api/orders/o1', drafted)
    answers('POST /api/orders/o1/reach', reach)
    const sent = answers('POST /api/orders/o1/sign', inForce)
    const { person } = await openPage(OrderPage, { at: '/orders/o1', props: { id: 'o1' } })
    const sheet = await screen.findByRole('region', { name: '影响范围' })
    const sign = await within(sheet).findByRole('button', { name: '签发' })
    expect(within(sheet).getByText('1,016.5 kg')).toBeTruthy()
    expect(rowsOf('地区')).toEqual([
      ['澄东区', '30', '9'],
      ['未知地区', '11', '3'],
    ])
    const text = sheet.textContent ?? ''
    expect(text.indexOf('41')).toBeGreaterThan(0)
    expect(text.indexOf('41')).toBeLessThan(text.indexOf('签发', text.indexOf('澄东区')))
    expect(text).toContain('平台尚无记录的货物')
    await person.click(sign)
    expect((await screen.findAllByText('已生效')).length).toBeGreaterThan(0)
    expect(sent[0]?.json).toEqual({ version: 1, reach: 'h1' })
    expect(screen.queryByRole('button', { name: '签发' })).toBeNull()
    await person.click(screen.getByRole('tab', { name: /签发人所见/ }))
    expect(screen.getByText('1,016.5 kg')).toBeTruthy()
    expect(screen.getByRole('link', { name: '查看记录' }).getAttribute('href')).toContain('r1')
  })

  it('is shown again when what it reaches has changed', async () => {
    answers('GET /api/orders/o1', drafted)
    answers('POST /api/orders/o1/reach', reach)
    refuses('POST /api/orders/o1/sign', 409, {
      findings: [{ code: 'order.reach-changed', message: '有变化' }],
    })
    const { person } = await openPage(OrderPage, { at: '/orders/o1', props: { id: 'o1' } })
    await person.click(await button('签发'))
    const again = answers('POST /api/orders/o1/reach', { ...reach, units: 57, hash: 'h2' })
    expect((await screen.findByRole('alert')).textContent).toContain('请重新核对')
    await person.click(await button('重新查看'))
    await waitFor(() => expect(again.length).toBeGreaterThan(0))
    expect(await screen.findByText('57')).toBeTruthy()
  })

  it('is refused with a reason by a colleague', async () => {
    answers('GET /api/orders/o1', drafted)
    answers('POST /api/orders/o1/reach', reach)
    const refused = { ...drafted, acts: [], order: { ...line, state: word('REFUSED', '已退回') } }
    const sent = answers('POST /api/orders/o1/refuse', refused)
    const { person } = await openPage(OrderPage, { at: '/orders/o1', props: { id: 'o1' } })
    await person.click(await button('退回'))
    const form = within(await screen.findByRole('dialog', { name: '退回指令' }))
    await person.type(form.getByRole('textbox', { name: '事由 必填' }), '证据不足')
    await person.click(form.getByRole('button', { name: '退回' }))
    await waitFor(() => expect(sent[0]?.json).toEqual({ version: 1, reason: '证据不足' }))
  })

  it('cannot be signed by who drafted it, who may withdraw it', async () => {
    answers('GET /api/orders/o1', { ...drafted, acts: ['withdraw'] })
    const sent = answers('POST /api/orders/o1/withdraw', {
      ...{ ...drafted, acts: [], order: { ...line, state: word('WITHDRAWN', '已撤回') } },
    })
    const { person } = await openPage(OrderPage, { at: '/orders/o1', props: { id: 'o1' } })
    await person.click(await button('撤回草稿'))
    await waitFor(() => expect(sent[0]?.json).toEqual({ version: 1 }))
    expect(screen.queryByRole('button', { name: '签发' })).toBeNull()
    expect((await screen.findAllByText('已撤回')).length).toBeGreaterThan(0)
  })

  it('says in English what went wrong', async () => {
    refuses('GET /api/orders/o1', 404, { detail: 'There is no order o1' })
    await openPage(OrderPage, { at: '/orders/o1', props: { id: 'o1' }, speaking: 'en' })
    expect(await screen.findByText('There is no order o1')).toBeTruthy()
  })
})

describe('the orders', () => {
  it('are listed, narrowed and opened', async () => {
    const asked = lists('GET /api/orders', [line, { ...inForce.order, id: 'o2', number: '2号' }])
    const { person, where } = await open(OrdersPage, { at: '/orders?state=DRAFTED' })
    await waitFor(() => expect(rowsOf('监管指令')).toHaveLength(2))
    expect(asked[0]?.query.state).toBe('DRAFTED')
    expect(rowsOf('监管指令')[0]?.slice(0, 3)).toEqual(['青农停〔2026〕1号', '停止销售', '待签发'])
    await person.click(screen.getByRole('link', { name: '青农停〔2026〕1号' }))
    await waitFor(() => expect(where()).toBe('/orders/o1'))
  })

  it('are drafted from the unit from which one came, and handed over where they are another authority’s', async () => {
    lists('GET /api/orders', [])
    const elsewhere = { code: 'competence.elsewhere', pointer: '/goods', message: '请移送青禾县农业农村局' }
    refuses('POST /api/orders', 422, {
      findings: [{ ...elsewhere, values: { to: '青禾县农业农村局', unit: UNIT, actWord: 'stop' } }],
    })
    const given = answers('POST /api/handovers', { id: 'h1' }, 201)
    const { person, where } = await open(OrdersPage, { at: '/orders', props: { draft: UNIT } })
    const form = within(await screen.findByRole('dialog', { name: '起草指令' }))
    expect((form.getByRole('textbox', { name: '货物编码 必填' }) as HTMLTextAreaElement).value).toBe(UNIT)
    await person.type(form.getByRole('textbox', { name: '文号 必填' }), '1号')
    await person.type(form.getByRole('textbox', { name: '法律依据 必填' }), '食品安全法')
    await person.type(form.getByRole('textbox', { name: '事由 必填' }), '线索')
    await person.click(form.getByRole('button', { name: '起草' }))
    const told = within(await screen.findByRole('dialog', { name: '不归本部门主管' }))
    expect(told.getByText('请移送青禾县农业农村局')).toBeTruthy()
    await person.click(told.getByRole('button', { name: '移送' }))
    const over = within(await screen.findByRole('dialog', { name: '移送主管部门' }))
    await person.click(over.getByRole('button', { name: '移送' }))
    await waitFor(() => expect(given[0]?.json).toEqual({ act: 'stop', code: UNIT, reason: '线索' }))
    await waitFor(() => expect(where()).toBe('/handovers'))
  })

  it('lift a hold by its name where one came from goods that are held', async () => {
    lists('GET /api/orders', [])
    const sent = answers('POST /api/orders', drafted, 201)
    const cause = 'finding:urn:uuid:r1:goods.stopped'
    const { person, where } = await open(OrdersPage, { at: '/orders', props: { draft: UNIT, cause } })
    const form = within(await screen.findByRole('dialog', { name: '起草指令' }))
    expect((form.getByRole('textbox', { name: /暂停标识/ }) as HTMLInputElement).value).toBe(cause)
    await person.type(form.getByRole('textbox', { name: '文号 必填' }), '1号')
    await person.type(form.getByRole('textbox', { name: '法律依据 必填' }), '法')
    await person.type(form.getByRole('textbox', { name: '事由 必填' }), '属实')
    await person.click(form.getByRole('button', { name: '起草' }))
    await waitFor(() => expect(where()).toBe('/orders/o1'))
    const asked = { act: 'lift', goods: [UNIT], cause, number: '1号', basis: '法', reason: '属实' }
    expect(sent[0]?.json).toEqual(asked)
  })

  it('offer the holds of the goods in their own words, not by their names', async () => {
    lists('GET /api/orders', [])
    const cause = 'finding:urn:uuid:r1:goods.stopped'
    const hold = { unit: UNIT, effect: 'HOLD', cause, since: '2026-12-01T08:00:00Z', setBy: '康裕肉业' }
    const causes = [
      { ...hold, reason: { zh: '申报记录违反规则', en: 'A reported record breaks a rule' } },
      { ...hold, effect: 'STOP', cause: 'order:1', reason: { zh: '停止销售', en: 'Stopped' } },
      { ...hold, unit: 'urn:upstream', cause: 'hold:2', reason: { zh: '上游抽检', en: 'Upstream' } },
    ]
    answers('GET /api/units', { id: UNIT, aliases: [], holdings: [], records: [], events: [], causes })
    await open(OrdersPage, { at: '/orders', props: { draft: UNIT, cause } })
    const form = within(await screen.findByRole('dialog', { name: '起草指令' }))
    const chosen = await form.findByRole<HTMLInputElement>('radio', {
      name: '申报记录违反规则 · 康裕肉业 · 2026-12-01 16:00',
    })
    expect(chosen.checked).toBe(true)
    expect(form.queryByText(cause)).toBeNull()
    expect(form.queryByRole('radio', { name: /停止销售 ·/ })).toBeNull()
    expect(form.queryByRole('radio', { name: /上游抽检/ })).toBeNull()
  })

  it('ask for what each decision must say', async () => {
    lists('GET /api/orders', [])
    const sent = answers('POST /api/orders', drafted, 201)
    const { person, where } = await open(OrdersPage, { at: '/orders' })
    await person.click((await screen.findAllByRole('button', { name: '起草指令' }))[0] as Element)
    const form = within(await screen.findByRole('dialog', { name: '起草指令' }))
    await person.click(form.getByRole('combobox', { name: /^决定/ }))
    await person.click(await screen.findByRole('option', { name: '解除（整个决定）' }))
    expect(form.queryByRole('textbox', { name: '货物编码 必填' })).toBeNull()
    await person.type(form.getByRole('textbox', { name: '原决定文号 必填' }), '0号')
    await person.type(form.getByRole('textbox', { name: '文号 必填' }), '1号')
    await person.type(form.getByRole('textbox', { name: '法律依据 必填' }), '法')
    await person.type(form.getByRole('textbox', { name: '事由 必填' }), '合格')
    await person.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(where()).toBe('/orders/o1'))
    expect(sent[0]?.json).toEqual({ act: 'lift', ordered: '0号', number: '1号', basis: '法', reason: '合格' })
  })
})

describe('what was handed over', () => {
  const one = {
    ...{
      id: 'h1',
      sender: 'uscc:2',
      senderName: '石塘县农业农村局',
      sentBy: '陆科员（lu）',
      sentAt: line.since,
    },
    ...{ act: line.act, code: UNIT, reason: '线索', receiverName: { zh: '青禾县农业农村局', en: 'Qinghe' } },
    ...{ receiverKind: 'agricultureAuthority', state: word('HANDED_OVER', '待接收'), version: 1 },
    ...{ since: line.since, acts: ['take-up', 'send-back'] },
  }

  it('is taken up by whose it is, who may then order', async () => {
    lists('GET /api/handovers', [one])
    const sent = answers('POST /api/handovers/h1/take-up', one)
    const { person } = await open(HandOversPage, { at: '/handovers' })
    const take = await button('接收')
    lists('GET /api/handovers', [{ ...one, state: word('TAKEN_UP', '已接收'), version: 2, acts: [] }])
    await person.click(take)
    expect(await screen.findByRole('link', { name: '据此起草指令' })).toBeTruthy()
    expect(sent[0]?.json).toEqual({ version: 1 })
  })

  it('is sent back with a reason, and says when somebody was faster', async () => {
    lists('GET /api/handovers', [one])
    const sent = answers('POST /api/handovers/h1/send-back', one)
    const { person } = await open(HandOversPage, { at: '/handovers' })
    await person.click(await button('退回'))
    const form = within(await screen.findByRole('dialog', { name: '退回移送' }))
    await person.type(form.getByRole('textbox', { name: '事由 必填' }), '货物不在本县')
    await person.click(form.getByRole('button', { name: '退回' }))
    await waitFor(() => expect(sent[0]?.json).toEqual({ version: 1, reason: '货物不在本县' }))
    refuses('POST /api/handovers/h1/take-up', 409, { detail: '他人已先一步操作' })
    await person.click(await button('接收'))
    expect(await screen.findByText('他人已先一步操作')).toBeTruthy()
  })
})
