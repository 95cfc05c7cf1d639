import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { computed } from 'vue'
import { wordsOf } from '@mock/profile-view'
import { groupDigits, learnKinds, readCode, shortCode } from './code'
import { csv, csvCell } from './csv'
import { SCHEMES } from './schemes'
import { daysAgo, moment, span, wireMoment } from './moment'
import { number, quantity, sums } from './quantity'

describe('times', () => {
  it('are those of Shanghai, wherever the browser is', () => {
    expect(moment('2026-11-21T02:32:00Z')).toBe('2026-11-21 10:32')
    expect(moment('2026-11-20T23:59:30-08:00', true)).toBe('2026-11-21 15:59:30')
  })

  it('leave a day a day and nothing nothing', () => {
    expect(moment('2026-11-21')).toBe('2026-11-21')
    expect(moment(null)).toBe('')
    expect(moment('soon')).toBe('soon')
  })

  it('go to the wire with their zone and come back the same', () => {
    expect(wireMoment('2026-11-21 10:32')).toBe('2026-11-21T10:32:00+08:00')
    expect(moment(wireMoment('2026-11-21 00:05'))).toBe('2026-11-21 00:05')
  })

  it('count days by the calendar of Shanghai', () => {
    expect(daysAgo(1, Date.parse('2026-11-20T16:30:00Z'))).toBe('2026-11-20')
    expect([span(850), span(12_000), span(240_000), span(10_800_000)]).toEqual([
      '850 ms',
      '12 s',
      '4 min',
      '3 h',
    ])
  })
})

describe('quantities', () => {
  it('carry their unit', () => {
    expect(quantity({ value: 6604, uom: 'KGM' })).toBe('6,604 kg')
    expect(quantity({ value: 86, uom: 'HEA' })).toBe('86 头')
    expect(quantity({ value: 1.5, uom: 'XYZ' })).toBe('1.5 XYZ')
    expect(number(0.1 + 0.2)).toBe('0.3')
  })

  it('are summed per unit, never across', () => {
    const found = sums([{ value: 2, uom: 'KGM' }, null, { value: 86, uom: 'HEA' }, { value: 3, uom: 'KGM' }])
    expect(found).toEqual([
      { value: 86, uom: 'HEA' },
      { value: 5, uom: 'KGM' },
    ])
  })
})

describe('codes', () => {
  beforeAll(() => learnKinds(wordsOf([]).kinds))
  afterAll(() => learnKinds({}))

  it.each([
    ['urn:yuanliu:trace:99020200100170000413', '追溯码', '9902 0200 1001 7000 0413'],
    ['uscc:91990202MA0KY5RU7X', '统一社会信用代码', '91 990202 MA0KY5RU7 X'],
    ['urn:yuanliu:certificate:ANIMAL_B:990221260001867', '动物检疫证 B', '9902 2126 0001 867'],
    ['urn:yuanliu:lot:uscc%3A91990202MA0KY5RU7X:T1-03', '批次', 'T1-03'],
    ['https://id.gs1.org/01/09506000134352/10/A%2F1', 'Digital Link', '01/09506000134352/10/A/1'],
  ])('%s is read as %s %s', (id, kind, grouped) => {
    expect(readCode(id)).toMatchObject({ kind, grouped })
  })

  it('of a kind that no profile has keep their number, and say no kind', () => {
    expect(readCode('urn:yuanliu:spaceship:a:12')).toEqual({ kind: '', plain: '12', grouped: '12' })
    expect(readCode('local:promise:uscc%3A91990202MA0KY5RU7X:C-1')).toMatchObject({
      kind: '承诺达标合格证',
      plain: 'C-1',
    })
  })

  it('learn their kinds when the profiles have said them', () => {
    const kind = computed(() => readCode('urn:yuanliu:drawing:a:12').kind)
    expect(kind.value).toBe('')
    learnKinds({ ...wordsOf([]).kinds, drawing: { name: { zh: '取蜜批次', en: 'Drawing' }, issuers: {} } })
    expect(kind.value).toBe('取蜜批次')
  })

  it('of a scheme more need its row only', () => {
    const more = { ...SCHEMES, hive: { zh: '蜂箱', en: 'Hive', groups: [2, 3] } }
    expect(readCode('urn:yuanliu:hive:12345', more)).toEqual({
      kind: '蜂箱',
      plain: '12345',
      grouped: '12 345',
    })
  })

  it('are cut in the middle only', () => {
    const short = shortCode('urn:yuanliu:trace:99020200100170000413', 16)
    expect(short).toHaveLength(16)
    expect(short.endsWith('0413')).toBe(true)
    expect(groupDigits('123456789')).toBe('123456789')
  })
})

describe('CSV', () => {
  it('quotes what must be quoted', () => {
    expect(
      csv(
        ['a', 'b'],
        [
          ['x,y', 'say "hi"'],
          [null, 'two\nlines'],
        ],
      ),
    ).toBe('a,b\r\n"x,y","say ""hi"""\r\n,"two\nlines"\r\n')
  })

  it('never lets a spreadsheet run a text', () => {
    for (const evil of ['=1+1', '+1', '-1', '@x', '\t=1']) expect(csvCell(evil)).toMatch(/^"?'/)
    expect(csvCell(-5)).toBe('-5')
  })
})
