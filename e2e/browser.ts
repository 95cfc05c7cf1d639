import { existsSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'

const PROGRAMS = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const DESK = { width: 1440, height: 900 }
export const PHONE = { width: 390, height: 844 }

/** Opens the browser that the machine has; CHROMIUM names another. */
export async function openBrowser(): Promise<Browser> {
  const program = process.env.CHROMIUM ?? PROGRAMS.find((path) => existsSync(path))
  if (!program) throw new Error('The journeys need Chromium: install it, or set CHROMIUM to its path.')
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return chromium.launch({ executablePath: program, args: [...QUIET, ...asRoot] })
}

export async function openPage(
  browser: Browser,
  viewport: { width: number; height: number },
  language: 'zh-CN' | 'en' = 'zh-CN',
): Promise<{ page: Page; context: BrowserContext }> {
  const context = await browser.newContext({ viewport, locale: language, timezoneId: 'Asia/Shanghai' })
  const page = await context.newPage()
  return { page, context }
}

/** What is on its way in is paler than where it ends: waits until all movements have ended that do end. */
async function awaitStill(page: Page) {
  await page.evaluate(async () => {
    const nextFrame = () => new Promise(requestAnimationFrame)
    await nextFrame()
    await nextFrame()
    const ending = document
      .getAnimations()
      .filter((it) => it.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map((it) => it.finished))
  })
}

/** Fails with a readable list when axe finds anything on the page. */
export async function expectAccessible(page: Page) {
  await awaitStill(page)
  await page.evaluate(axe.source)
  const violations = await page.evaluate(async () => {
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    })
    return violations.map((it) => `${it.id}: ${it.help} at ${it.nodes.map((node) => node.target.join(' ')).join(' | ')}`)
  })
  if (violations.length) throw new Error(`accessibility of ${page.url()}: ${violations.join('; ')}`)
}

/** Keeps a picture when PICTURES names a folder. */
export async function picture(page: Page, name: string) {
  const folder = process.env.PICTURES
  if (!folder) return
  await mkdir(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true })
}
