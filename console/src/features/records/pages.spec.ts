import { describe, expect, it } from 'vitest'
import { detail, records } from '@mock/standing'
import { answers, lists, refuses } from '@mock/answers'
import { open, openPage, rowsOf, screen, signedIn, texts, waitFor, within } from '@mock/open'
import { rememberType } from './recent'
import ChoosePage from './ChoosePage.vue'
import RecordPage from './RecordPage.vue'
import RecordsPage from './RecordsPage.vue'
import RefusalsPage from './RefusalsPage.vue'

const record = (more: object = {}) => ({ ...records[0], ...more })
const HOLD = { code: 'x', severity: 'HOLD', pointer: '/fields/clinical', message: '临床检查异常', values: {} }
const WARN = { ...HOLD, severity: 'WARN', message: '耳标核对数与头数不符', pointer: '/fields/checkedTags' }

describe('the records', () => {
  it('are asked for by what the address says, and the address by what the form says', async () => {
    const asked = lists('GET /api/records', [record()])
    const { person, where } = await open(RecordsPage, { at: '/records?state=incomplete' })
    await waitFor(() => expect(asked[0]?.query).toMatchObject({ state: 'incomplete', size: '20' }))
    await person.type(screen.getByRole('textbox', { name: '关键字' }), 'KY-1{Enter}')
    await waitFor(() => expect(where()).toBe('/records?q=KY-1&state=incomplete'))
    expect(asked.at(-1)?.query).toMatchObject({ state: 'incomplete', q: 'KY-1' })
  })

  it('say how they stand: valid, corrected, incomplete, with the worst that was found', async () => {
    lists('GET /api/records', [
      record({ id: 'a', state: 'valid', findings: [WARN, HOLD] }),
      record({ id: 'b', state: 'corrected', incomplete: true }),
      record({ id: 'c', state: 'valid', incomplete: true }),
    ])
    const { person } = await open(RecordsPage, { at: '/records' })
    await waitFor(() => expect(rowsOf('记录列表')).toHaveLength(3))
    expect(rowsOf('记录列表').map((row) => row.slice(6, 8))).toEqual([
      ['有效', '暂控'],
      ['已更正', '—'],
      ['有效待补字段', '—'],
    ])
    await person.click(screen.getByRole('button', { name: /暂控; 耳标核对数/ }))
    expect(texts(document.querySelectorAll('.found li'))).toEqual(['耳标核对数与头数不符', '临床检查异常'])
  })

  it('can be corrected by who may, once', async () => {
    await signedIn({ rights: ['CAPTURE'] })
    lists('GET /api/records', [record({ id: 'a' }), record({ id: 'b', state: 'corrected' })])
    const { person, where } = await open(RecordsPage, { at: '/records' })
    const again = await screen.findAllByRole('link', { name: '更正' })
    expect(again).toHaveLength(1)
    await person.click(again[0] as Element)
    await waitFor(() => expect(where()).toMatch(/^\/records\/new\/\w+\/\w+\?replaces=a$/))
  })

  it('that there are none of yet say how to begin', async () => {
    await signedIn({ rights: ['CAPTURE'] })
    lists('GET /api/records', [])
    const { person, where } = await open(RecordsPage, { at: '/records' })
    await screen.findByText('还没有记录')
    await person.click(screen.getAllByRole('button', { name: '新增记录' })[1] as Element)
    await waitFor(() => expect(where()).toBe('/records/new'))
  })
})

