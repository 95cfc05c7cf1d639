import { describe, expect, it } from 'vitest'
import { answers, isDown, refuses, waits } from '@mock/answers'
import { describedBy, open, screen, texts, waitFor, within } from '@mock/open'
import SearchBox from './SearchBox.vue'

const PLANT = {
  ...{ kind: 'party', id: 'uscc:91990202MA0KY5RU7X', title: '康裕肉业', number: '91990202MA0KY5RU7X' },
  place: { zh: '示例省城东县', en: 'Chengdong' },
}
const MEAT = { kind: 'unit', id: 'trace:99020200100170000413', title: '99020200100170000413', note: '猪肉' }
const LICENCE = {
  ...{ kind: 'licence', id: 'l', title: 'A9902030001', note: '康裕肉业' },
  opens: { kind: 'party', id: 'uscc:91990202MA0KY5RU7X' },
}
const group = (kind: string, items: object[], more: object = {}) => ({
  kind,
  found: { items, total: items.length, ...more },
})
const GROUPS = [
  group('unit', [MEAT]),
  group('party', [PLANT], { total: 10_000, atLeast: true, next: 'more' }),
  group('licence', [LICENCE]),
]
const answer = (groups: object[], whole = true) => ({ groups, whole })

const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: '搜索编码、编号、名称' })
const options = () => texts(screen.queryAllByRole('option'))

/** Types and waits until the server has answered. */
async function searching(words: string, groups: object[] = GROUPS) {
  const asked = answers('GET /api/search', answer(groups))
  const opened = await open(SearchBox)
  await opened.person.type(box(), words)
  await waitFor(() => expect(asked).toHaveLength(1))
  await waitFor(() => expect(screen.getByRole('status').textContent).not.toBe(''))
  return { ...opened, asked }
}

