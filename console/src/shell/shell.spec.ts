import { flushPromises } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { RouterView } from 'vue-router'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import App from '@/App.vue'
import { session, type Session } from '@/api/session'
import { answers, refuses } from '@mock/answers'
import { open, screen, signedIn, texts, waitFor, within } from '@mock/open'
import { nameTab, openPages } from '@/tabs'
import Frame from './Frame.vue'
import LostPage from './LostPage.vue'
import SideTree from './SideTree.vue'
import TopBar from './TopBar.vue'

/** Pages that say no more than what they are called; one may be written on. */
const pages = (name: string) =>
  defineComponent(
    () => () => h('article', [h('h1', { tabindex: -1 }, name), h('input', { 'aria-label': '备注' })]),
  )

/** The frame, first at the list of records, then elsewhere. */
async function frame(at?: string, who: Partial<Session> = {}) {
  await signedIn({ rights: ['READ'], ...who })
  const opened = await open(Frame, { at: '/records', pages })
  const go = async (to: string) => {
    await opened.router.push(to)
    await flushPromises()
  }
  if (at) await go(at)
  return { ...opened, go }
}

/** The width of a screen, as style sheets ask for it. */
function width(pixels: number) {
  vi.spyOn(window, 'matchMedia').mockImplementation(
    (query) => ({ matches: pixels <= Number(/(\d+)px/.exec(query)?.[1]) }) as MediaQueryList,
  )
}

beforeEach(() => void vi.restoreAllMocks())

describe('the frame', () => {
  it('has one banner, one menu, one main part, and a way past the menu', async () => {
    const { person } = await frame()
    expect(screen.getAllByRole('banner')).toHaveLength(1)
    expect(screen.getAllByRole('main')).toHaveLength(1)
    expect(screen.getByRole('navigation', { name: '主菜单' })).toBeTruthy()
    await person.click(screen.getByRole('link', { name: '跳到正文' }))
    expect(document.activeElement).toBe(screen.getByRole('main'))
  })

  it('puts the cursor on the heading of the page that was gone to', async () => {
    const { go } = await frame()
    await go('/parties')
    await waitFor(() => expect(document.activeElement?.textContent).toBe('parties'))
  })

  it('keeps a page as it was left', async () => {
    const { person, go } = await frame('/parties')
    await person.type(screen.getByRole('textbox', { name: '备注' }), '半句')
    await go('/sites')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '备注' }).value).toBe('')
    await go('/parties')
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '备注' }).value).toBe('半句')
  })

  it('folds the menu on a wide screen, and remembers it', async () => {
    width(1440)
    const { person, shown } = await frame()
    await person.click(screen.getByRole('button', { name: '收起菜单' }))
    expect(shown.classes()).toContain('folded')
    expect(localStorage.getItem('yuanliu.folded')).toBe('yes')
    expect(screen.getByRole('button', { name: '展开菜单' })).toBeTruthy()
  })

  it('opens the menu over the page on a phone; Escape, the veil and going somewhere shut it', async () => {
    width(390)
    const { person, shown, go } = await frame()
    const side = () => shown.find('.side').classes().includes('drawer')
    const opener = screen.getByRole('button', { name: '收起菜单' })
    await person.click(opener)
    expect(side()).toBe(true)
    within(screen.getByRole('navigation', { name: '主菜单' }))
      .getAllByRole('link')[0]
      ?.focus()
    await person.keyboard('{Escape}')
    expect(side()).toBe(false)
    await person.click(opener)
    await person.click(shown.find('.veil').element)
    expect(side()).toBe(false)
    await person.click(opener)
    await go('/sites')
    expect(side()).toBe(false)
  })
})

describe('open pages', () => {
  const tabs = () =>
    texts(within(screen.getByRole('navigation', { name: '已打开的页面' })).getAllByRole('link'))

  it('are named, the one shown is said, and each is found where it was', async () => {
    const { go, person, where } = await frame('/parties?q=康裕')
    await go('/sites')
    expect(tabs()).toEqual(['记录列表', '主体', '场所'])
    const bar = within(screen.getByRole('navigation', { name: '已打开的页面' }))
    expect(bar.getByRole('link', { current: 'page' }).textContent?.trim()).toBe('场所')
    await person.click(bar.getByRole('link', { name: '主体' }))
    await flushPromises()
    expect(decodeURIComponent(where())).toBe('/parties?q=康裕')
  })

  it('are closed one by one; who closes the one shown comes to its neighbour', async () => {
    const { person, where } = await frame('/sites')
    await person.click(screen.getByRole('button', { name: '关闭“场所”' }))
    await flushPromises()
    expect(where()).toBe('/records')
    expect(tabs()).toEqual(['记录列表'])
    expect(screen.queryByRole('button', { name: '关闭“记录列表”' })).toBeNull()
  })

  it('are twelve at the most, the first is kept', async () => {
    const { go } = await frame()
    for (let n = 0; n < 14; n++) await go(`/records/r${n}`)
    expect(openPages.value).toHaveLength(12)
    expect(openPages.value[0]?.path).toBe('/records')
    expect(openPages.value.at(-1)?.path).toBe('/records/r13')
  })

  it('start anew when they were closed in between', async () => {
    const { go, person } = await frame('/sites')
    const first = screen.getByRole('heading', { level: 1 })
    await person.click(screen.getByRole('button', { name: '关闭“场所”' }))
    await flushPromises()
    await go('/sites')
    expect(screen.getByRole('heading', { level: 1 })).not.toBe(first)
  })

  it('about one thing are called after it', async () => {
    const name = ref<string>()
    const { go } = await frame()
    await go('/records/r1')
    await open(defineComponent(() => (nameTab('/records/r1', name), () => null)))
    name.value = '进厂登记 KY-2026-11867'
    await flushPromises()
    expect(tabs().at(-1)).toBe('进厂登记 KY-2026-11867')
  })
})

