import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { DESK, expectAccessible, openBrowser, openPage, PHONE, picture } from './browser'
import { signIn } from './console'

/** How each page is looked at. Each language and each size once; PICTURES looks at all four and keeps a picture of each. */
const ALL_LOOKS = [
  { name: 'desk-zh', size: DESK, language: 'zh-CN' },
  { name: 'desk-en', size: DESK, language: 'en' },
  { name: 'phone-zh', size: PHONE, language: 'zh-CN' },
  { name: 'phone-en', size: PHONE, language: 'en' },
] as const
const LOOKS = process.env.PICTURES ? ALL_LOOKS : [ALL_LOOKS[0], ALL_LOOKS[3]]

/** Lists whose first row leads to a page of its own. */
const DETAILS = ['/records', '/orders', '/parties', '/filings', '/profiles']
/** Pages that are called like what they are about. */
const NAMED = [...DETAILS, '/units']
const CHINESE = /[\u4e00-\u9fff]/

describe('Every page of the menu', () => {
  const address = inject('address')
  let browser: Browser

  beforeAll(async () => {
    browser = await openBrowser()
  })
  afterAll(() => browser.close())

  /** The pages of the tree, and the first thing of each list that has pages of its own. */
  async function places(page: Page): Promise<string[]> {
    const menu = await page
      .locator('#side-tree a')
      .evaluateAll((links) => links.map((link) => new URL((link as HTMLAnchorElement).href).pathname))
    const found = [...menu]
    for (const list of DETAILS) {
      await page.goto(`${address}/console${list}`)
      await settled(page)
      const link = page.locator(`main table a[href*="${list}/"], main ul a[href*="${list}/"]`).first()
      if (await link.count()) found.push(new URL(await link.evaluate((it) => (it as HTMLAnchorElement).href)).pathname)
    }
    await page.goto(`${address}/console/records/new`)
    await settled(page)
    const form = page.locator('main a[href*="/records/new/"]').first()
    found.push(new URL(await form.evaluate((it) => (it as HTMLAnchorElement).href)).pathname)
    const stopped = encodeURIComponent(inject('stopped'))
    return [...found, `/console/trace?id=${stopped}&direction=upstream`, `/console/units/${stopped}`, '/console/no-such']
  }

  async function settled(page: Page) {
    await page.locator('main h1').first().waitFor()
    await page.waitForFunction(() => !document.querySelector('main [aria-busy="true"], main [role="progressbar"]'))
  }

  it.each(LOOKS)('is whole, fits and can be used by everybody ($name)', { timeout: 300_000 }, async (look) => {
    const desk = (await openPage(browser, DESK, look.language)).page
    await signIn(desk, address, inject('password'))
    const all = await places(desk)
    expect(all.length).toBeGreaterThan(24)
    const state = await desk.context().storageState()
    await desk.context().close()

    const context = await browser.newContext({
      viewport: look.size,
      locale: look.language,
      timezoneId: 'Asia/Shanghai',
      storageState: state,
    })
    const page = await context.newPage()
    const faults: string[] = []
    page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
    for (const place of all) {
      await page.goto(`${address}${place}`)
      await settled(page)
      const title = await page.locator('main h1').first().innerText()
      if (look.language === 'en' && CHINESE.test(title) && NAMED.every((list) => !place.includes(`${list}/`))) {
        faults.push(`${place}: its title is not in English: ${title}`)
      }
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > look.size.width) faults.push(`${place}: ${wide} pixels wide on ${look.size.width}`)
      if (await page.locator('main [role="alert"]').count()) {
        faults.push(`${place}: ${await page.locator('main [role="alert"]').first().innerText()}`)
      }
      await expectAccessible(page).catch((error: Error) => faults.push(error.message))
      await picture(page, `page-${place.replace(/^\/console\/?/, '').replace(/[^a-z-]+/gi, '-') || 'workbench'}-${look.name}`)
    }
    expect(faults).toEqual([])
    await context.close()
  })
})
