import { describe, expect, it } from 'vitest'
import type { FoundThing } from '@/api/search'
import { features } from '@/features'
import { speak } from '@/i18n'
import { besidesOf, countOf, isCitizenNumber, kindName, placeOf } from './found'

const thing = (more: Partial<FoundThing>): FoundThing => ({
  kind: 'party',
  id: 'uscc:1',
  title: '一',
  ...more,
})

describe('what was found', () => {
  it.each([
    [thing({ kind: 'unit', id: 'trace:1' }), { name: 'trace', query: { id: 'trace:1' } }],
    [thing({}), { name: 'party', params: { id: 'uscc:1' } }],
    [thing({ kind: 'record', id: 'r' }), { name: 'record', params: { id: 'r' } }],
    [thing({ kind: 'paper', id: 'YL-1' }), { outside: '/p/YL-1' }],
    [thing({ kind: 'site', id: 's', title: '库' }), { name: 'sites', query: { q: '库' } }],
    [
      thing({ kind: 'licence', id: 'l', opens: { kind: 'party', id: 'uscc:2' } }),
      { name: 'party', params: { id: 'uscc:2' } },
    ],
  ])('opens %o', (found, place) => {
    expect(placeOf(found)).toEqual(place)
  })

  it('of a kind that no feature shows leads back to the search, under its own word', () => {
    const unknown = thing({ kind: 'drone', id: '7', title: 'UAS-7' })
    expect(placeOf(unknown)).toEqual({ name: 'search', query: { q: 'UAS-7' } })
    expect(kindName('drone')).toBe('drone')
  })

  it('has a name in both languages for every kind, each told by one feature', () => {
    const kinds = features.flatMap((feature) => Object.keys(feature.finds ?? {}))
    expect([...kinds].sort()).toEqual(['licence', 'paper', 'party', 'record', 'site', 'unit'])
    const chinese = kinds.map(kindName)
    speak('en')
    expect(kinds.map(kindName).filter((name) => chinese.includes(name) || !/^[A-Z]/.test(name))).toEqual([])
  })

  it('is told from others by its note and its place', () => {
    expect(besidesOf(thing({ note: '猪肉', place: { zh: '城东县', en: 'Chengdong' } }))).toBe('猪肉 · 城东县')
    expect(besidesOf(thing({}))).toBe('')
  })

  it('is counted as far as the server counts', () => {
    expect(countOf({ kind: 'party', found: { items: [], total: 10_000, atLeast: true } })).toBe('10,000+')
    expect(countOf({ kind: 'party', found: { items: [], total: 3 } })).toBe('3')
  })

  it.each(['11010519491231002X', '1101 0519 4912 3100 2x', '１１０１０５１９４９１２３１００２Ｘ'])(
    'is never a person by number: %s',
    (typed) => expect(isCitizenNumber(typed)).toBe(true),
  )

  it.each(['110105194912310021', '91110000600037341L', '99020200100170000413', '张三', ''])(
    'is asked for with %s',
    (typed) => expect(isCitizenNumber(typed)).toBe(false),
  )
})