describe('a record', () => {
  const given = (more: object = {}) =>
    answers('GET /api/records/:id', { ...detail(records[3]?.id ?? ''), findings: [], ...more })
  const page = (speaking: 'zh-CN' | 'en' = 'zh-CN') =>
    openPage(RecordPage, { props: { id: 'r1' }, at: '/records/r1', speaking })

  it('says what it is, from whom, of when, and what its fields say', async () => {
    given()
    await page()
    expect(await screen.findByRole('heading', { level: 1, name: /进厂登记|入场|进厂/ })).toBeTruthy()
    expect(document.body.textContent).toContain('检疫证号')
    expect(screen.getByRole('button', { name: '复制 990221260001867' })).toBeTruthy()
  })

  it('shows in its head how it stands, and what was found of it', async () => {
    given({ state: 'valid', incomplete: true, findings: [HOLD] })
    await page()
    const head = await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(texts([head])[0]).toContain('暂控'))
    expect(texts([head])[0]).toContain('待补字段')
    expect(screen.getByText('临床检查异常')).toBeTruthy()
    expect(texts(document.querySelectorAll('.values .noted dt'))).toHaveLength(1)
  })

  it('that was corrected says so rather than what was wrong with it, and is not corrected again', async () => {
    await signedIn({ rights: ['CAPTURE'] })
    const history = [
      { id: 'r1', receivedAt: '2026-11-20T02:00:00Z', client: 'erp', findings: [] },
      { id: 'r2', receivedAt: '2026-11-21T02:00:00Z', client: 'user:li.m', findings: [] },
    ]
    given({ id: 'r1', state: 'corrected', replacedBy: 'r2', findings: [HOLD], history })
    const { person } = await page()
    const head = await screen.findByRole('heading', { level: 1 })
    await waitFor(() => expect(texts([head])[0]).toContain('已更正'))
    expect(screen.queryByRole('button', { name: '更正' })).toBeNull()
    await person.click(screen.getByRole('tab', { name: /^经过/ }))
    expect(texts(screen.getAllByRole('listitem')).slice(-2)).toEqual([
      '2026-11-20 10:00:00本记录存入报送方：erpr1',
      '2026-11-21 10:00:00已由此记录更正报送方：user:li.mr2',
    ])
    expect(screen.getByRole('link', { name: 'r2' }).getAttribute('href')).toBe('/records/r2')
  })

  it('leads to its goods and events', async () => {
    given({ units: ['urn:yuanliu:trace:1'], events: [{ id: 'urn:uuid:e1', type: 'ObjectEvent' }] })
    const { person, where } = await page()
    await person.click(await screen.findByRole('tab', { name: /^编码与事件/ }))
    expect(screen.getByRole('link', { name: 'urn:uuid:e1' }).getAttribute('href')).toContain('id=urn:uuid:e1')
    await person.click(screen.getByRole('button', { name: '追溯' }))
    await waitFor(() => expect(where()).toBe('/trace?id=urn:yuanliu:trace:1'))
  })

  it('tells what it holds, and leads whoever may order to what settles it', async () => {
    const held = { unit: 'urn:yuanliu:trace:1', cause: 'finding:r1:goods.stopped', waits: true }
    const reason = { zh: '申报记录违反规则', en: 'A reported record breaks a rule' }
    const holds = [
      { ...held, reason },
      { ...held, unit: 'urn:yuanliu:trace:2', reason, waits: false },
    ]
    await signedIn({ rights: ['READ', 'CHECK'] })
    given({ findings: [HOLD], holds })
    const { shown } = await page()
    let goods = within(await screen.findByRole('region', { name: '被暂控的货物' }))
    expect(texts(goods.getAllByRole('listitem')).map((one) => one.replace(/追溯.*/, ''))).toEqual([
      '暂控',
      '已处置',
    ])
    expect(goods.queryByRole('link')).toBeNull()
    shown.unmount()
    await signedIn({ rights: ['READ', 'ORDER'] })
    const again = await page()
    goods = within(await screen.findByRole('region', { name: '被暂控的货物' }))
    expect(goods.getAllByRole('link')).toHaveLength(2)
    await again.person.click(goods.getByRole('link', { name: '解除暂停' }))
    await waitFor(() =>
      expect(again.router.currentRoute.value.query).toEqual({ draft: held.unit, cause: held.cause }),
    )
  })

  it('whose category nobody knows any more shows its fields under their own names', async () => {
    refuses('GET /api/profiles/:category', 404)
    given({ type: 'gone/thing', typeName: undefined, fields: { heads: 86 } })
    await page()
    expect(await screen.findByRole('heading', { level: 1, name: /gone\/thing/ })).toBeTruthy()
    expect(texts(document.querySelectorAll('.values dt'))).toEqual(['heads'])
  })

  it('is printed, and says when it cannot be', async () => {
    given()
    refuses('POST /api/papers', 422, { title: '不能打印', detail: '这类记录没有标签。' })
    const { person } = await page()
    await person.click(await screen.findByRole('button', { name: '打印' }))
    await person.click(screen.getByRole('button', { name: /标签/ }))
    expect((await screen.findByRole('alert')).textContent).toContain('这类记录没有标签。')
  })

  it('that lies outside of what one may see is not found', async () => {
    refuses('GET /api/records/:id', 404)
    await page('en')
    expect((await screen.findByRole('alert')).textContent).toContain('outside what you may see')
  })
})

