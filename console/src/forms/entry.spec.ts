import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import { Refused, Unreachable } from '@/api/client'
import type { Finding } from '@/api/problem'
import type { Fields } from '@/api/profile-types'
import { defineTexts } from '@/i18n'
import { describeWith } from './describe'
import type { Draft } from './draft'
import EntryDrawer from './EntryDrawer.vue'
import { useEntry } from './useEntry'

const words = defineTexts(
  {
    name: '名称',
    kind: '种类',
    codes: '代码',
    weight: '重量',
    region: '区划',
    hint: '六位',
    apple: '苹果',
    pear: '梨',
  },
  {
    name: 'Name',
    kind: 'Kind',
    codes: 'Codes',
    weight: 'Weight',
    region: 'Region',
    hint: 'Six',
    apple: 'Apple',
    pear: 'Pear',
  },
)
const field = describeWith(words)
const FIELDS = [
  field('name', 'name', 'text', { required: true, max: 10 }),
  field('kind', 'kind', 'choice', { list: 'kinds' }),
  field('codes', 'codes', 'identifiers'),
  field('weight', 'weight', 'decimal', { max: 100 }),
]
const REGION = field('region', 'region', 'text', { required: true, help: 'hint' })
const kinds = (['apple', 'pear'] as const).map((value) => ({
  value,
  name: { zh: words.zh[value], en: words.en[value] },
}))

const refusal = (...findings: Partial<Finding>[]) =>
  new Refused({
    type: 'x',
    title: '不行',
    status: 422,
    findings: findings.map((one) => ({
      code: 'x',
      severity: 'BLOCK',
      pointer: '',
      message: 'm',
      values: {},
      ...one,
    })),
  })

function open(send: (fields: Fields) => Promise<unknown>, preset: Draft = {}) {
  const done: unknown[] = []
  let entry: ReturnType<typeof useEntry> | undefined
  const Page = defineComponent(() => {
    const made = (entry = useEntry({
      name: 'fruit',
      specs: (draft) => (draft.kind === 'pear' ? [...FIELDS, REGION] : FIELDS),
      lists: () => ({ kinds }),
      start: { kind: 'apple' },
      send,
      done: (answer) => done.push(answer),
    }))
    return () => h(EntryDrawer, { entry: made, title: '新水果' })
  })
  mount(Page, { attachTo: document.body })
  entry?.begin(preset)
  const box = (id: string) => document.querySelector<HTMLElement>(`[data-field="${id}"]`)
  const enter = (id: string, value: string) => {
    const input = box(id)?.querySelector<HTMLInputElement>('input, textarea')
    if (!input) throw new Error(`no field ${id}`)
    input.value = value
    input.dispatchEvent(new Event('input'))
    return flushPromises()
  }
  const submit = () => {
    document.querySelector('form')?.dispatchEvent(new Event('submit'))
    return flushPromises()
  }
  return { entry: entry as NonNullable<typeof entry>, box, enter, submit, done }
}

describe('a described form', () => {
  it('sends what was filled in, numbers as numbers, codes as a list', async () => {
    const sent: Fields[] = []
    const { entry, enter, submit, done } = open((fields) => Promise.resolve(sent.push(fields)))
    await flushPromises()
    await enter('name', ' 红富士 ')
    await enter('codes', 'a, b\nc')
    await enter('weight', '1.5')
    await submit()
    expect(sent).toEqual([{ name: '红富士', kind: 'apple', codes: ['a', 'b', 'c'], weight: 1.5 }])
    expect(done).toEqual([1])
    expect(entry.open.value).toBe(false)
  })

  it('asks for what must be there before the server is asked, and goes to the first of it', async () => {
    let asked = 0
    const { box, submit } = open(() => Promise.resolve(asked++))
    await flushPromises()
    expect(box('name')?.textContent).not.toContain('请填写')
    await submit()
    expect(asked).toBe(0)
    expect(box('name')?.textContent).toContain('请填写')
    expect(document.activeElement).toBe(box('name')?.querySelector('input'))
  })

  it('puts what the server finds beside its field, and takes it away when the field changes', async () => {
    const { box, enter, submit, entry } = open(() =>
      Promise.reject(refusal({ pointer: '/codes/1', message: '代码已被占用' })),
    )
    await flushPromises()
    await enter('name', 'x')
    await enter('codes', 'a\nb')
    await submit()
    expect(box('codes')?.textContent).toContain('代码已被占用')
    expect(document.querySelector('[role="alert"]')).toBeNull()
    expect(entry.open.value).toBe(true)
    await enter('codes', 'a')
    expect(box('codes')?.textContent).not.toContain('代码已被占用')
  })

  it('tells what stands beside no field, and what is no refusal, under the form', async () => {
    let fault: Error = refusal({ pointer: '', message: '今天不行' })
    const { enter, submit } = open(() => Promise.reject(fault))
    await flushPromises()
    await enter('name', 'x')
    await submit()
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('今天不行')
    fault = new Unreachable('line')
    await submit()
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('连不上服务器')
  })

  it('shows fields that come with a choice, and asks for them only then', async () => {
    const { entry, box, submit } = open(() => Promise.resolve())
    await flushPromises()
    expect(box('region')).toBeNull()
    entry.form.draft.value = { ...entry.form.draft.value, name: 'x', kind: 'pear' }
    await flushPromises()
    expect(box('region')?.textContent).toContain('六位')
    await submit()
    expect(box('region')?.textContent).toContain('请填写')
  })

  it('finds its draft again, forgets it once it was taken, and keeps none of what it was opened with', async () => {
    const first = open(() => Promise.resolve())
    await flushPromises()
    await first.enter('name', '半个')
    first.entry.open.value = false
    first.entry.begin()
    await flushPromises()
    expect(first.entry.form.draft.value.name).toBe('半个')
    expect(document.body.textContent).toContain('的草稿')
    await first.submit()
    first.entry.begin()
    await flushPromises()
    expect(first.entry.form.draft.value.name).toBe('')
    expect(first.entry.restoredAt.value).toBe(0)
  })

  it('begins with what it is given instead of a draft', async () => {
    const { entry, enter } = open(() => Promise.resolve())
    await flushPromises()
    await enter('name', '半个')
    entry.begin({ name: '整个' })
    expect(entry.form.draft.value.name).toBe('整个')
    expect(entry.restoredAt.value).toBe(0)
  })

  it('says its own faults of form with the value that is too much', async () => {
    const { box, enter, submit } = open(() => Promise.resolve())
    await flushPromises()
    await enter('name', 'more than ten letters')
    await enter('weight', '101')
    await submit()
    expect(box('name')?.textContent).toContain('最多 10 个字符')
    expect(box('weight')?.textContent).toContain('不能大于 100')
  })
})
