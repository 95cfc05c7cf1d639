import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent, h, KeepAlive, nextTick } from 'vue'
import { createMemoryHistory, createRouter, RouterView, useRoute } from 'vue-router'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { ListOptions, ListQuery } from './list'
import UiListPage from './UiListPage.vue'
import { useList, type List } from './useList'
import { VIEWS, type ListView } from './views'

interface Fruit {
  id: string
  name: string
  weight: number
}

const ALL: Fruit[] = Array.from({ length: 45 }, (_, at) => ({
  id: `f${at}`,
  name: at % 2 ? `梨 ${at}` : `桃 ${at}`,
  weight: at,
}))

/** A list as a server gives it: `next` says nothing to anybody but the server. */
function orchard() {
  const asked: ListQuery[] = []
  let broken = false
  const options: ListOptions<Fruit> = {
    name: 'fruit',
    rowKey: (row) => row.id,
    ask: (query) => {
      asked.push(query)
      if (broken) return Promise.reject(new Error('down'))
      const { q, sort, size, after } = query
      const found = ALL.filter((one) => !q || one.name.includes(String(q)))
      const ordered = sort === '-weight' ? found.toReversed() : found
      const from = after === undefined ? 0 : Number(String(after).slice('opaque:'.length))
      const to = from + Number(size)
      return Promise.resolve({
        items: ordered.slice(from, to),
        next: to < ordered.length ? `opaque:${to}` : undefined,
        total: ordered.length,
        atLeast: !q,
      })
    },
    filters: () => [
      { key: 'q', label: '名称', kind: 'text' },
      { key: 'from', to: 'to', label: '日期', kind: 'days', more: true },
    ],
    columns: () => [
      { key: 'name', label: '名称', fixed: true, text: (row) => row.name },
      { key: 'weight', label: '重量', sort: 'weight', text: (row) => row.weight },
      { key: 'id', label: '编号', hidden: true, text: (row) => row.id },
    ],
  }
  return { options, asked, breakDown: () => (broken = true), mend: () => (broken = false) }
}

/** Keeps views as a server does. */
function shelf(kept: ListView[]) {
  const without = (name: string) => kept.filter((one) => one.name !== name)
  const put = (...now: ListView[]) => Promise.resolve(kept.splice(0, kept.length, ...now))
  return {
    read: () => Promise.resolve([...kept]),
    keep: (_: string, view: ListView, renames = view.name) => {
      if (renames !== view.name && kept.some((one) => one.name === view.name))
        return Promise.reject(new Error('taken'))
      return put(...without(renames).map((one) => (view.usual ? { ...one, usual: false } : one)), view)
    },
    drop: (_: string, name: string) => put(...without(name)),
  }
}

async function open(at = '/fruit', kept: ListView[] = [], store = shelf(kept)) {
  const { options, ...server } = orchard()
  let list: List<Fruit> | undefined
  const Page = defineComponent(() => {
    const made = (list = useList(options))
    return () =>
      h(
        UiListPage as never,
        { list: made, title: '水果', tickable: true, empty: { title: '还没有水果', cure: '先种树。' } },
        {
          'cell-name': ({ row }: { row: Fruit }) => h('b', row.name),
          empty: () => h('a', '种树'),
          batch: ({ rows }: { rows: Fruit[] }) => h('em', `${rows.length} 个`),
        },
      )
  })
  const Other = defineComponent(() => () => h('p', useRoute().fullPath))
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/fruit', component: Page },
      { path: '/other', component: Other },
    ],
  })
  await router.push(at)
  const App = defineComponent(
    () => () =>
      h(RouterView, null, {
        default: ({ Component }: { Component: never }) => h(KeepAlive, null, () => h(Component)),
      }),
  )
  const wrapper = mount(App, {
    attachTo: document.body,
    global: {
      plugins: [router],
      provide: {
        [VIEWS as symbol]: store,
      },
    },
  })
  await flushPromises()
  const names = () => wrapper.findAll('tbody b').map((one) => one.text())
  const press = async (label: string) => {
    const found = wrapper
      .findAll('button')
      .find((b) => b.text() === label || b.attributes('aria-label') === label)
    if (!found) throw new Error(`no button ${label}`)
    await found.trigger('click')
    await flushPromises()
  }
  return { wrapper, router, names, press, kept, list: () => list as List<Fruit>, ...server }
}

