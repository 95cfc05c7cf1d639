import { describe, expect, it, vi } from 'vitest'
import { open, screen, texts } from '@mock/open'
import UiPager from './UiPager.vue'
import UiQuery from './UiQuery.vue'
import UiTabs from './UiTabs.vue'

describe('tabs', () => {
  const tabs = [
    { key: 'licences', label: '证照', count: 2 },
    { key: 'records', label: '记录' },
    { key: 'history', label: '变更' },
  ]
  const shownTabs = async (chosen = 'licences') => {
    const opened = await open(UiTabs, {
      props: { tabs, label: '康裕肉业', modelValue: chosen },
      slots: { default: () => '两张证' },
    })
    const { shown } = opened
    const follow = () => shown.setProps({ modelValue: shown.emitted('update:modelValue')?.at(-1)?.[0] })
    return { ...opened, follow }
  }

  it('have a name, say which is chosen, and how much is in each', async () => {
    await shownTabs()
    expect(screen.getByRole('tablist', { name: '康裕肉业' })).toBeTruthy()
    expect(texts(screen.getAllByRole('tab'))).toEqual(['证照 2', '记录', '变更'])
    expect(screen.getByRole('tab', { selected: true }).textContent).toContain('证照')
    expect(screen.getByRole('tabpanel', { name: '证照 2' }).textContent).toBe('两张证')
  })

  it('are one stop of Tab, and moved between by the arrows, round and round', async () => {
    const { person, shown, follow } = await shownTabs()
    await person.tab()
    expect(document.activeElement?.textContent).toContain('证照')
    await person.keyboard('{ArrowLeft}')
    await follow()
    expect(shown.emitted('update:modelValue')).toEqual([['history']])
    await person.keyboard('{ArrowRight}')
    await follow()
    expect(shown.emitted('update:modelValue')?.at(-1)).toEqual(['licences'])
    expect(screen.getAllByRole('tab').map((one) => one.tabIndex)).toEqual([0, -1, -1])
  })

  it('are chosen by a click', async () => {
    const { person, shown } = await shownTabs()
    await person.click(screen.getByRole('tab', { name: '记录' }))
    expect(shown.emitted('update:modelValue')).toEqual([['records']])
  })
})

describe('a query', () => {
  const query = (props: object = {}, more = true) =>
    open(UiQuery, {
      props: { label: '记录', ...props },
      slots: {
        default: '<input aria-label="类型" />',
        ...(more && { more: '<input aria-label="关键字" />' }),
      },
    })

  it('is a search with a name, asked by Enter in any of its fields', async () => {
    const onQuery = vi.fn()
    const { person } = await query({ onQuery })
    expect(screen.getByRole('search', { name: '记录' })).toBeTruthy()
    await person.type(screen.getByRole('textbox', { name: '类型' }), '进厂{Enter}')
    expect(onQuery).toHaveBeenCalledOnce()
  })

  it('is reset by a button that asks nothing by itself', async () => {
    const [onQuery, onReset] = [vi.fn(), vi.fn()]
    const { person } = await query({ onQuery, onReset })
    await person.click(screen.getByRole('button', { name: '重置' }))
    expect(onReset).toHaveBeenCalledOnce()
    expect(onQuery).not.toHaveBeenCalled()
  })

  it('shows more on demand, and says whether it does', async () => {
    const { person } = await query()
    expect(screen.queryByRole('textbox', { name: '关键字' })).toBeNull()
    const unfold = screen.getByRole('button', { name: '展开' })
    expect(unfold.getAttribute('aria-expanded')).toBe('false')
    await person.click(unfold)
    expect(screen.getByRole('textbox', { name: '关键字' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '收起' }).getAttribute('aria-expanded')).toBe('true')
  })

  it('hides nothing that is asked, also when that is known only later', async () => {
    const { shown } = await query({ unfolded: false })
    await shown.setProps({ unfolded: true })
    expect(screen.getByRole('textbox', { name: '关键字' })).toBeTruthy()
  })

  it('has nothing to unfold where there is no more', async () => {
    await query({}, false)
    expect(screen.queryByRole('button', { name: '展开' })).toBeNull()
  })

  it('cannot be asked twice at once', async () => {
    const onQuery = vi.fn()
    const { person } = await query({ onQuery, busy: true })
    await person.click(screen.getByRole('button', { name: '查询' }))
    expect(onQuery).not.toHaveBeenCalled()
  })
})

describe('pages', () => {
  const pager = (props: object) =>
    open(UiPager, { props: { page: 0, size: 20, total: 45, more: true, ...props } })
  const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name })

  it('are named, and the one shown is said', async () => {
    await pager({ page: 1 })
    expect(screen.getByRole('navigation', { name: '分页' }).textContent).toContain('第 2 页')
    expect(screen.getByRole('status').textContent).toBe('共 45 条')
  })

  it('say where counting stopped, and nothing where nobody counted', async () => {
    const { shown } = await pager({ total: 10_000, atLeast: true })
    expect(screen.getByRole('status').textContent).toBe('超过 10,000 条')
    await shown.setProps({ total: undefined })
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('lead to both ends at once where any page can be gone to', async () => {
    const { shown, person } = await pager({ ends: true })
    expect([button('首页').disabled, button('末页').disabled]).toEqual([true, false])
    await person.click(button('末页'))
    await shown.setProps({ page: 2, more: false })
    expect([button('首页').disabled, button('末页').disabled]).toEqual([false, true])
    await person.click(button('首页'))
    expect(shown.emitted('go')).toEqual([[2], [0]])
  })

  it('end where there are no more, and stand still while one is fetched', async () => {
    const { shown } = await pager({})
    expect([button('上一页').disabled, button('下一页').disabled]).toEqual([true, false])
    await shown.setProps({ busy: true })
    expect(button('下一页').disabled).toBe(true)
    await shown.setProps({ page: 2, more: false, busy: false })
    expect([button('上一页').disabled, button('下一页').disabled]).toEqual([false, true])
  })

  it('are turned by keyboard, and made longer', async () => {
    const { person, shown } = await pager({ page: 1 })
    button('上一页').focus()
    await person.keyboard('{Enter}')
    button('下一页').focus()
    await person.keyboard(' ')
    expect(shown.emitted('turn')).toEqual([[-1], [1]])
    await person.selectOptions(screen.getByRole('combobox', { name: '每页条数' }), '50')
    expect(shown.emitted('resize')).toEqual([[50]])
  })

  it('are told in English', async () => {
    await open(UiPager, { props: { page: 0, size: 10, total: 5, more: false }, speaking: 'en' })
    expect(screen.getByRole('navigation', { name: 'Pages' }).textContent).not.toMatch(/\p{Script=Han}/u)
  })
})
