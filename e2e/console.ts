import type { Page } from 'playwright-core'

/** Signs in, as the administrator where nobody else is named, and leaves the page on the workbench. */
export async function signIn(page: Page, address: string, password: string, name = 'admin') {
  await page.goto(`${address}/console/`)
  await page.getByLabel(/^(用户名|User name)/).fill(name)
  await page.getByLabel(/^(密码|Password)/).fill(password)
  await page.getByRole('button', { name: /^(登录|Sign in)$/ }).click()
  await page.getByRole('heading', { name: /工作台|Workbench/ }).waitFor()
}

/** Fills a record's form as a clerk does: by the field's id in the profile. */
export class RecordForm {
  constructor(private readonly page: Page) {}

  async open(address: string, type: string) {
    await this.page.goto(`${address}/console/records/new/${type}`)
    await this.page.locator('[data-pointer="/party"]').waitFor()
  }

  private row(pointer: string) {
    return this.page.locator(`[data-pointer="${pointer}"]`)
  }

  async party(pointer: string, name: string) {
    await this.row(pointer).locator('input').click()
    await this.row(pointer).locator('input').fill(name)
    await this.page.getByRole('option', { name }).first().click()
  }

  async now() {
    await this.row('/time').getByRole('button').last().click()
  }

  async text(field: string, value: string) {
    const control = this.row(`/fields/${field}`).locator('input, textarea').first()
    await control.fill(value)
    await control.press('Tab')
  }

  async choose(field: string, label: string) {
    await this.row(`/fields/${field}`).locator('label', { hasText: label }).first().click()
  }

  async pick(field: string, label: string) {
    await this.row(`/fields/${field}`).locator('input').click()
    await this.page.getByRole('option', { name: label }).first().click()
  }

  /** What the form says beside a field. */
  said(field: string) {
    return this.row(`/fields/${field}`)
  }

  async send() {
    await this.page.locator('button[type=submit]').last().click()
  }
}