describe('the search', () => {
  it('is reached by / and Ctrl + K from anywhere, and by Ctrl + K even from where one writes', async () => {
    const { person } = await open(SearchBox)
    await person.keyboard('/')
    expect(document.activeElement).toBe(box())
    expect(box().value).toBe('')
    const other = document.body.appendChild(document.createElement('textarea'))
    await person.type(other, 'a/b')
    expect(other.value).toBe('a/b')
    expect(document.activeElement).toBe(other)
    await person.keyboard('{Control>}k{/Control}')
    expect(document.activeElement).toBe(box())
  })

  it('says what can be found before anything is typed', async () => {
    const { person } = await open(SearchBox)
    await person.click(box())
    expect(describedBy(box())).toContain('拼音')
    expect(describedBy(box())).toContain('许可证号')
  })

  it('asks once one stops typing, not for each letter, and not for one letter', async () => {
    const { asked, person } = await searching('康裕肉业')
    expect(asked.map((one) => one.query.q)).toEqual(['康裕肉业'])
    await person.clear(box())
    await person.type(box(), '康')
    await new Promise((go) => setTimeout(go, 300))
    expect(asked).toHaveLength(1)
    expect(box().getAttribute('aria-expanded')).toBe('false')
  })

  it('shows what was found by kind, with how many there are and what tells them apart', async () => {
    await searching('康裕')
    expect(options()).toEqual([
      '9902 0200 1001 7000 0413猪肉',
      '康裕肉业91990202MA0KY5RU7X示例省城东县',
      '全部主体（10,000+）',
      'A9902030001康裕肉业',
    ])
    const parties = screen.getByRole('group', { name: '主体 10,000+' })
    expect(within(parties).getAllByRole('option')).toHaveLength(2)
    expect(screen.getByRole('status').textContent).toBe('产品与批次 1，主体 10,000+，许可证照 1')
  })

  it.each([
    [1, '/trace?id=trace:99020200100170000413'],
    [2, '/parties/uscc:91990202MA0KY5RU7X'],
    [3, '/search?q=康裕&kind=party'],
    [4, '/parties/uscc:91990202MA0KY5RU7X'],
  ])('goes by arrows and Enter to choice %i', async (downs, place) => {
    const { person, where } = await searching('康裕')
    await person.keyboard('{ArrowDown}'.repeat(downs))
    const active = document.getElementById(box().getAttribute('aria-activedescendant') ?? '')
    expect(active?.getAttribute('aria-selected')).toBe('true')
    await person.keyboard('{Enter}')
    await waitFor(() => expect(decodeURIComponent(where())).toBe(place))
    expect(box().value).toBe('')
  })

  it('goes round from the first choice to the last', async () => {
    const { person } = await searching('康裕')
    await person.keyboard('{ArrowUp}')
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('A9902030001')
    await person.keyboard('{ArrowDown}')
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('猪肉')
  })

  it('goes to a thing that is clicked', async () => {
    const { person, where } = await searching('康裕')
    await person.click(screen.getByText('91990202MA0KY5RU7X'))
    await waitFor(() => expect(decodeURIComponent(where())).toBe('/parties/uscc:91990202MA0KY5RU7X'))
  })

  it('opens the only thing at Enter, also when a scanner sends it before there is an answer', async () => {
    const asked = answers('GET /api/search', answer([group('unit', [MEAT])]))
    const { person, where } = await open(SearchBox)
    await person.type(box(), '99020200100170000413{Enter}')
    await waitFor(() => expect(where()).toBe('/trace?id=trace:99020200100170000413'))
    expect(asked.map((one) => one.query.q)).toEqual(['99020200100170000413'])
  })

  it('leads to the list at Enter when there are several and none was chosen', async () => {
    const { person, where } = await searching('康裕')
    await person.keyboard('{Enter}')
    await waitFor(() => expect(decodeURIComponent(where())).toBe('/search?q=康裕&kind=unit'))
  })

  it('says when nothing is found, and while the index is being built', async () => {
    const { person } = await searching('没有的', [])
    expect(screen.getByRole('status').textContent).toBe('没有找到')
    expect(screen.getByText(/只能找到您有权查看的内容/)).toBeTruthy()
    answers('GET /api/search', answer([], false))
    await person.type(box(), '二')
    await waitFor(() => expect(screen.getByText(/检索正在建立/)).toBeTruthy())
  })

  it('forgets what was typed at the first Escape, is shut by the second and by going on', async () => {
    const { person } = await searching('康裕')
    await person.keyboard('{Escape}')
    expect(box().value).toBe('')
    expect(box().getAttribute('aria-expanded')).toBe('false')
    await person.type(box(), '康裕')
    await waitFor(() => expect(box().getAttribute('aria-expanded')).toBe('true'))
    await person.tab()
    await person.tab()
    expect(box().getAttribute('aria-expanded'), 'what was found scrolls by the keyboard').toBe('true')
    await person.tab()
    expect(box().getAttribute('aria-expanded')).toBe('false')
  })

  it('shows the answer to what was typed last, however slow the one before is', async () => {
    const slow = waits('GET /api/search', answer([group('licence', [LICENCE])]))
    const { person } = await open(SearchBox)
    await person.type(box(), '进厂')
    await waitFor(() => expect(slow.heard).toHaveLength(1))
    answers('GET /api/search', answer([group('party', [PLANT])]))
    await person.clear(box())
    await person.type(box(), '康裕')
    await waitFor(() => expect(options()).toHaveLength(1))
    slow.go()
    await new Promise((go) => setTimeout(go, 20))
    expect(options()[0]).toContain('康裕肉业')
  })

  it('never sends the number of a person', async () => {
    const asked = answers('GET /api/search', answer(GROUPS))
    const { person } = await open(SearchBox)
    await person.type(box(), '11010519491231002X{Enter}')
    await new Promise((go) => setTimeout(go, 300))
    expect(asked).toEqual([])
    expect(screen.getByText(/公民身份号码不在这里查询/)).toBeTruthy()
  })

  it('tells what went wrong, in the language that is spoken', async () => {
    refuses('GET /api/search', 400, { detail: 'At most 200 characters can be looked for.' })
    const { person } = await open(SearchBox, { speaking: 'en' })
    const field = screen.getByRole('combobox', { name: 'Search code, number, name' })
    await person.type(field, '9902')
    await waitFor(() => expect(screen.getByText(/At most 200 characters/)).toBeTruthy())
    const down = isDown('GET /api/search')
    await person.type(field, '0')
    await waitFor(() => expect(down).toHaveLength(1))
    await waitFor(() => expect(screen.queryByText(/At most 200 characters/)).toBeNull())
    expect(screen.queryAllByRole('option')).toEqual([])
  })
})