describe('a list page', () => {
  it('asks what the address says and leaves alone what is none of its filters', async () => {
    const { asked, names, wrapper } = await open('/fruit?q=%E6%A2%A8&size=10&utm=x')
    expect(asked).toEqual([{ q: '梨', size: 10 }])
    expect(names()).toHaveLength(10)
    expect((wrapper.find('input').element as HTMLInputElement).value).toBe('梨')
  })

  it('asks nothing until 查询, and then writes the filters into the address', async () => {
    const { asked, router, wrapper } = await open()
    await wrapper.find('input').setValue('桃')
    expect(asked).toHaveLength(1)
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ q: '桃' })
    expect(asked.at(-1)).toMatchObject({ q: '桃', size: 20, after: undefined })
  })

  it('asks again when the same question is asked again', async () => {
    const { asked, wrapper } = await open('/fruit?q=%E6%A1%83')
    await wrapper.find('form').trigger('submit')
    await flushPromises()
    expect(asked).toHaveLength(2)
  })

  it('forgets filters on 重置, not the size of its pages', async () => {
    const { router, press } = await open('/fruit?q=%E6%A2%A8&size=10')
    await press('重置')
    expect(router.currentRoute.value.query).toEqual({ size: '10' })
  })

  it('turns pages by what the server gave, forward and back', async () => {
    const { asked, names, press, wrapper } = await open()
    await press('下一页')
    await press('下一页')
    expect(asked.map((one) => one.after)).toEqual([undefined, 'opaque:20', 'opaque:40'])
    expect(names()[0]).toBe('桃 40')
    expect(wrapper.find('[aria-label="下一页"]').attributes('disabled')).toBeDefined()
    await press('上一页')
    expect(asked.at(-1)?.after).toBe('opaque:20')
    expect(wrapper.text()).toContain('第 2 页')
  })

  it('says where counting stopped', async () => {
    expect((await open()).wrapper.find('.ui-pager').text()).toContain('超过 45 条')
    expect((await open('/fruit?q=%E6%A2%A8')).wrapper.find('.ui-pager').text()).toContain('共 22 条')
  })

  it('orders by a column: up, down, and as it was, each from the first page on', async () => {
    const { asked, press, router, wrapper } = await open()
    await press('下一页')
    const head = () => wrapper.findAll('th').find((th) => th.text() === '重量')
    await head()?.find('button').trigger('click')
    await flushPromises()
    expect(asked.at(-1)).toMatchObject({ sort: 'weight', after: undefined })
    expect(head()?.attributes('aria-sort')).toBe('ascending')
    await head()?.find('button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ sort: '-weight' })
    await head()?.find('button').trigger('click')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({})
  })

  it('keeps what was ticked while pages are turned', async () => {
    const { press, wrapper, list } = await open()
    await wrapper.findAll('tbody input')[1]?.setValue(true)
    await press('下一页')
    await wrapper.findAll('tbody input')[0]?.setValue(true)
    expect([...list().ticked.keys()]).toEqual(['f1', 'f20'])
    expect(wrapper.find('em').text()).toBe('2 个')
    await press('清除选择')
    expect(wrapper.find('em').exists()).toBe(false)
  })

  it('says what to do where there is nothing, and offers 重置 where only the question finds nothing', async () => {
    const { wrapper } = await open('/fruit?q=%E6%A6%B4%E8%8E%B2')
    expect(wrapper.find('.ui-empty').text()).toContain('重置')
    expect(wrapper.find('.ui-empty').text()).not.toContain('种树')
    ALL.splice(0, ALL.length, ...[])
    const bare = await open()
    expect(bare.wrapper.find('.ui-empty').text()).toBe('还没有水果先种树。种树')
    fillAgain()
  })

  it('shows what went wrong with its cure, and what was there before', async () => {
    const { breakDown, mend, press, wrapper, names } = await open()
    breakDown()
    await press('刷新 水果')
    expect(wrapper.find('[role="alert"]').text()).toContain('连不上服务器')
    expect(names()).toHaveLength(20)
    mend()
    await press('重试')
    expect(wrapper.find('[role="alert"]').exists()).toBe(false)
  })

  it('is not moved by the addresses of other pages, and asks anew when it is seen again', async () => {
    const { asked, router } = await open('/fruit?q=%E6%A2%A8')
    await router.push('/other?q=%E6%A1%83')
    await flushPromises()
    expect(asked).toHaveLength(1)
    await router.push('/fruit?q=%E6%A2%A8')
    await flushPromises()
    expect(asked).toHaveLength(2)
    expect(asked.at(-1)?.q).toBe('梨')
  })

  it('keeps a view under a name and shows it again: filters, order, columns', async () => {
    const { wrapper, press, router, kept, list } = await open('/fruit?q=%E6%A2%A8&sort=-weight')
    list().choose(['name', 'id'])
    await press('视图')
    await wrapper.find('.list-views input').setValue('我的梨')
    await wrapper.find('.list-views .keep').trigger('submit')
    await flushPromises()
    const view = {
      name: '我的梨',
      asked: { q: '梨', sort: '-weight' },
      columns: ['name', 'id'],
      usual: false,
    }
    expect(kept).toEqual([view])
    await router.push('/fruit')
    list().choose(['name', 'weight'])
    await press('我的梨')
    expect(router.currentRoute.value.query).toEqual({ q: '梨', sort: '-weight', columns: 'name,id' })
    await nextTick()
    expect(list().shown.value.map((one) => one.key)).toEqual(['name', 'id'])
    await press('视图')
    await press('删除视图 我的梨')
    expect(kept).toEqual([])
  })

  it('takes the columns from an address that was passed on, asks nothing for them, and changes nobody’s own', async () => {
    const { asked, list, press, router, wrapper } = await open('/fruit?columns=id&q=%E6%A2%A8')
    const shown = () => list().shown.value.map((one) => one.key)
    expect(shown()).toEqual(['name', 'id'])
    expect(asked).toEqual([{ q: '梨', size: 20 }])
    list().toggle('weight')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ q: '梨', columns: 'name,id,weight' })
    expect(shown()).toEqual(['name', 'weight', 'id'])
    expect(asked).toHaveLength(1)
    expect(localStorage.getItem('yuanliu.columns.fruit')).toBeNull()
    await press('重置')
    expect(wrapper.findAll('th').map((th) => th.text())).toContain('编号')
  })

  it('replaces a view by its name, renames it, and says why where it cannot', async () => {
    const pears = { name: '梨', asked: { q: '梨' }, columns: ['name'], usual: true }
    const peaches = { name: '桃', asked: { q: '桃' }, columns: ['name'], usual: false }
    const { wrapper, press, kept } = await open('/fruit?q=x', [pears, peaches])
    await press('视图')
    await wrapper.find('.keep input').setValue('梨')
    expect(wrapper.find('.keep button').text()).toBe('替换')
    await wrapper.find('.keep').trigger('submit')
    await flushPromises()
    expect(kept.find((one) => one.name === '梨')).toMatchObject({ asked: { q: 'x' }, usual: true })

    const rename = async (from: string, to: string) => {
      await press(`给视图 ${from} 改名`)
      const form = wrapper.find(`form[aria-label="给视图 ${from} 改名"]`)
      expect(document.activeElement).toBe(form.find('input').element)
      await form.find('input').setValue(to)
      await form.trigger('submit')
      await flushPromises()
    }
    await rename('桃', '桃子')
    expect(kept.map((one) => one.name).sort()).toEqual(['桃子', '梨'])
    await rename('桃子', '梨')
    expect(wrapper.find('.list-views [role="alert"]').exists()).toBe(true)
    expect(wrapper.findAll('.view').map((one) => one.text())).toEqual(['梨默认', '桃子'].sort(byName))
    await press('给视图 桃子 改名')
    await wrapper.find('form[aria-label="给视图 桃子 改名"]').trigger('keydown', { key: 'Escape' })
    expect(wrapper.find('.list-views').exists()).toBe(true)
    await nextTick()
    expect(document.activeElement?.getAttribute('aria-label')).toBe('给视图 桃子 改名')
  })

  it('opens with the usual view, unless the address asks something', async () => {
    const usual = { name: '梨', asked: { q: '梨' }, columns: ['name'], usual: true }
    const { router, asked, press, kept } = await open('/fruit', [usual])
    expect(router.currentRoute.value.query).toEqual({ q: '梨', columns: 'name' })
    expect(asked.at(-1)).toMatchObject({ q: '梨' })
    await press('重置')
    expect(router.currentRoute.value.query).toEqual({ columns: 'name' })
    await router.push('/other')
    await flushPromises()
    await router.push('/fruit')
    await flushPromises()
    expect(router.currentRoute.value.query).toEqual({ q: '梨', columns: 'name' })
    await press('视图')
    await press('打开列表时用视图 梨')
    expect(kept[0]?.usual).toBe(false)

    const other = await open('/fruit?q=%E6%A1%83', [{ ...usual, usual: true }])
    expect(other.asked).toEqual([{ q: '桃', size: 20 }])
    expect(other.router.currentRoute.value.query).toEqual({ q: '桃' })
  })

  /** Views that come when they are let go. */
  function slow(kept: ListView[]) {
    let go: () => void = () => undefined
    const gate = new Promise<void>((opened) => (go = opened))
    return {
      store: { ...shelf(kept), read: () => gate.then(() => [...kept]) },
      go: () => (go(), flushPromises()),
    }
  }
  const usualPears = { name: '梨', asked: { q: '梨' }, columns: ['name'], usual: true }
  afterEach(() => vi.useRealTimers())

  it('waits for the usual view and asks once', async () => {
    const { store, go } = slow([usualPears])
    const { asked, wrapper } = await open('/fruit', [], store)
    expect(asked).toEqual([])
    expect(wrapper.text()).not.toContain('还没有水果')
    await go()
    expect(asked).toEqual([{ q: '梨', size: 20 }])

    const none = slow([{ ...usualPears, usual: false }])
    const other = await open('/fruit', [], none.store)
    await none.go()
    expect(other.asked).toEqual([{ size: 20 }])
    const told = slow([usualPears])
    expect((await open('/fruit?q=%E6%A1%83', [], told.store)).asked).toEqual([{ q: '桃', size: 20 }])
  })

  it('does not wait for long, and then takes nothing from who turned the page or ticked a row', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] })
    for (const act of ['turn', 'tick', 'nothing']) {
      const { store, go } = slow([usualPears])
      const { asked, list } = await open('/fruit', [], store)
      vi.advanceTimersByTime(500)
      await flushPromises()
      expect(asked).toEqual([{ size: 20 }])
      if (act === 'turn') list().turn(1)
      if (act === 'tick') list().tick(['f1'])
      await go()
      expect(list().asked.value.q).toBe(act === 'nothing' ? '梨' : undefined)
      expect(asked).toHaveLength(act === 'tick' ? 1 : 2)
    }
  })

  it('leaves alone somebody who went on, or began to fill in, before the views were there', async () => {
    const { router, list, wrapper } = await open()
    await wrapper.find('input').setValue('桃')
    expect(list().begin({ q: '梨' }, ['name'])).toBe(false)
    await wrapper.find('input').setValue('')
    await router.push('/other')
    await flushPromises()
    expect(list().begin({ q: '梨' }, ['name'])).toBe(false)
    expect(router.currentRoute.value.fullPath).toBe('/other')
    await router.push('/fruit')
    await flushPromises()
    expect(list().begin({ q: '梨' }, ['name'])).toBe(true)
  })

  it('is a table with a name, whose filters and pages have names too', async () => {
    const { wrapper } = await open()
    expect(wrapper.find('caption').text()).toBe('水果')
    expect(wrapper.find('form[role="search"]').attributes('aria-label')).toBe('水果')
    expect(wrapper.find('nav').attributes('aria-label')).toBe('分页')
  })
})

const byName = (a: string, b: string) => a.localeCompare(b, 'zh-CN')
const whole = [...ALL]
const fillAgain = () => ALL.splice(0, ALL.length, ...whole)
