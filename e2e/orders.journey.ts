import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '../demo/client.mjs'
import { buildWorld } from '../demo/world.mjs'
import { DESK, expectAccessible, openBrowser, openPage, PHONE, picture } from './browser'
import { signIn } from './console'

const PASSWORD = 'Orders-Take-Two-2026'
const world = buildWorld()
const farm = (world.farms[0] as { id: string }).id
const { agriculture, agricultureShitang } = world.authorities as Record<string, { id: string }>
const wholesaler = world.vegetableWholesalers[3]?.code as string
const stall = world.stallB17.code as string
const own = String(Date.now()).slice(-6)
const lot = (name: string) => `urn:yuanliu:lot:uscc%3A${farm}:${name}-${own}`
const bought = `${wholesaler}7${own}`

type Person = 'yan' | 'shi' | 'lu'

/** One lot of the farm became another. */
function made(from: string, into: string, minutes: number) {
  const output = into.includes(':trace:')
    ? { outputEPCList: [into] }
    : { outputQuantityList: [{ epcClass: into, quantity: 40, uom: 'KGM' }] }
  return {
    '@context': ['https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld', { yuanliu: 'urn:yuanliu:ns:' }],
    type: 'TransformationEvent',
    eventID: `urn:uuid:${randomUUID()}`,
    eventTime: new Date(Date.now() - minutes * 60_000).toISOString(),
    eventTimeZoneOffset: '+08:00',
    bizStep: 'commissioning',
    'yuanliu:party': `urn:yuanliu:uscc:${farm}`,
    inputQuantityList: [{ epcClass: from, quantity: 40, uom: 'KGM' }],
    ...output,
  }
}

