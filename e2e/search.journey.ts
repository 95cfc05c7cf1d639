import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DESK, expectAccessible, openBrowser, openPage, PHONE, picture } from './browser'
import { signIn } from './console'

const SOLD = '99020200100170000413'
const GROUPED = '9902 0200 1001 7000 0413'

describe('Somebody with a number on a slip and one field', () => {
  const address = inject('address')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    page = (await openPage(browser, DESK)).page
    await signIn(page, address, inject('password'))
  })
  afterAll(() => browser.close())

  const field = (on = page) => on.getByRole('combobox', { name: /^(搜索编码、编号、名称|Search code, number, name)$/ })
  const group = (name: string) => page.getByRole('group', { name: new RegExp(`^${name}`) })

  async function search(words: string) {
    await page.keyboard.press('Control+k')
    await field().fill(words)
  }

  it('is told what can be found', async () => {
    await page.keyboard.press('Control+k')
    await page.getByText(/可查：追溯码、条码、批次号/).waitFor()
    await expectAccessible(page)
    await picture(page, 'search-hint')
    await page.keyboard.press('Escape')
  })

  it('comes to the field by a slash too, unless it is typing', async () => {
    await page.keyboard.press('Escape')
    await page.locator('main h1').click()
    await page.keyboard.press('/')
    expect(await field().evaluate((it) => it === document.activeElement)).toBe(true)
    expect(await field().inputValue()).toBe('')
  })

  it.each(['顺达肉品', '顺达', 'sdrp', 'shunda', '9902020010021', '９９０２ ０２００ １００２ １'])(
    'finds a trader by %s',
    async (words) => {
      await search(words)
      await group('主体').getByRole('option', { name: /顺达肉品/ }).waitFor()
    },
  )

  it('goes there by the keyboard alone', async () => {
    await search('sdrp')
    await group('主体').getByRole('option', { name: /顺达肉品/ }).waitFor()
    await expectAccessible(page)
    await picture(page, 'search-name')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /顺达肉品/ }).waitFor()
    expect(page.url()).toContain('/parties/')
  })

  it.each([GROUPED, SOLD.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)), 'link'])(
    'traces a code that was typed, or a link that was scanned: %s',
    async (typed) => {
      await search(typed === 'link' ? `${address}/t/${SOLD}?lang=zh` : typed)
      await page.keyboard.press('Enter')
      await page.waitForURL(/\/trace\?/)
      expect(decodeURIComponent(page.url())).toContain(SOLD)
      await page.goto(`${address}/console/`)
      await page.getByRole('heading', { name: '工作台' }).waitFor()
    },
  )

  it('finds the licence and the record behind a number', async () => {
    await search(inject('lot').lotNo)
    await group('产品与批次').getByRole('option').first().waitFor()
    await group('记录').getByRole('option').first().waitFor()
    await picture(page, 'search-number')
  })

  it('turns the pages of all that begins so', async () => {
    await search('9902')
    await page.getByRole('option', { name: /^全部产品与批次/ }).click()
    await page.getByRole('heading', { name: '编码与名称检索' }).waitFor()
    await page.getByRole('table').getByRole('link').first().waitFor()
    expect(decodeURIComponent(page.url())).toContain('q=9902')
    await expectAccessible(page)
    await picture(page, 'search-all')
  })

  it('says so when there is nothing', async () => {
    await search('查无此名有限公司')
    await page.getByText('请核对是否输对').waitFor()
    await picture(page, 'search-nothing')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  })

  it.each(['zh-CN', 'en'] as const)('has the whole screen of a phone in %s', async (language) => {
    const { page: phone, context } = await openPage(browser, PHONE, language)
    await signIn(phone, address, inject('password'))
    await field(phone).click()
    await field(phone).fill('9902')
    await phone.getByRole('option').first().waitFor()
    const box = await phone.getByRole('search').boundingBox()
    expect(box).toMatchObject({ x: 0, y: 0, width: PHONE.width, height: PHONE.height })
    await expectAccessible(phone)
    await picture(phone, `search-phone-${language}`)
    await phone.getByRole('button', { name: /^(关闭搜索|Close the search)$/ }).click()
    await phone.getByRole('heading', { name: /工作台|Workbench/ }).waitFor()
    await context.close()
  })

  describe('without a login', () => {
    async function asks(words: string, language: 'zh-CN' | 'en' = 'zh-CN') {
      const { page: phone } = await openPage(browser, PHONE, language)
      await phone.goto(`${address}/`)
      await phone.locator('#code').fill(words)
      await Promise.all([phone.waitForURL(/(code|q)=/), phone.keyboard.press('Enter')])
      return phone
    }

    it('comes to the scan page by a code in any spelling', async () => {
      const phone = await asks(GROUPED)
      await phone.getByText('老郑鲜肉').first().waitFor()
      expect(phone.url()).toContain('/t?code=')
    })

    it('comes to the scan page of a lot by its own number', async () => {
      const phone = await asks(inject('lot').lotNo)
      expect(phone.url()).toContain('/t?code=')
    })

    it.each(['zh-CN', 'en'] as const)('finds no names of firms or persons, and is told why in %s', async (language) => {
      const phone = await asks('顺达肉品', language)
      await phone.getByText(language === 'en' ? /names are not searched/ : /不按企业或人员名称查询/).waitFor()
      expect(await phone.locator('main').innerText()).not.toContain('9902020010021')
      await expectAccessible(phone)
      await picture(phone, `search-public-${language}`)
    })

    it('learns that an invented code is unknown', async () => {
      const phone = await asks('9902 0200 1001 7999 9999')
      expect(await phone.locator('h1').innerText()).toBe('查无此码')
    })
  })
})
