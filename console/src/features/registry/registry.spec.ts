import { describe, expect, it } from 'vitest'
import { daysAgo } from '@/text/moment'
import { answers, isDown, lists, refuses, waits } from '@mock/answers'
import { open, openPage, rowsOf, screen, signedIn, texts, waitFor, within } from '@mock/open'
import PartiesPage from './PartiesPage.vue'
import PartyPage from './PartyPage.vue'
import SitesPage from './SitesPage.vue'

const PLANT = 'uscc:91990202MA0KY5RU7X'
const LONG = '澄川市澄东区河湾镇乡村振兴生猪标准化规模养殖专业合作社联合社第三分社（筹备组）'
const KANGYU = {
  id: PLANT,
  name: '康裕肉业',
  kind: 'ENTERPRISE',
  nodes: ['slaughter'],
  codes: [],
  region: '990202',
}
const licence = (number: string, validTo?: string, status = 'VALID') => ({
  ...{ type: 'SLAUGHTER_LICENCE', number, validFrom: '2024-03-01', validTo, status },
})

describe('the parties', () => {
  it('are listed, found by name, and opened', async () => {
    const asked = lists('GET /api/parties', [KANGYU, { ...KANGYU, id: 'x', name: LONG, kind: 'GUILD' }])
    const { person, where } = await open(PartiesPage, { at: '/parties' })
    await waitFor(() => expect(rowsOf('主体')).toHaveLength(2))
    expect(rowsOf('主体')[0]?.slice(0, 4)).toEqual(['康裕肉业', '91 990202 MA0KY5RU7 X', '企业', '屠宰企业'])
    expect(rowsOf('主体')[1]?.[0]).toBe(LONG)
    expect(rowsOf('主体')[1]?.[2]).toBe('GUILD')
    await person.type(screen.getByRole('textbox', { name: '名称或代码' }), '康裕{Enter}')
    await waitFor(() => expect(asked.at(-1)?.query.q).toBe('康裕'))
    await waitFor(() => expect(decodeURIComponent(where())).toBe('/parties?q=康裕'))
    await person.click(screen.getByRole('link', { name: '康裕肉业' }))
    await waitFor(() => expect(decodeURIComponent(where())).toBe(`/parties/${PLANT}`))
  })

  it('lead to their records', async () => {
    lists('GET /api/parties', [KANGYU])
    const { person, where } = await open(PartiesPage, { at: '/parties' })
    await person.click(await screen.findByRole('link', { name: '它的记录' }))
    await waitFor(() => expect(decodeURIComponent(where())).toBe(`/records?party=${PLANT}`))
  })

  it('that there are none of yet say how to begin, to whoever may', async () => {
    lists('GET /api/parties', [])
    await signedIn({ rights: ['READ'] })
    const reader = await open(PartiesPage, { at: '/parties' })
    expect(await screen.findByText('还没有主体')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '新增主体' })).toBeNull()
    reader.shown.unmount()
    await signedIn({ rights: ['READ', 'REGISTER'] })
    await open(PartiesPage, { at: '/parties' })
    expect(await screen.findAllByRole('button', { name: '新增主体' })).toHaveLength(2)
  })

  it('are added: asked for what must be there, refused beside the field, then listed', async () => {
    const asked = lists('GET /api/parties', [])
    refuses('POST /api/parties', 422, { findings: [{ pointer: '/id', message: '校验位不对：应为 X' }] })
    await signedIn({ rights: ['REGISTER'] })
    const { person } = await open(PartiesPage, { at: '/parties' })
    await person.click((await screen.findAllByRole('button', { name: '新增主体' }))[0] as Element)
    const form = within(await screen.findByRole('dialog', { name: '新增主体' }))
    await person.click(form.getByRole('button', { name: '保存' }))
    expect(document.activeElement).toBe(form.getByRole('textbox', { name: '名称 必填' }))
    await person.keyboard('康裕肉业')
    await person.type(form.getByRole('textbox', { name: '代码 必填' }), '91990202MA0KY5RU7A')
    await person.keyboard('{Control>}{Enter}{/Control}')
    expect(await form.findByText('校验位不对：应为 X')).toBeTruthy()
    const sent = answers('POST /api/parties', KANGYU, 201)
    const before = asked.length
    await person.type(form.getByRole('textbox', { name: '代码 必填' }), '{Backspace}X')
    await person.click(form.getByRole('button', { name: '保存' }))
    await waitFor(() => expect(asked.length).toBeGreaterThan(before))
    expect(sent[0]?.json).toEqual({ name: '康裕肉业', id: '91990202MA0KY5RU7X', kind: 'ENTERPRISE' })
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  it('tell what went wrong and can be asked again', async () => {
    isDown('GET /api/parties')
    const { person } = await open(PartiesPage, { at: '/parties', speaking: 'en' })
    expect((await screen.findByRole('alert')).textContent).toContain('The server cannot be reached')
    lists('GET /api/parties', [KANGYU])
    await person.click(screen.getByRole('button', { name: 'Try again' }))
    await waitFor(() => expect(rowsOf('Parties')[0]?.[2]).toBe('Enterprise'))
    expect(screen.queryByRole('alert')).toBeNull()
  })
})

