import { readFile } from 'node:fs/promises'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DESK, expectAccessible, openBrowser, openPage, PHONE, picture } from './browser'
import { signIn } from './console'

const SHUNDA = 'urn:yuanliu:operator:9902020010021'
const SOLD = '99020200100170000413'

/** 顺达 got 1,410 kg of pork and sold 1,860 kg. */
describe('An official who weighs the books of a trader', () => {
  const address = inject('address')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    page = (await openPage(browser, DESK)).page
    await signIn(page, address, inject('password'))
  })
  afterAll(() => browser.close())

  const table = (name: string) => page.getByRole('table', { name })
  const said = () => page.getByRole('region', { name: '结论' }).getByRole('status').first().innerText()

  async function amounts(row: Locator): Promise<number[]> {
    const cells = await row.getByRole('cell').allInnerTexts()
    return cells.slice(1).map((text) => Number(text.replace(/[^\d.]/g, '')))
  }

  it('is told what to enter, and finds the page beside the trace', async () => {
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '物料平衡' }).click()
    await page.getByText('选一个主体、场所或单元').waitFor()
    await expectAccessible(page)
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('请选择主体或场所').waitFor()
    await page.getByText('一个单元', { exact: true }).click()
    await page.getByText('请输入单元编码').waitFor()
    await picture(page, 'balance-empty')
    await page.getByText('主体或场所', { exact: true }).click()
  })

  it('sees the 450 kg that nobody can account for', async () => {
    await page.getByRole('combobox', { name: '主体', exact: true }).fill('顺达')
    await page.getByRole('option', { name: /顺达肉品/ }).click()
    await page.getByRole('button', { name: '查询' }).click()
    await table('进出').waitFor()
    expect(page.url()).toContain('party=')
    expect(await said()).toContain('来源不明 1 项')
    const first = table('进出').locator('tbody tr').first()
    expect(await first.innerText()).toMatch(/450 kg[\s\S]*450 kg/)
    await expectAccessible(page)
    await picture(page, 'balance')
  })

  it('finds both sides of every line equal, and reads the bars in words', async () => {
    const rows = table('进出').locator('tbody tr')
    expect(await rows.count()).toBe(3)
    for (const row of await rows.all()) {
      const [opening = 0, made = 0, entered = 0, received = 0, unaccounted = 0, ...going] = await amounts(row)
      const coming = opening + made + entered + received + unaccounted
      expect(coming).toBeGreaterThan(0)
      expect(going.reduce((sum, one) => sum + one, 0)).toBeCloseTo(coming, 3)
    }
    expect(await page.getByRole('img', { name: /来源不明 450 kg/ }).count()).toBe(1)
  })

  it('takes the lines along as a sheet', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '导出 CSV' }).click(),
    ])
    expect(file.suggestedFilename()).toMatch(/^balance-.*\.csv$/)
    const text = await readFile(await file.path(), 'utf8')
    expect(text).toContain('来源不明')
    expect(text.trim().split('\n')).toHaveLength((await table('进出').locator('tbody tr').count()) + 1)
  })

  it('narrows them to one product and to days', async () => {
    await table('进出').getByRole('link').first().click()
    await page.getByText(/^只看/).waitFor()
    expect(await table('进出').locator('tbody tr').count()).toBe(1)
    await page.getByRole('link', { name: '看全部品种' }).click()
    await page.goto(`${address}/console/trace/balance?party=${SHUNDA}&from=2001-01-01&to=2001-01-31`)
    await page.getByText('这段时间没有进出').waitFor()
  })

  it('comes from a party, and from a unit of a trace and back', async () => {
    await page.goto(`${address}/console/parties/${encodeURIComponent(SHUNDA)}`)
    await page.getByRole('button', { name: '物料平衡' }).click()
    await table('进出').waitFor()
    await page.goto(`${address}/console/trace?id=${SOLD}&direction=upstream`)
    await page.getByRole('tab', { name: '表格' }).click()
    await page.locator('tbody tr').first().click()
    await page.getByRole('complementary', { name: '所选单元' }).getByRole('link', { name: '物料平衡' }).click()
    await table('进出').waitFor()
    expect(await said()).toContain('进出相符')
    await page.getByRole('link', { name: '追溯这个单元' }).click()
    await page.getByText(/个单元现在何处/).waitFor()
  })

  it('is told which input is wrong, and what to do', async () => {
    await page.goto(`${address}/console/trace/balance?party=${SHUNDA}&from=2026-11-20&to=2026-11-01`)
    await page.getByText('截止日早于起始日').waitFor()
    await page.goto(`${address}/console/trace/balance?id=${encodeURIComponent('no code!')}`)
    await page.getByText('不是任何已知的编码，请核对').waitFor()
    await expectAccessible(page)
    await page.goto(`${address}/console/trace/balance?party=91350100M000100Y43`)
    await page.getByText('没有记录提到').waitFor()
  })

  it('does the same on a phone and in English', async () => {
    const phone = (await openPage(browser, PHONE, 'en')).page
    await signIn(phone, address, inject('password'))
    await phone.goto(`${address}/console/trace/balance?party=${SHUNDA}`)
    await phone.getByRole('table', { name: 'In and out' }).waitFor({ timeout: 20_000 })
    expect(await phone.locator('main').innerText()).toContain('Unaccounted for: 1')
    expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width)
    await expectAccessible(phone)
    await picture(phone, 'balance-phone-english')
    await phone.context().close()
  })
})