describe('Officials of two counties, and a pen above a stall', () => {
  const address = inject('address')
  let platform: Awaited<ReturnType<typeof connect>>
  let browser: Browser
  const pages: Partial<Record<Person, Page>> = {}

  /** Adds an official and chooses his password for him. */
  async function official(name: Person, authority: string, region: string) {
    const admin = await cookiesOf('admin', inject('password'))
    const added = await fetch(`${address}/api/users`, {
      method: 'POST',
      headers: admin,
      body: JSON.stringify({
        ...{ name, displayName: { yan: '严科员', shi: '石科长', lu: '陆科员' }[name], kind: 'OFFICIAL' },
        ...{ authority, region, rights: ['CAPTURE', 'READ', 'CHECK', 'ORDER'] },
      }),
    })
    expect(added.status, await added.clone().text()).toBe(201)
    const { password } = (await added.json()) as { password: string }
    const changed = await fetch(`${address}/api/session/password`, {
      method: 'POST',
      headers: await cookiesOf(name, password),
      body: JSON.stringify({ current: password, new: PASSWORD }),
    })
    expect(changed.status).toBe(204)
  }

  async function cookiesOf(name: string, password: string) {
    const answer = await fetch(`${address}/api/session`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ name, password }),
    })
    expect(answer.status).toBe(200)
    const pairs = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '')
    const token = pairs.find((pair) => pair.startsWith('XSRF-TOKEN='))?.slice('XSRF-TOKEN='.length) ?? ''
    return { 'Content-Type': 'application/json', Cookie: pairs.join('; '), 'X-XSRF-TOKEN': token }
  }

  async function pageOf(name: Person, phone = false) {
    const page = (await openPage(browser, phone ? PHONE : DESK, phone ? 'en' : 'zh-CN')).page
    await signIn(page, address, PASSWORD, name)
    pages[name] = page
    return page
  }

  /** The stall sells of what it bought, asked now. */
  const sale = (code: string) => ({
    type: 'circulation/retailSale',
    party: `urn:yuanliu:operator:${stall}`,
    time: new Date().toISOString().replace(/\.\d+Z/, 'Z'),
    fields: {
      ...{ mode: 'slip', sellerCode: stall, variety: 'livestock/pork', goodsCode: '21113', goodsName: '猪白条' },
      ...{ sourceType: 'TRACE', sourceNo: bought, weight: 1.5, traceCode: `${stall}${code}${own.slice(2)}` },
    },
  })

  beforeAll(async () => {
    platform = await connect(address, inject('client'))
    for (const [from, into, minutes] of [
      [lot('pen'), lot('run'), 300],
      [lot('run'), lot('cut'), 240],
      [lot('cut'), lot('pack'), 180],
      [lot('pack'), lot('load'), 150],
      [lot('load'), `urn:yuanliu:trace:${bought}`, 120],
    ] as const) {
      const answer = await platform.call('POST', '/epcis/v2/events', made(from, into, minutes))
      expect(answer.status, JSON.stringify(answer.body)).toBe(201)
    }
    await platform.reported({
      type: 'circulation/retailIn',
      party: `urn:yuanliu:operator:${stall}`,
      time: new Date(Date.now() - 60_000).toISOString().replace(/\.\d+Z/, 'Z'),
      fields: {
        ...{ marketNode: '990202001', booth: 'B-17', variety: 'agri/vegetable', goodsCode: '01201' },
        ...{ goodsName: '青菜', voucherType: 'TRAN', voucherNo: `${wholesaler}${own}9`, traceCode: bought, weight: 40 },
        ...{ originRegion: '990221', originName: '青禾县', supplier: `urn:yuanliu:operator:${wholesaler}` },
        ...{ fastTest: 'none', decision: 'admit' },
      },
    })
    await official('yan', agriculture?.id ?? '', '990221')
    await official('shi', agriculture?.id ?? '', '990221')
    await official('lu', agricultureShitang?.id ?? '', '990222')
    browser = await openBrowser()
  }, 120_000)
  afterAll(() => browser.close())

  it('the neighbouring county is told whose the pen is, and hands it over', async () => {
    const page = await pageOf('lu')
    await page.goto(`${address}/console/orders`)
    await page.getByRole('button', { name: '起草指令' }).first().click()
    await page.locator('[data-pointer="/goods"] textarea').fill(lot('pen'))
    await page.locator('[data-pointer="/number"] input').fill(`石农停〔2026〕${own}号`)
    await page.locator('[data-pointer="/basis"] input').fill('农产品质量安全法')
    await page.locator('[data-pointer="/reason"]').locator('input, textarea').fill('接到线索：检出禁用药物')
    await page.getByRole('button', { name: '起草', exact: true }).click()
    const told = page.getByRole('dialog', { name: '不归本部门主管' })
    await told.getByText(/石塘县农业农村局对该货物无权.*请移送青禾县农业农村局/).waitFor()
    await expectAccessible(page)
    await picture(page, 'orders-elsewhere')
    await told.getByRole('button', { name: '移送' }).click()
    await page.getByRole('dialog', { name: '移送主管部门' }).getByRole('button', { name: '移送' }).click()
    await page.getByRole('heading', { name: '移送' }).waitFor()
    await page.getByRole('row').filter({ hasText: '青禾县农业农村局' }).filter({ hasText: '待接收' }).first().waitFor()
    await expectAccessible(page)
    await picture(page, 'handovers-sent')
  })

  it('the county takes it up and drafts an order from the trace', async () => {
    const page = await pageOf('yan')
    await page.goto(`${address}/console/handovers`)
    const row = page.getByRole('row').filter({ hasText: `pen-${own}` })
    await row.getByRole('button', { name: '接收' }).click()
    await row.getByText('已接收').waitFor()
    await page.goto(`${address}/console/trace?id=${encodeURIComponent(lot('pen'))}&direction=downstream`)
    await page.getByRole('button', { name: '下达指令' }).click()
    expect(await page.locator('[data-pointer="/goods"] textarea').inputValue()).toBe(lot('pen'))
    await page.locator('[data-pointer="/number"] input').fill(`青农停〔2026〕${own}号`)
    await page.locator('[data-pointer="/basis"] input').fill('农产品质量安全法')
    await page.locator('[data-pointer="/reason"]').locator('input, textarea').fill('检出禁用药物')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: `青农停〔2026〕${own}号` }).waitFor()
    await page.getByText('待签发').first().waitFor()
    expect(await page.getByRole('button', { name: '签发' }).count(), 'nobody signs his own').toBe(0)
    await expectAccessible(page)
    await picture(page, 'order-drafted')
  })

  it('a draft stops nothing', async () => {
    await platform.reported(sale('901'))
  })

  it('a colleague sees what it reaches, signs, and the stall five steps below is refused', async () => {
    const page = await pageOf('shi')
    await page.goto(`${address}/console/orders`)
    await page.getByRole('link', { name: `青农停〔2026〕${own}号` }).click()
    const reach = page.getByRole('region', { name: '影响范围' })
    await reach.getByText('追溯单元').first().waitFor()
    expect(Number(await reach.locator('dl div', { hasText: '追溯单元' }).locator('dd').innerText())).toBeGreaterThan(6)
    await expectAccessible(page)
    await picture(page, 'order-reach')
    await reach.getByRole('button', { name: '签发' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('已生效').first().waitFor()
    const asked = Date.now()
    const findings = await platform.refused(sale('902'))
    expect(Date.now() - asked).toBeLessThan(1_000)
    expect(findings.map((one: { code: string }) => one.code)).toContain('goods.stopped')
    expect(findings[0].values.authority).toBe('青禾县农业农村局')
    await page.getByRole('tab', { name: /办理经过/ }).click()
    await page.getByText('石科长').first().waitFor()
    await picture(page, 'order-in-force')
  })

  it('reads the same on a phone and in English', async () => {
    const phone = (await openPage(browser, PHONE, 'en')).page
    await signIn(phone, address, PASSWORD, 'shi')
    await phone.goto(`${address}/console/orders`)
    await phone.getByRole('link', { name: `青农停〔2026〕${own}号` }).click()
    await phone.getByText('In force').first().waitFor()
    await phone.getByRole('tab', { name: /What the signer was shown/ }).click()
    await phone.getByText('Holders').first().waitFor()
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
    await expectAccessible(phone)
    await picture(phone, 'order-phone-english')
    await phone.context().close()
  })
})