describe('a party', () => {
  const given = (more: object = {}) =>
    answers('GET /api/parties/:id', { ...KANGYU, licences: [], sites: [], history: [], ...more })
  const page = (speaking: 'zh-CN' | 'en' = 'zh-CN') =>
    openPage(PartyPage, { props: { id: PLANT }, at: `/parties/${PLANT}`, speaking })
  const tab = (name: RegExp) => screen.getByRole('tab', { name })

  it('says who it is, only what is known of it', async () => {
    given({ address: '工业路 8 号' })
    await page()
    expect(await screen.findByRole('heading', { level: 1, name: '康裕肉业' })).toBeTruthy()
    expect(texts(document.querySelectorAll('dt'))).toEqual(['代码', '类别', '环节', '行政区划', '地址'])
  })

  it('says of each licence whether it holds today', async () => {
    const days = (n: number) => daysAgo(-n)
    given({
      licences: [
        licence('1', days(400)),
        licence('2', days(3)),
        licence('3', days(-1)),
        licence('4'),
        licence('5', days(400), 'REVOKED'),
        licence('6', days(0)),
      ],
    })
    await page()
    await screen.findByRole('table', { name: '证照' })
    const states = rowsOf('证照').map((row) => [row[1], row[6]])
    expect(Object.fromEntries(states)).toEqual({
      ...{ 1: '有效', 2: '30 天内到期', 3: '已过期', 4: '有效', 5: '已吊销', 6: '30 天内到期' },
    })
    expect(rowsOf('证照')[3]?.[5]).toBe('长期')
  })

  it('says what to do where it has no licence, no place, no history', async () => {
    given()
    const { person } = await page('en')
    expect(await screen.findByText('No licences yet')).toBeTruthy()
    await person.click(tab(/^Sites/))
    expect(screen.getByText('No sites yet')).toBeTruthy()
    await person.click(tab(/^History/))
    expect(screen.getByText('Nothing changed yet')).toBeTruthy()
  })

  it('tells who changed it when', async () => {
    given({
      history: [{ version: 1, validFrom: '2026-11-01T02:00:00Z', changedBy: 'user:admin', document: {} }],
    })
    const { person } = await page()
    await person.click(await screen.findByRole('tab', { name: /^变更历史/ }))
    expect(texts(screen.getAllByRole('listitem')).at(-1)).toContain(
      '2026-11-01 10:00:00登记操作人：user:admin',
    )
  })

  it('gets a licence, and then asks for its scan', async () => {
    given({ licences: [] })
    await signedIn({ rights: ['REGISTER'] })
    const sent = answers('POST /api/parties/:id/licences', licence('A99020003'), 201)
    const { person } = await page()
    await person.click(await screen.findByRole('button', { name: '新增证照' }))
    const form = within(await screen.findByRole('dialog', { name: '新增证照' }))
    await person.click(await form.findByRole('radio', { name: '生猪定点屠宰证' }))
    await person.type(form.getByRole('textbox', { name: '证号 必填' }), 'A99020003')
    await person.type(form.getByRole('combobox', { name: '生效日期' }), '2024-03-01{Enter}')
    await person.click(form.getByRole('button', { name: '保存' }))
    expect(await screen.findByRole('dialog', { name: '证照 A99020003 的附件' })).toBeTruthy()
    expect(sent[0]).toMatchObject({
      path: `/api/parties/${PLANT}/licences`,
      json: { type: 'SLAUGHTER_LICENCE', number: 'A99020003', validFrom: '2024-03-01' },
    })
  })

  it('cannot be changed by who may only look', async () => {
    given()
    await signedIn({ rights: ['READ'] })
    await page()
    await screen.findByRole('table', { name: '证照' })
    expect(screen.queryByRole('button', { name: '新增证照' })).toBeNull()
  })

  it('shows the records that it handed in, its filters not in the address', async () => {
    given()
    const asked = lists('GET /api/records', [])
    const { person, where } = await page()
    await person.click(await screen.findByRole('tab', { name: '它的记录' }))
    await waitFor(() => expect(asked.at(-1)?.query.party).toBe(PLANT))
    expect(await screen.findByText('还没有记录')).toBeTruthy()
    expect(decodeURIComponent(where())).toBe(`/parties/${PLANT}`)
  })

  it('that one may not see, or that there is not, is told with what to do', async () => {
    refuses('GET /api/parties/:id', 404)
    await page()
    expect((await screen.findByRole('alert')).textContent).toContain('不在您可查看的范围内')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('主体详情')
    expect(screen.getByRole('button', { name: '返回列表' })).toBeTruthy()
    expect(screen.queryByRole('tab')).toBeNull()
  })

  it('that is slow says that it is on its way', async () => {
    const slow = waits('GET /api/parties/:id', { ...KANGYU, licences: [], sites: [], history: [] })
    await page()
    expect(screen.getAllByRole('status')[0]?.textContent).toBe('正在载入')
    slow.go()
    expect(await screen.findByRole('heading', { level: 1, name: '康裕肉业' })).toBeTruthy()
    expect(screen.queryByText('正在载入')).toBeNull()
  })
})

