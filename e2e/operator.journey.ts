import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { addPeople } from '../demo/people.mjs'
import { buildWorld } from '../demo/world.mjs'
import { DESK, expectAccessible, openBrowser, openPage, PHONE, picture } from './browser'
import { signIn } from './console'

const SOLD = '99020200100170000413'
const FRESH = 'A-password-of-my-own-1'

describe('Whoever runs the platform', () => {
  const address = inject('address')
  let browser: Browser
  let page: Page

  beforeAll(async () => {
    browser = await openBrowser()
    page = (await openPage(browser, DESK)).page
    await signIn(page, address, inject('password'))
  })
  afterAll(() => browser.close())

  const row = () => page.getByRole('row', { name: /追溯图谱/ })

  it('sees how far the data is, and reads what rebuilding it does', async () => {
    await page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '数据重建' }).click()
    await row().getByText('已是最新').waitFor()
    expect(await row().innerText()).toMatch(/([\d,]+) \/ \1 条/)
    await expectAccessible(page)
    await picture(page, 'projections')
    await row().getByRole('button', { name: '重建追溯图谱' }).click()
    const dialog = page.getByRole('dialog', { name: '重建追溯图谱' })
    await dialog.getByText('照常查询').waitFor()
    await expectAccessible(page)
    await picture(page, 'projections-ask')
    await dialog.getByRole('button', { name: '取消' }).click()
    await dialog.waitFor({ state: 'hidden' })
    expect(await row().innerText()).toContain('启动以来没有重建过')
  })

  it('has it built anew while questions are answered', async () => {
    const question = `${address}/api/trace/summary?id=${SOLD}&direction=upstream`
    const before = (await (await page.request.get(question)).json()) as { total: number }
    await row().getByRole('button', { name: '重建追溯图谱' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '重建' }).click()
    const meanwhile = await page.request.get(question)
    expect(meanwhile.status()).toBe(200)
    await row().getByText(/完成，[\d,]+ 条，用时/).waitFor({ timeout: 30_000 })
    await row().getByText('已是最新').waitFor()
    const after = (await (await page.request.get(question)).json()) as { total: number }
    expect([((await meanwhile.json()) as { total: number }).total, after.total]).toEqual([before.total, before.total])
    await picture(page, 'projections-built')
  })

  it('stands in the operation log', async () => {
    await page.goto(`${address}/console/operations`)
    const done = page.getByRole('row', { name: /重建数据/ }).first()
    expect(await done.innerText()).toContain('追溯图谱')
  })

  it('finds it on a phone and in English', async () => {
    const phone = (await openPage(browser, PHONE, 'en')).page
    await signIn(phone, address, inject('password'))
    await phone.goto(`${address}/console/projections`)
    await phone.getByText('Up to date').first().waitFor()
    await expectAccessible(phone)
    await picture(phone, 'projections-phone-english')
    await phone.context().close()
  })

  it('is the only one who is shown it', async () => {
    const [person] = await addPeople(address, inject('password'), buildWorld())
    const other = (await openPage(browser, DESK)).page
    await other.goto(`${address}/console/`)
    await other.getByLabel('用户名').fill(person!.name)
    await other.getByLabel('密码', { exact: true }).fill(person!.password)
    await other.getByRole('button', { name: '登录' }).click()
    await other.getByLabel(/^新密码/).fill(FRESH)
    await other.getByLabel(/^再输一次/).fill(FRESH)
    await other.getByRole('button', { name: '保存新密码' }).click()
    await other.getByRole('heading', { name: '工作台' }).waitFor()
    expect(await other.getByRole('link', { name: '物料平衡' }).count()).toBe(1)
    expect(await other.getByRole('link', { name: '数据重建' }).count()).toBe(0)
    await other.goto(`${address}/console/projections`)
    await other.getByRole('heading', { name: '没有这个页面' }).waitFor()
    expect((await other.request.get(`${address}/api/projections`)).status()).toBe(403)
    await other.context().close()
  })
})
