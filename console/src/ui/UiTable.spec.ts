import { h } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { open, screen, texts, within } from '@mock/open'
import UiTable from './UiTable.vue'

const ROWS = [
  { id: 'a', name: '红富士', weight: 3 },
  { id: 'b', name: '一种名字长到一行放不下也不能截断的、产自澄川市澄东区河湾镇的红富士苹果', weight: 12 },
]
const COLUMNS = [
  { key: 'name', label: '名称', width: 160 },
  { key: 'weight', label: '重量', align: 'right', sort: 'weight' },
] as const

const table = (props: object = {}, slots: Record<string, unknown> = {}, speaking: 'zh-CN' | 'en' = 'zh-CN') =>
  open(UiTable, {
    props: {
      columns: COLUMNS,
      rows: ROWS,
      rowKey: (row: { id: string }) => row.id,
      caption: '水果',
      ...props,
    },
    slots,
    speaking,
  })

describe('a table', () => {
  it('has a name, heads for its columns, and can be scrolled by keyboard', async () => {
    const { person } = await table()
    expect(screen.getByRole('table', { name: '水果' })).toBeTruthy()
    expect(texts(screen.getAllByRole('columnheader'))).toEqual(['名称', '重量'])
    await person.tab()
    expect(document.activeElement).toBe(screen.getByRole('region', { name: '水果' }))
  })

  it('says each cell whole and with the name of its column, for where it is shown as a card', async () => {
    const { shown } = await table()
    expect(shown.findAll('tbody td').map((one) => one.attributes('data-label'))).toEqual([
      ...['名称', '重量'],
      ...['名称', '重量'],
    ])
    expect(texts(screen.getAllByRole('cell'))).toEqual(['红富士', '3', ROWS[1]?.name, '12'])
  })

  it('draws a cell as its page says', async () => {
    await table({}, { weight: ({ row }: { row: (typeof ROWS)[0] }) => h('b', `${row.weight} kg`) })
    expect(texts(screen.getAllByRole('cell')).filter((_, at) => at % 2)).toEqual(['3 kg', '12 kg'])
  })

  it('keeps acts in a column with a name, and a row does not notice when they are done', async () => {
    const act = vi.fn()
    const actions = ({ row }: { row: { id: string } }) => h('button', { onClick: () => act(row.id) }, '停用')
    const { person, shown } = await table({}, { actions })
    expect(screen.getByRole('columnheader', { name: '操作' })).toBeTruthy()
    await person.click(screen.getAllByRole('button', { name: '停用' })[1] as HTMLElement)
    expect(act).toHaveBeenCalledWith('b')
    expect(shown.emitted('pick')).toBeUndefined()
    await person.click(screen.getByText('红富士'))
    expect(shown.emitted('pick')).toEqual([[ROWS[0]]])
  })

  it('says what to do where there is nothing, but not while it is still asked for', async () => {
    const { shown } = await table({ rows: [], busy: true, emptyTitle: '还没有水果', emptyCure: '先种树。' })
    expect(document.body.textContent).not.toContain('还没有水果')
    expect(screen.getByRole('table').getAttribute('aria-busy')).toBe('true')
    await shown.setProps({ busy: false })
    expect(document.body.textContent).toContain('还没有水果先种树。')
    expect(screen.getByRole('table').hasAttribute('aria-busy')).toBe(false)
  })

  it('says so in English where its page says nothing', async () => {
    await table({ rows: [] }, {}, 'en')
    expect(document.body.textContent).toContain('Nothing matchesWiden the search')
  })

  it('lines up with those below it only where it is told to', async () => {
    const { shown } = await table()
    expect(shown.find('th').attributes('style')).toContain('min-width: 160px')
    await shown.setProps({ aligned: true })
    expect(shown.find('th').attributes('style')).toBe('width: 160px;')
  })
})

describe('the order of a table', () => {
  it('is said aloud, and turned by keyboard: up, down, as it was', async () => {
    const { person, shown } = await table()
    const head = screen.getByRole('columnheader', { name: '重量' })
    const sorter = within(head).getByRole('button')
    expect(head.getAttribute('aria-sort')).toBe('none')
    sorter.focus()
    await person.keyboard('{Enter}')
    await shown.setProps({ sort: 'weight' })
    expect(head.getAttribute('aria-sort')).toBe('ascending')
    await person.keyboard('{Enter}')
    await shown.setProps({ sort: '-weight' })
    expect(head.getAttribute('aria-sort')).toBe('descending')
    await person.keyboard('{Enter}')
    expect(shown.emitted('sort')).toEqual([['weight'], ['-weight'], ['']])
  })

  it('is offered only for columns that the server can order', async () => {
    await table()
    const head = screen.getByRole('columnheader', { name: '名称' })
    expect(within(head).queryByRole('button')).toBeNull()
    expect(head.hasAttribute('aria-sort')).toBe(false)
  })
})

describe('ticking rows', () => {
  const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name })

  it('says which row is ticked', async () => {
    const { person, shown } = await table({ tickable: true, ticked: [] })
    await person.click(box('选择此行 b'))
    expect(shown.emitted('update:ticked')).toEqual([[['b']]])
    expect(shown.emitted('pick')).toBeUndefined()
  })

  it('of a whole page leaves those of other pages ticked', async () => {
    const { person, shown } = await table({ tickable: true, ticked: ['elsewhere', 'a'] })
    expect(box('全选本页').checked).toBe(false)
    await person.click(box('全选本页'))
    expect(shown.emitted('update:ticked')?.at(-1)).toEqual([['elsewhere', 'a', 'b']])
    await shown.setProps({ ticked: ['elsewhere', 'a', 'b'] })
    expect(box('全选本页').checked).toBe(true)
    await person.click(box('全选本页'))
    expect(shown.emitted('update:ticked')?.at(-1)).toEqual([['elsewhere']])
  })

  it('of an empty page is no whole page', async () => {
    await table({ tickable: true, rows: [], ticked: [] })
    expect(box('全选本页').checked).toBe(false)
  })
})