describe('choosing what to fill in', () => {
  it('groups the records by category, in the order of the chain', async () => {
    const { person, where } = await openPage(ChoosePage, { at: '/records/new' })
    const heading = await screen.findByRole('heading', { level: 2, name: '食用畜产品' })
    const links = within(heading.closest('section') as HTMLElement).getAllByRole('link')
    const steps = texts(links).flatMap((text) => /第 (\d+) 步/.exec(text)?.[1] ?? [])
    expect(steps.length).toBeGreaterThan(2)
    expect(steps).toEqual([...steps].sort((a, b) => Number(a) - Number(b)))
    await person.click(links[0] as Element)
    await waitFor(() => expect(where()).toMatch(/^\/records\/new\/livestock\/\w+$/))
  })

  it('offers first what one filled in last', async () => {
    rememberType('livestock/slaughter')
    rememberType('livestock/slaughterIn')
    rememberType('livestock/gone')
    await openPage(ChoosePage, { at: '/records/new' })
    const recent = (await screen.findByRole('heading', { level: 2, name: '最近填写' })).closest('section')
    const names = texts(within(recent as HTMLElement).getAllByRole('link'))
    expect(names).toHaveLength(2)
    expect(names[1]).toBe('屠宰')
  })

  it('says whom to ask where nothing was published', async () => {
    lists('GET /api/profiles', [])
    await openPage(ChoosePage, { at: '/records/new', speaking: 'en' })
    expect(await screen.findByText('No category rules are published yet')).toBeTruthy()
  })

  it('can be tried again when it did not come', async () => {
    refuses('GET /api/profiles', 503)
    const { person } = await openPage(ChoosePage, { at: '/records/new' })
    await screen.findByRole('alert')
    lists('GET /api/profiles', [])
    await person.click(screen.getByRole('button', { name: '重试' }))
    expect(await screen.findByText('还没有发布品类规范')).toBeTruthy()
  })
})

describe('what was refused', () => {
  const refusal = (more: object = {}) => ({
    ...{
      time: '2026-11-21T02:32:00Z',
      client: 'kangyu-erp',
      party: '康裕肉业',
      type: 'livestock/slaughterIn',
    },
    ...{ sha256: 'b5bb', findings: [{ ...HOLD, severity: 'BLOCK', message: '头数不符' }] },
    ...more,
  })

  it('keeps who sent it, and why it was refused, where', async () => {
    lists('GET /api/refusals', [refusal(), refusal({ sha256: 'x', type: undefined, party: undefined })])
    await open(RefusalsPage, { at: '/refusals' })
    await waitFor(() => expect(rowsOf('拒收留痕')[0]?.[3]).not.toContain('/'))
    expect(rowsOf('拒收留痕')[0]?.[4]).toBe('拒收头数不符/fields/clinical')
    expect(rowsOf('拒收留痕')[1]?.[3]).toBe('—')
  })

  it('says that nothing was, and for how long that is known', async () => {
    lists('GET /api/refusals', [])
    await open(RefusalsPage, { at: '/refusals' })
    expect(await screen.findByText('近 90 天收到的报送都被接收。')).toBeTruthy()
  })
})
