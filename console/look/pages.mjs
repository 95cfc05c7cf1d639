const record = 'urn%3Auuid%3A7f000000-0000-5000-8000-000000000003'
const certificate = 'urn%3Ayuanliu%3Acertificate%3AANIMAL_B%3A990221260001867'

/** Begins the form of what a list holds. */
const begin = (page) => page.locator('.list-tools .primary').click()

/** Every page by name: where it is, and what to do there before the picture is taken. */
export const pages = {
  login: { path: '/login' },
  workbench: { path: '/' },
  records: { path: '/records' },
  'record-new': { path: '/records/new' },
  'record-form': {
    path: '/records/new/livestock/slaughterIn',
    act: async (page) => {
      const input = page.locator('[data-field="heads"] input')
      await input.fill('90')
      await page.locator('[data-field="checkedTags"] input').fill('85')
      await page.waitForTimeout(1400)
    },
  },
  record: { path: `/records/${record}` },
  refusals: { path: '/refusals' },
  trace: { path: '/trace' },
  'trace-graph': {
    path: `/trace?id=${certificate}&direction=both`,
    act: async (page) => {
      await page.waitForTimeout(600)
      await page.locator('g[data-unit*="413"]').first().click()
      await page.waitForTimeout(700)
    },
  },
  unit: { path: '/units/urn%3Ayuanliu%3Atrace%3A99020200100170000413' },
  'trace-timeline': {
    path: `/trace?id=${certificate}&direction=downstream`,
    act: (page) => page.getByRole('tab').nth(1).click(),
  },
  'trace-table': {
    path: `/trace?id=${certificate}&direction=downstream`,
    act: (page) => page.getByRole('tab').nth(2).click(),
  },
  'trace-great': { path: '/trace?id=urn:yuanliu:trace:10000000000000000000&direction=downstream' },
  'trace-common': {
    path: `/trace/common?id=${certificate}&id=urn:yuanliu:trace:99020200100170000413`,
    act: (page) => page.locator('button[type=submit]').last().click(),
  },
  balance: { path: '/trace/balance?party=uscc%3A91990202MA0KY5RU7X' },
  'balance-empty': { path: '/trace/balance' },
  'balance-wrong': {
    path: '/trace/balance?party=uscc%3A91990202MA0KY5RU7X&from=2026-11-20&to=2026-11-01',
  },
  'trace-several': { path: '/trace?id=99020200100170000413' },
  profiles: { path: '/profiles' },
  profile: { path: '/profiles/livestock' },
  documents: { path: '/documents' },
  events: { path: '/documents/events' },
  parties: { path: '/parties' },
  party: { path: '/parties/uscc%3A91990202MA0KY5RU7X' },
  sites: { path: '/sites' },
  'list-views': {
    path: '/parties?q=%E8%82%89',
    act: async (page) => {
      const box = page.locator('.list-views')
      for (const name of ['肉类经营主体', '每周看一次的辖区内冷库与批发市场']) {
        if (!(await box.isVisible())) await page.locator('.ui-popup > .opener').nth(-2).click()
        await box.locator('.keep input').fill(name)
        await page.keyboard.press('Enter')
        await page.waitForTimeout(200)
      }
      await box.locator('.act').first().click()
    },
  },
  users: { path: '/users' },
  clients: { path: '/clients' },
  'client-new': { path: '/clients', act: begin },
  'party-new': { path: '/parties', act: begin },
  'user-new': { path: '/users', act: begin },
  'party-history': {
    path: '/parties/uscc%3A91990202MA0KY5RU7X',
    act: (page) => page.getByRole('tab').nth(3).click(),
  },
  'party-records': {
    path: '/parties/uscc%3A91990202MA0KY5RU7X',
    act: (page) => page.getByRole('tab').nth(2).click(),
  },
  'record-history': { path: `/records/${record}`, act: (page) => page.getByRole('tab').nth(2).click() },
  'records-chosen': {
    path: '/records?state=valid&size=10',
    act: async (page) => {
      await page.locator('td.tick input').nth(1).check()
      await page.locator('.list-tools .opener').first().click()
    },
  },
  'records-views': {
    path: '/records?state=valid',
    act: (page) => page.locator('.list-tools .far .opener').first().click(),
  },
  'records-none': { path: '/records?q=nothing-is-called-so' },
  tasks: { path: '/tasks' },
  notices: { path: '/notices' },
  'notice-preferences': { path: '/notices/preferences' },
  webhooks: { path: '/notices/webhooks' },
  'webhook-new': { path: '/notices/webhooks', act: begin },
  undelivered: { path: '/notices/undelivered' },
  'notice-papers': { path: '/notices/papers' },
  filings: { path: '/filings' },
  'filing-new': { path: '/filings', act: begin },
  filing: { path: '/filings/f-1' },
  'filing-act': {
    path: '/filings/f-1',
    act: (page) => page.getByRole('button', { name: /退回|Return/ }).click(),
  },
  operations: { path: '/operations' },
  projections: { path: '/projections' },
  'projection-rebuild': {
    path: '/projections',
    act: (page) => page.locator('td.actions button').first().click(),
  },
}