describe('the places', () => {
  const SITE = {
    id: 'node:1',
    name: LONG,
    party: PLANT,
    region: '990202',
    address: '工业路 8 号',
    lng: 118.2,
    lat: 33.1,
  }

  it('are listed with their owner, who can be opened', async () => {
    lists('GET /api/sites', [SITE])
    const { person, where } = await open(SitesPage, { at: '/sites' })
    await waitFor(() => expect(rowsOf('场所')[0]?.[0]).toBe(LONG))
    await person.click(screen.getByRole('link', { name: /91 990202/ }))
    await waitFor(() => expect(decodeURIComponent(where())).toBe(`/parties/${PLANT}`))
  })

  it('are added with where they lie, and not beyond the ends of the world', async () => {
    lists('GET /api/sites', [])
    const sent = answers('POST /api/sites', SITE, 201)
    await signedIn({ rights: ['REGISTER'] })
    const { person } = await open(SitesPage, { at: '/sites' })
    await person.click((await screen.findAllByRole('button', { name: '新增场所' }))[0] as Element)
    const form = within(await screen.findByRole('dialog', { name: '新增场所' }))
    await person.type(form.getByRole('textbox', { name: '名称 必填' }), '车间')
    await person.type(form.getByRole('textbox', { name: '代码 必填' }), 'node:1')
    await person.type(form.getByRole('textbox', { name: '经度' }), '218.2')
    await person.click(form.getByRole('button', { name: '保存' }))
    expect(await form.findByText('不能大于 180')).toBeTruthy()
    expect(sent).toEqual([])
  })
})
