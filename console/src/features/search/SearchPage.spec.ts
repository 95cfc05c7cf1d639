import { describe, expect, it } from 'vitest'
import { answers } from '@mock/answers'
import { open, screen, waitFor } from '@mock/open'
import SearchPage from './SearchPage.vue'

const party = (n: number) => ({
  ...{ kind: 'party', id: `uscc:${n}`, title: `新发地${n}号`, number: `9199${n}` },
  place: { zh: '示例省城东县', en: 'Chengdong' },
})
const answer = (items: object[], next?: string) => ({
  groups: items.length ? [{ kind: 'party', found: { items, next, total: 3 } }] : [],
  whole: true,
})

describe('all of a kind', () => {
  it('is a list as others are: its question in the address, page after page', async () => {
    const asked = answers('GET /api/search', ({ query }) =>
      query.after ? answer([party(3)]) : answer([party(1), party(2)], 'then'),
    )
    const { person } = await open(SearchPage, { at: '/search?q=xfd&kind=party' })
    await waitFor(() => expect(screen.getByText('新发地1号')).toBeTruthy())
    expect(screen.getAllByText('示例省城东县')).toHaveLength(2)
    expect(asked[0]?.query).toEqual({ q: 'xfd', kind: 'party', size: '20' })
    await person.click(screen.getByRole('button', { name: '下一页' }))
    await waitFor(() => expect(screen.getByText('新发地3号')).toBeTruthy())
    expect(asked[1]?.query.after).toBe('then')
  })

  it('asks nothing before something is looked for, and says what can be', async () => {
    const asked = answers('GET /api/search', answer([]))
    await open(SearchPage, { at: '/search' })
    await waitFor(() => expect(screen.getByText('要找什么？')).toBeTruthy())
    expect(asked).toEqual([])
  })

  it('leads to a paper outside of the console', async () => {
    answers('GET /api/search', {
      groups: [
        { kind: 'paper', found: { items: [{ kind: 'paper', id: 'YL-1', title: '检疫证明' }], total: 1 } },
      ],
      whole: true,
    })
    await open(SearchPage, { at: '/search?q=YL-1&kind=paper' })
    const link = await waitFor(() => screen.getByRole('link', { name: '检疫证明' }))
    expect(link.getAttribute('href')).toBe('/p/YL-1')
  })
})
