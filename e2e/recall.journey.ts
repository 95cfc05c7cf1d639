import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { connect } from '../demo/client.mjs'
import { DESK, expectAccessible, openBrowser, openPage, PHONE, picture } from './browser'
import { signIn } from './console'

const BAGS = 2_400
const BOXES = 12
const name = (what: string) => `https://example.org/recall/${what}`

/** Of one unit another is made. */
function made(from: string, to: string, day: number) {
  return {
    type: 'TransformationEvent',
    eventID: `urn:uuid:${randomUUID()}`,
    eventTime: `2026-03-0${day}T04:00:00Z`,
    eventTimeZoneOffset: '+08:00',
    inputQuantityList: [{ epcClass: name(from), quantity: 1, uom: 'KGM' }],
    outputQuantityList: [{ epcClass: name(to), quantity: 1, uom: 'KGM' }],
  }
}

describe('An official with a lot that went into thousands of bags', () => {
  const address = inject('address')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    const boxes = Array.from({ length: BOXES }, (_, box) => made('harvest', `box-${box}`, 1))
    const bags = Array.from({ length: BAGS }, (_, bag) => made(`box-${bag % BOXES}`, `bag-${bag}`, 2))
    const platform = await connect(address, inject('client'))
    await platform.captured([...boxes, ...bags])
    browser = await openBrowser()
    page = (await openPage(browser, DESK)).page
    await signIn(page, address, inject('password'))
  })
  afterAll(() => browser.close())

  it('sees the numbers first, and no picture that nobody could read', async () => {
    await page.goto(`${address}/console/trace?id=${encodeURIComponent(name('harvest'))}&direction=downstream`)
    await page.getByText('2,413 个单元现在何处').waitFor({ timeout: 20_000 })
    await page.getByRole('tab', { name: '图谱' }).click()
    await page.getByText('图谱最多画 300 个').waitFor()
    await expectAccessible(page)
  })

  it('leafs through the units, and asks of the last one why it is there', async () => {
    await page.getByRole('button', { name: '在表格中选单元' }).click()
    await page.getByRole('button', { name: '末页' }).click()
    await page.getByText('第 121 页').waitFor()
    await page.waitForFunction(() => document.querySelectorAll('tbody tr').length === 13)
    await page.getByRole('button', { name: '为什么在这里' }).last().click()
    const way = page.getByRole('dialog', { name: '为什么在这里' })
    await way.getByText('共 2 步').waitFor()
    expect(await way.locator('.unit').count()).toBe(3)
    await picture(page, 'recall-way')
    await page.keyboard.press('Escape')
  })

  it('finds the box that bad bags have in common', async () => {
    await page.goto(`${address}/console/trace/common`)
    await page.getByLabel('编码（每行一个）').fill([name('bag-5'), name('bag-17'), 'no such thing'].join('\n'))
    await page.getByRole('button', { name: '查找共同来源' }).click()
    const nearest = page.locator('.origin').first()
    await nearest.getByText('解释 2 / 2').waitFor()
    expect(await nearest.innerText()).toContain('box-5')
    expect(await page.locator('.unknown li').allInnerTexts()).toEqual(['no such thing'])
    await expectAccessible(page)
    await picture(page, 'recall-common')
    await nearest.getByRole('link', { name: '看它的去向' }).click()
    await page.getByText('201 个单元现在何处').waitFor({ timeout: 20_000 })
  })

  it('does the same on a phone and in English', async () => {
    const phone = (await openPage(browser, PHONE, 'en')).page
    await signIn(phone, address, inject('password'))
    await phone.goto(`${address}/console/trace?id=${encodeURIComponent(name('harvest'))}&direction=downstream`)
    await phone.getByText('Where the 2,413 units are now').waitFor({ timeout: 20_000 })
    await expectAccessible(phone)
    await picture(phone, 'recall-phone-english')
    await phone.context().close()
  })
})
