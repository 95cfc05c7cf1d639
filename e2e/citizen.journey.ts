import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DESK, expectAccessible, openBrowser, openPage, PHONE, picture } from './browser'

const SOLD = '99020200100170000413'

describe('A citizen with a phone', () => {
  const address = inject('address')
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  async function scan(code: string, language: 'zh-CN' | 'en' = 'zh-CN', viewport = PHONE): Promise<Page> {
    const { page } = await openPage(browser, viewport, language)
    await page.goto(`${address}/t${code.startsWith('?') ? '' : '/'}${code}`)
    return page
  }

  it('scans a slip and reads the verdict first, without anything that belongs to others', async () => {
    const page = await scan(SOLD)
    expect(await page.locator('h1').innerText()).toBe('注意')
    const text = await page.locator('main').innerText()
    expect(text).toContain('老郑鲜肉')
    expect(text).toContain('康裕肉业')
    expect(text).toContain('禾丰养殖合作社')
    expect(text).not.toMatch(/元\/公斤|第三实验小学|13800000000|演示官方兽医/)
    await expectAccessible(page)
    await picture(page, 'scan-attention-phone')
  })

  it('is told not to eat what was stopped by order', async () => {
    const page = await scan(inject('stopped'))
    expect(await page.locator('h1').innerText()).toBe('停止销售')
    await expectAccessible(page)
    await picture(page, 'scan-stop-phone')
  })

  it('sees 正常 once the laboratory has cleared the basket', async () => {
    const page = await scan(inject('cleared'))
    expect(await page.locator('h1').innerText()).toBe('正常')
    await expectAccessible(page)
    await picture(page, 'scan-normal-phone')
  })

  it('learns that an invented code is unknown, and what to do', async () => {
    const page = await scan('99020200100179999999')
    expect(await page.locator('h1').innerText()).toBe('查无此码')
    expect(await page.locator('main').innerText()).toContain('12315')
    await expectAccessible(page)
    await picture(page, 'scan-unknown-phone')
  })

  it('reads it in English and in large type', async () => {
    const page = await scan(SOLD, 'en', DESK)
    expect(await page.locator('h1').innerText()).toBe('Attention')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('link', { name: 'Large type' }).click()
    expect(await page.locator('html').getAttribute('class')).toBe('large')
    await expectAccessible(page)
    await picture(page, 'scan-attention-english')
  })

  it('types a code on the start page without a script running', async () => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, locale: 'zh-CN' })
    const page = await context.newPage()
    await page.goto(address)
    await page.getByLabel('追溯码、条码或凭证号').fill(SOLD)
    await page.getByRole('button', { name: '查询' }).click()
    expect(await page.locator('h1').innerText()).toBe('注意')
    await context.close()
  })

  it('sees each place once, and unfolds what was done there without a script', async () => {
    const context = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, locale: 'zh-CN' })
    const page = await context.newPage()
    const answer = await page.goto(`${address}/t/${SOLD}`)
    expect((await answer!.body()).length).toBeLessThan(60_000)
    const places = await page.locator('.chain h3').allInnerTexts()
    expect(places.at(-1)).toBe('禾丰养殖合作社')
    expect(places.filter((place) => place === '老郑鲜肉 B-17')).toHaveLength(1)
    const test = page.locator('.act.attention', { hasText: '检测' })
    expect(await test.innerText()).toContain('结论 不合格')
    expect(await test.locator('dl').isVisible()).toBe(false)
    await test.locator('summary').click()
    expect(await test.locator('dl').innerText()).toContain('报告编号')
    await context.close()
  })

  it('is told in words that an address leads nowhere', async () => {
    const page = (await openPage(browser, PHONE)).page
    await page.goto(`${address}/no/such/page`)
    expect(await page.locator('h1').innerText()).toBe('没有这个页面')
    await expectAccessible(page)
    await page.getByRole('link', { name: '查一个码' }).click()
    await page.getByLabel('追溯码、条码或凭证号').waitFor()
    await expectAccessible(page)
  })

  it('gets markup in a code back as text', async () => {
    const page = await scan('?code=' + encodeURIComponent('<script>document.title="x"</script>'))
    expect(await page.title()).not.toBe('x')
    expect(await page.locator('h1').innerText()).toBe('查无此码')
  })
})
