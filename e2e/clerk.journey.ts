import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '../demo/client.mjs'
import { serials } from '../demo/codes.mjs'
import { porkBook } from '../demo/pork.mjs'
import { clockOf } from '../demo/time.mjs'
import { buildWorld } from '../demo/world.mjs'
import { DESK, expectAccessible, openBrowser, openPage, PHONE, picture } from './browser'
import { RecordForm, signIn } from './console'

const LOT = 'KY-JOURNEY-01'
const CERTIFICATE = '990221777001'
const RUN = 'SJOURNEY01'

/** Journey 2: a wrong head count, seen and mended; 出厂 refused until both certificates are there. */
describe('A slaughterhouse clerk', () => {
  const address = inject('address')
  let browser: Browser
  let page: Page
  let form: RecordForm

  beforeAll(async () => {
    await aLorryWithPapersFor90Heads()
    browser = await openBrowser()
    page = (await openPage(browser, DESK)).page
    form = new RecordForm(page)
    await signIn(page, address, inject('password'))
  })
  afterAll(() => browser.close())

  it('finds the workbench readable, on the desk and on the phone', async () => {
    await expectAccessible(page)
    await picture(page, 'workbench')
    await page.setViewportSize(PHONE)
    await expectAccessible(page)
    await picture(page, 'workbench-phone')
    await page.setViewportSize(DESK)
  })

  it('enters 93 heads where the certificate says 90, and sees why beside the field', async () => {
    await form.open(address, 'livestock/slaughterIn')
    await form.party('/party', '康裕肉业有限公司')
    await form.now()
    await form.choose('certForm', '动物B')
    await form.text('certNo', CERTIFICATE)
    await form.text('heads', '93')
    await form.text('checkedTags', '93')
    await form.text('owner', '演示货主')
    await form.text('originRegion', '990221')
    await form.text('vehicleNo', '岚A·猪0099')
    await form.choose('disinfected', '是')
    await form.choose('clinical', '正常')
    await form.text('pen', '7号圈')
    await page.locator('[data-pointer="/fields/restFrom"] input').fill(`${clockOf().day(0)} 00:05`)
    await page.locator('[data-pointer="/fields/restFrom"] input').press('Enter')
    await expect.poll(() => form.said('heads').innerText(), { timeout: 15_000 }).toContain('90')
    await expectAccessible(page)
    await picture(page, 'clerk-mistake')
    await form.send()
    expect(await page.getByText('已保存', { exact: false }).count()).toBe(0)
  })

  it('mends the number and saves', async () => {
    await form.text('heads', '90')
    await form.text('checkedTags', '90')
    await expect.poll(() => form.said('heads').locator('[class*=finding]').count(), { timeout: 15_000 }).toBe(0)
    await form.send()
    await page.locator('section.saved').waitFor({ timeout: 15_000 })
    expect(await page.locator('section.saved').innerText()).toContain('urn:uuid:')
    await expectAccessible(page)
    await picture(page, 'clerk-saved')
  })

  it('is refused 出厂 until both certificates are there', async () => {
    await form.open(address, 'livestock/slaughterOut')
    await form.party('/party', '康裕肉业有限公司')
    await form.now()
    await form.text('tranId', '99022100100017770001')
    await form.party('/fields/buyer', '城北肉品批发1号')
    await form.text('buyerName', '演示购货者')
    await form.text('buyerAddress', '城北批发市场')
    await form.text('buyerPhone', '13800000000')
    await page.locator('[data-field="goods"]').getByRole('button', { name: '添加一行' }).click()
    await page.locator('[data-pointer="/fields/goods/0/lotNo"] input').fill(RUN)
    await page.locator('[data-pointer="/fields/goods/0/spec"] input').fill('二分体')
    await page.locator('[data-pointer="/fields/goods/0/weight"] input').fill('500')
    for (const field of ['slaughterOn', 'saleOn']) {
      const day = page.locator(`[data-pointer="/fields/${field}"] input`)
      await day.fill(clockOf().day(0))
      await day.press('Enter')
    }
    await form.send()
    await expect
      .poll(() => form.said('productCertNo').innerText(), { timeout: 15_000 })
      .toMatch(/检疫/)
    await expect.poll(() => form.said('meatQcNo').innerText(), { timeout: 15_000 }).toMatch(/肉品品质/)
    expect(await page.locator('section.saved').count()).toBe(0)
    await picture(page, 'clerk-refused')
    await form.choose('productCertForm', '产品B')
    await form.text('productCertNo', '990221777900')
    await form.text('meatQcNo', `PZ${RUN}`)
    await form.send()
    await page.locator('section.saved').waitFor({ timeout: 15_000 })
  })

  it('reads on the workbench what was refused, and in the list what was stored', async () => {
    await page.goto(`${address}/console/records`)
    await page.getByText('进厂登记').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'records')
  })

  async function aLorryWithPapersFor90Heads() {
    const platform = await connect(address, inject('client'))
    const world = buildWorld()
    const clock = clockOf()
    const serial = serials()
    const pork = porkBook((giver: string, digits: number) => 'J' + serial(giver, digits - 1))
    const [farm, plant] = [world.farms[0]!, world.slaughterhouses[0]!]
    const authority = world.authorities.agriculture
    const earlier = { certNo: '990221777000', lotNo: `${LOT}-0` }
    await platform.records([
      pork.penLot(farm, { lotNo: LOT, house: '5号舍', heads: 90, day: clock.day(-60) }),
      pork.penLot(farm, { lotNo: earlier.lotNo, house: '6号舍', heads: 20, day: clock.day(-60) }),
      pork.originQuarantine(authority, farm, { ...earlier, applyNo: 'SBJ0', heads: 20, at: clock.at(-2, 5), plant, vehicleNo: '岚A·猪0098' }),
      pork.slaughterIn(plant, farm, { certNo: earlier.certNo, heads: 20, at: clock.at(-2, 8), vehicleNo: '岚A·猪0098', pen: '6号圈' }),
      pork.preTest(plant, { certNo: earlier.certNo, item: 'swineFever', sampleHeads: 3, at: clock.at(-2, 10), isolatedHeads: 0 }),
      pork.slaughter(plant, { runNo: RUN, consignments: [{ certNo: earlier.certNo, heads: 20 }], carcassKg: 1560, at: clock.at(-1, 1) }),
      pork.originQuarantine(authority, farm, { certNo: CERTIFICATE, applyNo: 'SBJ1', lotNo: LOT, heads: 90, at: clock.at(0, 0, 2), plant, vehicleNo: '岚A·猪0099' }),
    ])
  }
})