describe('the menu', () => {
  it('shows what one has a right to, and which page is shown', async () => {
    await signedIn({ rights: ['READ'] })
    const { shown } = await open(SideTree, { props: { folded: false }, at: '/records' })
    expect(screen.queryByText('用户')).toBeNull()
    expect(shown.find('.leaf.here').text()).toBe(
      screen.getByRole('link', { name: '记录列表' }).textContent?.trim(),
    )
  })

  it('folds its groups, and says whether they are', async () => {
    await signedIn({ rights: ['READ'] })
    const { person } = await open(SideTree, { props: { folded: false } })
    const group = screen.getByRole('button', { name: '追溯' })
    expect(group.getAttribute('aria-expanded')).toBe('true')
    await person.click(group)
    expect(group.getAttribute('aria-expanded')).toBe('false')
    expect(screen.queryByRole('link', { name: '追溯查询' })).toBeNull()
  })

  it('folded to icons keeps its names for those who hear them', async () => {
    await signedIn({ rights: ['READ'] })
    await open(SideTree, { props: { folded: true }, speaking: 'en' })
    const link = screen.getByRole('link', { name: 'Tracing' })
    expect(link.getAttribute('title')).toBe('Tracing')
  })
})

describe('the top bar', () => {
  const bar = async () => {
    await signedIn({ displayName: '赵启明', kind: 'OFFICIAL' })
    return open(TopBar, { props: { folded: false, drawer: false }, at: '/records' })
  }

  it('turns the language and the theme, and says to what', async () => {
    const { person } = await bar()
    await person.click(screen.getByRole('button', { name: 'EN · 切换到英文' }))
    expect(document.documentElement.lang).toBe('en')
    const back = screen.getByRole('button', { name: '中 · 切换到中文' })
    expect(back.getAttribute('lang')).toBe('zh-CN')
    const before = document.documentElement.classList.contains('dark')
    await person.click(screen.getByRole('button', { name: before ? 'Light' : 'Dark' }))
    expect(document.documentElement.classList.contains('dark')).toBe(!before)
    await person.click(screen.getByRole('button', { name: before ? 'Dark' : 'Light' }))
  })

  it('says who is signed in and as what', async () => {
    const { person } = await bar()
    await person.click(screen.getByRole('button', { name: '账号 赵启明' }))
    expect(document.querySelector('.person')?.textContent).toContain('赵启明监管人员')
    await person.click(screen.getByRole('link', { name: '修改密码' }))
    expect(screen.queryByRole('link', { name: '修改密码' })).toBeNull()
  })

  it('signs out: nobody is signed in, no page stays open', async () => {
    const ended = answers('DELETE /api/session', null, 204)
    const { person, where } = await bar()
    await person.click(screen.getByRole('button', { name: '账号 赵启明' }))
    await person.click(screen.getByRole('button', { name: '退出登录' }))
    await waitFor(() => expect(where()).toBe('/login'))
    expect([ended.length, session.value, openPages.value.length]).toEqual([1, null, 0])
  })
})

describe('a page that there is not', () => {
  it('says so and leads back', async () => {
    const { person, where } = await open(LostPage, { at: '/nowhere' })
    expect(screen.getByRole('heading', { name: '没有这个页面，或您没有权限查看' })).toBeTruthy()
    await person.click(screen.getByRole('button', { name: '回到工作台' }))
    await waitFor(() => expect(where()).toBe('/'))
  })
})

describe('the console as a whole', () => {
  it('has a title that follows the page and the language', async () => {
    refuses('GET /api/session', 401)
    const { router } = await open(App)
    router.addRoute({ path: '/x', component: RouterView, meta: { title: () => '记录', open: true } })
    await router.push('/x')
    await flushPromises()
    expect(document.title).toBe('记录 · 源流 Yuanliu')
    expect(screen.queryByRole('banner')).toBeNull()
  })
})
