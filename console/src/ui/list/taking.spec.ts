import { h } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import * as save from '@/text/save'
import { open, openPage, screen, texts, waitFor } from '@mock/open'
import { filledOf, readAddress } from './address'
import type { ListOptions, ListQuery } from './list'
import UiListPage from './UiListPage.vue'
import { useList } from './useList'

interface Fruit {
  id: string
  name: string
}
const ALL: Fruit[] = Array.from({ length: 450 }, (_, at) => ({ id: `f${at}`, name: `=梨 ${at}` }))

/** A list of fruit on a page; `pause` keeps the second page of an export until it is called. */
async function orchard(more: Partial<ListOptions<Fruit>> = {}, speaking: 'zh-CN' | 'en' = 'zh-CN') {
  const asked: ListQuery[] = []
  let go: () => void = () => undefined
  const gate = new Promise<void>((opened) => (go = opened))
  const options: ListOptions<Fruit> = {
    name: 'fruit',
    rowKey: (row) => row.id,
    ask: async (query, signal) => {
      asked.push(query)
      const from = Number(query.after ?? 0)
      if (query.size === 200 && from === 200) await gate
      signal?.throwIfAborted()
      const to = from + Number(query.size)
      return { items: ALL.slice(from, to), next: to < ALL.length ? String(to) : undefined, total: ALL.length }
    },
    columns: () => [
      { key: 'name', label: '名称', fixed: true, text: (row) => row.name },
      { key: 'id', label: '编号', hidden: true, text: (row) => row.id },
    ],
    filters: () => [
      { key: 'q', label: '名称', kind: 'text', hint: '全称或一部分' },
      { key: 'kind', label: '种类', kind: 'choice', options: [{ value: 'pear', label: '梨' }] },
      { key: 'from', to: 'to', label: '日期', kind: 'days' },
      { key: 'party', label: '主体', kind: 'own', more: true },
    ],
    ...more,
  }
  const page = {
    setup: () => {
      const list = useList(options)
      const own = ({ id, form }: { id: string; form: Record<string, string> }) =>
        h('input', {
          id,
          value: form.party,
          onInput: (e: Event) => (form.party = (e.target as HTMLInputElement).value),
        })
      return () => h(UiListPage as never, { list, title: '水果', tickable: true }, { 'filter-party': own })
    },
  }
  const saved = vi.spyOn(save, 'saveFile').mockImplementation(() => undefined)
  const opened = await openPage(page, { at: '/fruit', speaking })
  await waitFor(() => expect(screen.getAllByRole('row').length).toBeGreaterThan(1))
  return { ...opened, asked, saved, go }
}

describe('taking a list home', () => {
  it('gives all its pages as CSV, whatever is shown, with nothing that a spreadsheet would run', async () => {
    const { person, asked, saved, go } = await orchard()
    go()
    await person.click(screen.getByRole('button', { name: '导出' }))
    await person.click(screen.getByRole('button', { name: '全部导出为 CSV' }))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    const [name, file] = saved.mock.calls[0] as [string, Blob]
    const lines = (await file.text()).trimEnd().split('\r\n')
    expect(name).toMatch(/^fruit-\d{4}-\d\d-\d\d\.csv$/)
    expect(lines).toHaveLength(451)
    expect(lines.slice(0, 2)).toEqual(['\uFEFF名称,编号', "'=梨 0,f0"])
    expect(asked.slice(1).map((one) => one.after)).toEqual([undefined, '200', '400'])
    saved.mockRestore()
  })

  it('says how far it is, and stops when it is told to', async () => {
    const { person, saved } = await orchard()
    await person.click(screen.getByRole('button', { name: '导出' }))
    await person.click(screen.getByRole('button', { name: '全部导出为 CSV' }))
    expect(await screen.findByText('正在导出，已取得 200 / 450 条')).toBeTruthy()
    expect(screen.getByRole('progressbar', { name: '导出' }).getAttribute('value')).toBe('200')
    await person.click(screen.getByRole('button', { name: '停止' }))
    expect(screen.queryByRole('progressbar')).toBeNull()
    expect(saved).not.toHaveBeenCalled()
    saved.mockRestore()
  })

  it('gives only what is ticked where something is', async () => {
    const { person, saved } = await orchard({}, 'en')
    await person.click(screen.getByRole('checkbox', { name: 'Select this row f1' }))
    await person.click(screen.getByRole('button', { name: 'Export' }))
    expect(texts(document.querySelectorAll('.list-export button'))).toHaveLength(4)
    await person.click(screen.getByRole('button', { name: 'The 1 selected as CSV' }))
    await waitFor(() => expect(saved).toHaveBeenCalledOnce())
    expect(await (saved.mock.calls[0]?.[1] as Blob).text()).toBe("\uFEFF名称,编号\r\n'=梨 1,f1\r\n")
    saved.mockRestore()
  })

  it('tells what went wrong instead of giving half of it', async () => {
    let calls = 0
    const ask = () =>
      ++calls > 1
        ? Promise.reject(new Error('down'))
        : Promise.resolve({ items: ALL.slice(0, 20), next: 'x' })
    const { person, saved } = await orchard({ ask })
    await person.click(screen.getByRole('button', { name: '导出' }))
    await person.click(screen.getByRole('button', { name: '全部导出为 CSV' }))
    expect((await screen.findByRole('alert')).textContent).toContain('连不上服务器')
    expect(saved).not.toHaveBeenCalled()
    saved.mockRestore()
  })
})

describe('the filters of a list', () => {
  it('have names, hints, and a way to show the rest', async () => {
    const { person } = await orchard()
    expect(screen.getByRole('textbox', { name: '名称' }).getAttribute('placeholder')).toBe('全称或一部分')
    expect(screen.getByRole('combobox', { name: '种类' })).toBeTruthy()
    expect(screen.getAllByRole('group', { name: '日期' }).length).toBeGreaterThan(0)
    expect(screen.queryByRole('textbox', { name: '主体' })).toBeNull()
    await person.click(screen.getByRole('button', { name: '展开' }))
    await person.type(screen.getByRole('textbox', { name: '主体' }), 'x{Enter}')
    await waitFor(() => expect(screen.getByRole('textbox', { name: '主体' })).toBeTruthy())
  })

  it('are none where there is nothing to ask', async () => {
    await orchard({ filters: undefined })
    expect(screen.queryByRole('search')).toBeNull()
  })

  it('read from an address only what is theirs, and what is filled in', () => {
    const query = { q: '梨', kind: '', from: ['a', 'b'], utm: 'x', page: null }
    expect(readAddress(query, ['q', 'kind', 'from', 'page'])).toEqual({ q: '梨', from: 'a' })
    expect(filledOf({ q: ' 梨 ', kind: '  ' })).toEqual({ q: '梨' })
  })
})

describe('a list within another page', () => {
  it('leaves the address alone', async () => {
    const { person, where, asked } = await orchard({ inner: true })
    await person.type(screen.getByRole('textbox', { name: '名称' }), '梨{Enter}')
    await waitFor(() => expect(asked.at(-1)?.q).toBe('梨'))
    expect(where()).toBe('/fruit')
  })
})

describe('a page of a list', () => {
  it('has one heading, and a table that is called the same', async () => {
    await open({ render: () => null })
    await orchard()
    expect(screen.getByRole('heading', { level: 1, name: '水果' })).toBeTruthy()
    expect(screen.getByRole('table', { name: '水果' })).toBeTruthy()
  })
})
