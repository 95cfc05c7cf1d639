import { describe, expect, it, vi } from 'vitest'
import { answers, isDown, waits } from '@mock/answers'
import { open, screen, texts, waitFor } from '@mock/open'
import SearchBox from './SearchBox.vue'

const PLANT = { kind: 'party', id: 'uscc:91990202MA0KY5RU7X', title: '康裕肉业' }
const MEAT = { kind: 'unit', id: 'urn:yuanliu:trace:99020200100170000413', title: '猪肉 320 kg' }
const IN = { kind: 'record', id: 'urn:uuid:1', title: '进厂登记' }
const box = () => screen.getByRole<HTMLInputElement>('combobox', { name: '搜索编码、主体、记录' })
const found = () => texts(screen.queryAllByRole('option'))

/** Types and waits until the server has answered. */
async function searching(words: string, hits: object[] = [PLANT, MEAT, IN]) {
  const asked = answers('GET /api/search', hits)
  const opened = await open(SearchBox)
  await opened.person.type(box(), words)
  await waitFor(() => expect(asked).toHaveLength(1))
  await waitFor(() => expect(box().getAttribute('aria-expanded')).toBe('true'))
  return { ...opened, asked }
}

describe('the search', () => {
  it('is reached by / from anywhere, but not from where one writes', async () => {
    const { person } = await open(SearchBox)
    await person.keyboard('/')
    expect(document.activeElement).toBe(box())
    expect(box().value).toBe('')
    const other = document.body.appendChild(document.createElement('textarea'))
    await person.type(other, 'a/b')
    expect(other.value).toBe('a/b')
    expect(document.activeElement).toBe(other)
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

  it('tells what each thing is, and how many there are', async () => {
    await searching('康裕')
    expect(found()).toEqual([
      '主体康裕肉业91 990202 MA0KY5RU7 X',
      '编码猪肉 320 kg9902 0200 1001 7000 0413',
      '记录进厂登记urn:uuid:1',
    ])
    expect(screen.getByRole('status').textContent).toBe('搜索结果: 3')
  })

  it.each([
    [1, '/parties/uscc:91990202MA0KY5RU7X'],
    [2, '/trace?id=urn:yuanliu:trace:99020200100170000413'],
    [3, '/records/urn:uuid:1'],
  ])('goes by arrows and Enter to hit %i', async (downs, place) => {
    const { person, where } = await searching('康裕')
    await person.keyboard('{ArrowDown}'.repeat(downs))
    const active = document.getElementById(box().getAttribute('aria-activedescendant') ?? '')
    expect(active?.getAttribute('aria-selected')).toBe('true')
    await person.keyboard('{Enter}')
    await waitFor(() => expect(decodeURIComponent(where())).toBe(place))
    expect(box().value).toBe('')
  })

  it('goes round from the first hit to the last', async () => {
    const { person } = await searching('康裕')
    await person.keyboard('{ArrowDown}{ArrowUp}')
    expect(screen.getByRole('option', { selected: true }).textContent).toContain('进厂登记')
  })

  it('goes to a hit that is clicked', async () => {
    const { person, where } = await searching('康裕')
    await person.click(screen.getByText('康裕肉业'))
    await waitFor(() => expect(decodeURIComponent(where())).toBe('/parties/uscc:91990202MA0KY5RU7X'))
  })

  it('traces what was typed when nothing was chosen, and says so when nothing was found', async () => {
    const { person, where } = await searching('99020200100170000413', [])
    expect(found()).toEqual(['没有找到。回车按编码追溯。'])
    await person.keyboard('{Enter}')
    await waitFor(() => expect(where()).toBe('/trace?id=99020200100170000413'))
  })

  it('is shut by Escape and by going on', async () => {
    const { person } = await searching('康裕')
    await person.keyboard('{Escape}')
    expect(box().getAttribute('aria-expanded')).toBe('false')
    await person.keyboard('{ArrowDown}')
    expect(box().getAttribute('aria-expanded')).toBe('true')
    await person.tab()
    expect(box().getAttribute('aria-expanded')).toBe('false')
  })

  it('shows the answer to what was typed last, however slow the one before is', async () => {
    const slow = waits('GET /api/search', [IN])
    const { person } = await open(SearchBox)
    await person.type(box(), '进厂')
    await waitFor(() => expect(slow.heard).toHaveLength(1))
    answers('GET /api/search', [PLANT])
    await person.clear(box())
    await person.type(box(), '康裕')
    await waitFor(() => expect(found()).toHaveLength(1))
    slow.go()
    await new Promise((go) => setTimeout(go, 20))
    expect(found()[0]).toContain('康裕肉业')
  })

  it('finds nothing quietly when the line is dead, and still traces', async () => {
    const asked = isDown('GET /api/search')
    const { person, where } = await open(SearchBox, { speaking: 'en' })
    await person.type(screen.getByRole('combobox', { name: 'Search code, party, record' }), '9902')
    await vi.waitFor(() => expect(asked).toHaveLength(1))
    await person.keyboard('{Enter}')
    await waitFor(() => expect(where()).toBe('/trace?id=9902'))
  })
})
