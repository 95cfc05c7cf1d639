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
    expect(table).toMatch(/220 kg\t.*\t在途/)
    await expectAccessible(page)
    await picture(page, 'trace-downstream-table')
  })

  it('sees first how many there are, what became of them, and where', async () => {
    const summary = page.getByRole('region', { name: '概要' })
    const total = /(\d+) 个单元现在何处/.exec(await summary.innerText())?.[1]
    const states = await summary.locator('.states li b').allInnerTexts()
    expect(states.reduce((sum, units) => sum + Number(units), 0)).toBe(Number(total))
    await page.getByRole('tab', { name: '地区' }).click()
    await page.getByLabel('查找').fill('惠邻超市澄东店')
    await page.getByRole('button', { name: /^看 \d+ 个单元/ }).first().click()
    await page.getByText('只看 惠邻超市澄东店').waitFor()
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: '看全部单元' }).click()
  })

  it('asks why a shop is on the list, and comes back to where the question was asked', async () => {
    const why = page.getByRole('button', { name: '为什么在这里' }).last()
    await why.focus()
    await page.keyboard.press('Enter')
    const way = page.getByRole('dialog', { name: '为什么在这里' })
    await way.getByText(/最短的一条路/).waitFor()
    expect(await way.locator('.unit').count()).toBeGreaterThan(1)
    expect(await way.locator('.edge time').first().innerText()).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
    expect(await way.locator('.unit').last().innerText()).toMatch(/占比 [\d.]+ %/)
    await expectAccessible(page)
    await picture(page, 'trace-way')
    await page.keyboard.press('Escape')
    await way.waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe('为什么在这里')
  })

  async function download(format: 'CSV' | 'JSON 行') {
    await page.getByRole('button', { name: '导出全部' }).click()
    await page.getByText(format, { exact: true }).click()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载' }).click(),
    ])
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') }
  }

  it('takes all of it and the picture along', async () => {
    const table = await download('CSV')
    expect(table.name).toMatch(/\.csv$/)
    expect(table.text).toContain('惠邻超市石塘店')
    expect(table.text).toContain('老郑鲜肉')
    const lines = await download('JSON 行')
    expect(lines.name).toMatch(/\.jsonl$/)
    expect(JSON.parse(lines.text.split('\n')[0] ?? '')).toMatchObject({ unit: { level: 0 } })
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
