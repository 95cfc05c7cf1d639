// Takes a picture of every page, wide and narrow, in both languages, and asks axe about it.
// npm run look -- [address] [only these pages]; without an address the made-up API is started.
import { mkdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { chromium } from 'playwright-core'
import { createServer } from 'vite'
import { pages } from './pages.mjs'

const AXE = createRequire(import.meta.url).resolve('axe-core')
const PICTURES = new URL('./pictures/', import.meta.url).pathname
const SIZES = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } }
const [, , ...given] = process.argv
const outside = given.find((word) => word.startsWith('http'))
const only = given.filter((word) => !word.startsWith('http'))

async function start() {
  if (outside) return { address: outside, stop: async () => undefined }
  const server = await createServer({ mode: 'mock', server: { port: 0 }, logLevel: 'error' })
  await server.listen()
  return { address: server.resolvedUrls.local[0].replace(/\/console\/$/, ''), stop: () => server.close() }
}

async function faults(page) {
  await page.addScriptTag({ path: AXE })
  const { violations } = await page.evaluate(() =>
    globalThis.axe.run(document, { resultTypes: ['violations'] }),
  )
  return violations.map(
    (v) =>
      `${v.id}: ${v.nodes
        .map((n) => n.target.join(' '))
        .slice(0, 3)
        .join(' | ')}`,
  )
}

async function look(context, address, name, size, lang) {
  const page = await context.newPage()
  const said = []
  page.on(
    'console',
    (message) => message.type() === 'error' && !/ 40[49] /.test(message.text()) && said.push(message.text()),
  )
  page.on('pageerror', (fault) => said.push(String(fault)))
  const { path, act } = pages[name]
  await page.goto(`${address}/console${path}`, { waitUntil: 'networkidle' })
  await page.waitForSelector('h1')
  await page.waitForTimeout(500)
  if (act) await act(page)
  await page.waitForTimeout(400)
  await page.screenshot({ path: `${PICTURES}${name}-${size}-${lang}.png`, fullPage: size === 'narrow' })
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1)
  const found = [...(await faults(page)), ...said, ...(wide ? ['the page scrolls sideways'] : [])]
  await page.close()
  console.log(`${found.length ? '✗' : '✓'} ${name} ${size} ${lang}`)
  for (const line of found) console.log(`    ${line}`)
  return found.length
}

const { address, stop } = await start()
await mkdir(PICTURES, { recursive: true })
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
})
let total = 0
const langs = (process.env.LOOK_LANGS ?? 'zh-CN,en').split(',')
for (const [size, viewport] of Object.entries(SIZES)) {
  for (const lang of langs) {
    const context = await browser.newContext({
      viewport,
      reducedMotion: 'reduce',
      timezoneId: 'Asia/Shanghai',
    })
    const theme = process.env.LOOK_THEME ?? 'light'
    await context.addInitScript(
      `localStorage.setItem('yuanliu.language','${lang}');localStorage.setItem('yuanliu.theme','${theme}')`,
    )
    if (process.env.LOOK_SESSION) {
      const [name, password] = process.env.LOOK_SESSION.split(':')
      const first = await context.newPage()
      await first.goto(`${address}/console/login`, { waitUntil: 'networkidle' })
      await first.fill('input[autocomplete=username]', name)
      await first.fill('input[type=password]', password)
      await first.click('button[type=submit]')
      await first.waitForTimeout(1500)
      await first.close()
    }
    for (const name of Object.keys(pages)) {
      if (!only.length || only.includes(name)) total += await look(context, address, name, size, lang)
    }
    await context.close()
  }
}
await browser.close()
await stop()
console.log(total ? `${total} faults` : 'no faults')
process.exit(total ? 1 : 0)
