import { flushPromises, mount } from '@vue/test-utils'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { signIn } from '@/api/session'
import type { RecordInput } from '@/api/records'
import { server } from '@mock/test-setup'
import FormPage from './FormPage.vue'

const empty = { template: '<div />' }
const PLANT = 'uscc:91990202MA0KY5RU7X'
const names = ['records', 'record', 'record-form', 'trace']

async function open(props: { type: string; replaces?: string }, party: string | null = PLANT) {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', component: empty },
      ...names.map((name) => ({ path: `/${name}/:id?/:category?/:record?`, name, component: empty })),
    ],
  })
  await router.push('/')
  server.use(
    http.post('/api/session', () => HttpResponse.json({ name: 'clerk', rights: ['CAPTURE'], party })),
  )
  await signIn('clerk', 'of the plant')
  const page = mount(FormPage, { props, global: { plugins: [router] }, attachTo: document.body })
  await vi.waitFor(() => expect(page.find('form').exists()).toBe(true))
  return page
}

type Page = Awaited<ReturnType<typeof open>>
const box = (page: Page, field: string) => page.find(`[data-field="${field}"]`)

async function enter(page: Page, field: string, value: string) {
  const input = box(page, field).find('input, textarea')
  await input.setValue(value)
  await input.trigger('focusout')
}

const checked = (page: Page) =>
  vi.waitFor(() => expect(page.find('.check .status').text()).not.toMatch(/^(正在校验)?$/), 3000)

describe('the form of a record', () => {
  it('shows every field of the profile with what must be known of it', async () => {
    const page = await open({ type: 'livestock/slaughterIn' })
    expect(page.findAll('[data-field]').map((one) => one.attributes('data-field'))).toContain('rejects')
    expect(box(page, 'certNo').text()).toContain('检疫证号')
    expect(box(page, 'certNo').text()).toContain('必填')
    expect(box(page, 'pen').text()).toContain('视情况必填')
    expect(box(page, 'owner').text()).toContain('加密保存')
    expect(box(page, 'slaughterFrom').find('input').attributes('disabled')).toBeDefined()
  })

  it('says by which step a field may follow', async () => {
    const page = await open({ type: 'livestock/slaughter' })
    await vi.waitFor(() => expect(box(page, 'meatQcNo').text()).toContain('可在“出厂”前补齐'))
  })

  it('says before sending what would become of it, and sends nothing', async () => {
    const page = await open({ type: 'livestock/slaughterIn' })
    const checks: string[] = []
    let sent = 0
    server.use(
      http.post('/api/records', () => {
        sent++
        return HttpResponse.json({ records: [] })
      }),
      http.post('/api/records/check', () => {
        checks.push('asked')
        const finding = {
          code: 'a.b',
          severity: 'HOLD',
          pointer: '/records/0/fields/heads',
          message: '多出 1 头',
        }
        return HttpResponse.json({
          records: [{ status: 'stored', report: true, holds: true, findings: [finding] }],
        })
      }),
    )
    const press = page.findAll('button').find((one) => one.text() === '先核对')
    await press?.trigger('click')
    await vi.waitFor(() => expect(checks).toHaveLength(1))
    await vi.waitFor(() => expect(box(page, 'heads').text()).toContain('多出 1 头'))
    expect(page.find('.foreseen').text()).toBe('这是事后补报。提交后会被收下，货物暂控，待主管部门核实。')
    expect(sent).toBe(0)
  })

  it('puts what the server finds beside the field, and not before it was left', async () => {
    const page = await open({ type: 'livestock/slaughterIn' })
    await enter(page, 'heads', '90')
    await checked(page)
    expect(box(page, 'heads').text()).toContain('进厂头数 90 多于检疫证所载 86')
    expect(box(page, 'heads').classes()).toContain('is-faulty')
    expect(box(page, 'certNo').classes()).not.toContain('is-faulty')
    expect(page.find('.check').text()).toContain('1 项须改')
  })

  it('keeps a draft on the device and finds it again', async () => {
    const first = await open({ type: 'livestock/slaughterIn' })
    await enter(first, 'vehicleNo', '岚A·8K213')
    first.unmount()
    const again = await open({ type: 'livestock/slaughterIn' })
    expect((box(again, 'vehicleNo').find('input').element as HTMLInputElement).value).toBe('岚A·8K213')
    expect(again.text()).toContain('已恢复')
  })

  it('adds rows to a list and sends them', async () => {
    const sent: RecordInput[] = []
    server.use(
      http.post('/api/records', async ({ request }) => {
        sent.push(...((await request.json()) as { records: RecordInput[] }).records)
        return HttpResponse.json({ records: [{ id: 'urn:uuid:1', findings: [] }] }, { status: 201 })
      }),
    )
    const page = await open({ type: 'livestock/slaughterIn' })
    await box(page, 'rejects').find('button').trigger('click')
    await enter(page, 'reason', '跛行')
    await page.find('form').trigger('submit')
    await vi.waitFor(() => expect(page.text()).toContain('记录已存入'))
    expect(sent[0]?.fields.rejects).toEqual([{ reason: '跛行' }])
    await vi.waitFor(() => expect(page.text()).toContain('填写“屠宰”'))
  })

  it('shows every fault when it is refused, and keeps what was entered', async () => {
    const page = await open({ type: 'livestock/slaughterIn' })
    await enter(page, 'vehicleNo', '岚A·8K213')
    await page.find('form').trigger('submit')
    await vi.waitFor(() => expect(box(page, 'certNo').classes()).toContain('is-faulty'))
    expect((box(page, 'vehicleNo').find('input').element as HTMLInputElement).value).toBe('岚A·8K213')
  })

  it('asks for the party and all that must be there at once, before the server can judge', async () => {
    const page = await open({ type: 'livestock/slaughterIn' }, null)
    await enter(page, 'heads', '86')
    await page.find('form').trigger('submit')
    await vi.waitFor(() => expect(page.find('[data-pointer="/party"]').text()).toContain('请填写'))
    expect(box(page, 'certNo').text()).toContain('请填写')
    expect(box(page, 'heads').text()).not.toContain('请填写')
    expect(page.text()).not.toContain('记录已存入')
  })

  it('corrects a record: prefilled, naming what it replaces', async () => {
    const sent: RecordInput[] = []
    server.use(
      http.post('/api/records', async ({ request }) => {
        sent.push(...((await request.json()) as { records: RecordInput[] }).records)
        return HttpResponse.json({ records: [{ id: 'urn:uuid:2', findings: [] }] }, { status: 201 })
      }),
    )
    const id = 'urn:uuid:7f000000-0000-5000-8000-000000000003'
    const page = await open({ type: 'livestock/slaughterIn', replaces: id })
    await flushPromises()
    expect((box(page, 'heads').find('input').element as HTMLInputElement).value).toBe('86')
    expect((box(page, 'owner').find('input').element as HTMLInputElement).value).toBe('')
    await page.find('form').trigger('submit')
    await vi.waitFor(() => expect(sent[0]?.replaces).toBe(id))
  })
})
