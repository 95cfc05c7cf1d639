import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DESK, expectAccessible, openBrowser, openPage, PHONE, picture } from './browser'
import { signIn } from './console'

const SOLD = '99020200100170000413'

describe('An official with a bad sample', () => {
  const address = inject('address')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    page = (await openPage(browser, DESK)).page
    await signIn(page, address, inject('password'))
  })
  afterAll(() => browser.close())

  async function trace(code: string, direction: 'upstream' | 'downstream') {
    await page.goto(`${address}/console/trace?id=${encodeURIComponent(code)}&direction=${direction}`)
    await page.getByRole('tab', { name: '表格' }).waitFor({ timeout: 15_000 })
  }

  it('follows the retail code back to the farm', async () => {
    await trace(SOLD, 'upstream')
    await expectAccessible(page)
    await picture(page, 'trace-upstream')
    await page.getByRole('tab', { name: '表格' }).click()
    const table = await page.locator('table').first().innerText()
    expect(table).toContain('9902210007-3-01')
    expect(table).toContain('禾丰养殖合作社')
    expect(table).toContain('康裕肉业有限公司')
  })

  it('follows the slaughter run forward to every shop', async () => {
    const { plant, lotNo } = inject('lot')
    await trace(`urn:yuanliu:lot:uscc%3A${plant}:${lotNo}`, 'downstream')
    expect(await page.locator('svg .box', { hasText: /惠邻超市.* 等 \d+ 家/ }).count()).toBe(1)
    await picture(page, 'trace-downstream')
    await page.getByRole('tab', { name: '表格' }).click()
    const table = await page.locator('table').first().innerText()
    expect(table).toContain('惠邻超市澄东店')
    expect(table).toContain('220 kg\t在途')
    await expectAccessible(page)
    await picture(page, 'trace-downstream-table')
  })

  it('takes the picture and the table along', async () => {
    const [table] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ])
    expect(table.suggestedFilename()).toMatch(/\.csv$/)
    const rows = await readFile(await table.path(), 'utf8')
    expect(rows).toContain('惠邻超市石塘店')
    expect(rows).toContain('老郑鲜肉')
    await page.getByRole('tab', { name: '图谱' }).click()
    const [image] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出图片' }).click(),
    ])
    expect(image.suggestedFilename()).toMatch(/\.png$/)
  })

  it('reads what the category demands', async () => {
    await page.goto(`${address}/console/profiles/livestock`)
    await page.getByRole('heading', { name: /食用畜产品/ }).first().waitFor()
    await expectAccessible(page)
    const record = page.locator('details.record', { hasText: 'livestock/slaughterIn' })
    expect(await record.getAttribute('open')).toBeNull()
    await page.getByRole('navigation', { name: '目录' }).getByRole('link', { name: '进厂登记' }).click()
    await record.getByText('货主').first().waitFor()
    await expectAccessible(page)
    await picture(page, 'profile')
  })

  it('does the same on a phone and in English', async () => {
    const phone = (await openPage(browser, PHONE, 'en')).page
    await signIn(phone, address, inject('password'))
    await phone.goto(`${address}/console/trace?id=${SOLD}&direction=upstream`)
    await phone.getByRole('tab').first().waitFor({ timeout: 20_000 })
    expect(await phone.getByRole('tab', { selected: true }).innerText()).toBe('Timeline')
    await expectAccessible(phone)
    await picture(phone, 'trace-phone-english')
    await phone.context().close()
  })
})
