import { describe, expect, it } from 'vitest'
import { spec } from '@mock/form'
import { open, screen, texts } from '@mock/open'
import { describeWith } from './describe'
import { isEmpty, type Draft } from './draft'
import { dropDraft, keepDraft, keptDraft } from './draft-store'
import FieldValues from './FieldValues.vue'
import { localFindings, missingFields, type Said } from './local-check'
import { valueAt } from './placing'

const named = (id: string, zh: string, en = id) => ({ id, name: { zh, en } })
const SPECS = [
  spec('document', named('certNo', '检疫证号', 'Certificate')),
  spec('integer', { ...named('heads', '头数'), unit: 'HEA' }),
  spec('flag', named('clean', '已消毒')),
  spec('choice', { ...named('clinical', '临床'), list: 'clinical' }),
  spec('choices', { ...named('marks', '标识'), list: 'clinical' }),
  spec('moment', named('restFrom', '进圈时间')),
  spec('text', { ...named('owner', '货主'), sensitive: true }),
  spec('list', { ...named('rejects', '剔除'), fields: [spec('text', named('reason', '原因'))] }),
]
const LISTS = {
  clinical: [
    { value: 'normal', name: { zh: '正常', en: 'Normal' } },
    { value: 'odd', name: { zh: '异常', en: 'Odd' } },
  ],
}

describe('the fields of what is stored', () => {
  const values = (fields: object, more: object = {}, speaking: 'zh-CN' | 'en' = 'zh-CN') =>
    open(FieldValues, { props: { fields, specs: SPECS, lists: LISTS, ...more }, speaking })
  const told = () =>
    Object.fromEntries(
      [...document.querySelectorAll('dl.values > div')].map((row) =>
        texts([row.querySelector('dt') as Element, row.querySelector('dd') as Element]),
      ),
    ) as Record<string, string>

  it('are told with the names and units of the profile, in its order', async () => {
    await values({
      heads: 1086,
      clean: false,
      clinical: 'odd',
      marks: ['normal', 'odd'],
      restFrom: '2026-11-15T12:10:00Z',
    })
    expect(told()).toEqual({
      头数: '1,086 头',
      已消毒: '否',
      临床: '异常',
      标识: '正常、异常',
      进圈时间: '2026-11-15 20:10',
    })
    expect(Object.keys(told())[0]).toBe('头数')
  })

  it('are told in English', async () => {
    await values({ heads: 86, clean: true, marks: ['normal', 'odd'], certNo: null }, {}, 'en')
    expect(told()).toEqual({ Certificate: '—', heads: '86 head', clean: 'Yes', marks: 'Normal, Odd' })
  })

  it('that no profile names are shown all the same, last', async () => {
    await values({ wieght: 3, heads: 1, odd: { a: 1 } })
    expect(told()).toEqual({ 头数: '1 头', wieght: '3', odd: '{"a":1}' })
  })

  it('that are for the machine only are not shown', async () => {
    await values({ unit: 'urn:yuanliu:trace:1', heads: 1 }, { unshown: ['unit'] })
    expect(told()).toEqual({ 头数: '1 头' })
  })

  it('keep a choice that the list no longer has', async () => {
    await values({ clinical: 'gone' })
    expect(told()).toEqual({ 临床: 'gone' })
  })

  it('can be copied where they are codes, and say what is kept sealed', async () => {
    await values({ certNo: '990221260001867', owner: '周*' })
    expect(screen.getByRole('button', { name: '复制 990221260001867' })).toBeTruthy()
    expect(told()['货主 已加密']).toBe('周*')
  })

  it('tell the rows of a list one by one', async () => {
    await values({ rejects: [{ reason: '跛行' }, { reason: '外伤' }] })
    expect(told()['剔除']).toBe('第 1 行原因 跛行第 2 行原因 外伤')
  })

  it('point out those of which something was found', async () => {
    const findings = [
      { code: 'x', severity: 'WARN', pointer: '/records/0/fields/heads', message: '', values: {} },
    ]
    const { shown } = await values({ heads: 90, certNo: '1' }, { findings })
    expect(texts([...shown.element.querySelectorAll('.noted dt')])).toEqual(['头数'])
  })
})

describe('a draft', () => {
  const NOW = Date.parse('2026-11-21T10:32:00+08:00')
  const draft = { envelope: { key: '1' }, fields: { name: '半个' }, savedAt: NOW }

  it('belongs to one person and one form', () => {
    keepDraft('li.m', 'fruit', draft)
    expect(keptDraft('li.m', 'fruit', NOW)).toEqual(draft)
    expect(keptDraft('zhao.q', 'fruit', NOW)).toBeUndefined()
    expect(keptDraft('li.m', 'nut', NOW)).toBeUndefined()
    dropDraft('li.m', 'fruit')
    expect(keptDraft('li.m', 'fruit', NOW)).toBeUndefined()
  })

  it('lasts two weeks', () => {
    keepDraft('li.m', 'fruit', draft)
    expect(keptDraft('li.m', 'fruit', NOW + 13 * 86_400_000)).toBeTruthy()
    expect(keptDraft('li.m', 'fruit', NOW + 14 * 86_400_000)).toBeUndefined()
  })

  it('that cannot be read is none', () => {
    localStorage.setItem('yuanliu.draft.li.m.fruit', '{"half')
    expect(keptDraft('li.m', 'fruit')).toBeUndefined()
  })
})

describe('what a form can tell by itself', () => {
  const say = (said: Said) => `${said.code} ${Object.values(said.values).join()}`.trim()
  const said = (field: ReturnType<typeof spec>, value: Draft[string]) =>
    localFindings([field], { it: value }, say, '').map((one) => one.message)

  it.each([
    [spec('integer', { min: 1 }), '0', 'tooSmall 1'],
    [spec('integer', { max: 100 }), '1,086', 'tooLarge 100'],
    [spec('integer'), '1.5', 'invalidWhole'],
    [spec('decimal'), '12 kg', 'invalidNumber'],
    [spec('decimal'), '1,5', 'comma'],
    [spec('decimal', { scale: 1 }), '0.25', 'tooManyDecimals 1'],
    [spec('text', { max: 3 }), '四个汉字', 'tooLong 3'],
    [spec('identifiers', { maxItems: 2 }), 'a, b, c', 'tooMany 2'],
    [spec('choices', { maxItems: 1 }), ['a', 'b'], 'tooMany 1'],
  ])('%#: %o is wrong', (field, value, message) => {
    expect(said(field, value)).toEqual([message])
  })

  it('says nothing of what is not filled in, and nothing of what is right', () => {
    for (const type of ['integer', 'decimal', 'text', 'identifiers'] as const)
      expect(said(spec(type, { min: 1, max: 3, maxItems: 1 }), ''), type).toEqual([])
    expect(said(spec('integer', { min: 1, max: 3 }), ' 3 ')).toEqual([])
  })

  it('asks for what must be there, but never for what is computed or depends on other fields', () => {
    const specs = [
      spec('text', { id: 'a', required: true }),
      spec('text', { id: 'b', required: true, calc: 'x' }),
      spec('text', { id: 'c', required: 'fields.a == 1' }),
      spec('choices', { id: 'd', required: true }),
    ]
    const pointers = missingFields(specs, { a: '', b: '', c: '', d: [] }, say, '/fields').map(
      (one) => one.pointer,
    )
    expect(pointers).toEqual(['/fields/a', '/fields/d'])
  })

  it('knows what is nothing: 否 and 0 are something', () => {
    expect([isEmpty(''), isEmpty([]), isEmpty(null), isEmpty(undefined)]).toEqual([true, true, true, true])
    expect([isEmpty(false), isEmpty('0')]).toEqual([false, false])
  })

  it('finds what stands at a pointer, and nothing where there is nothing', () => {
    const draft: Draft = { rows: [{ ear: '1' }] }
    expect(valueAt(draft, '/fields/rows/0/ear', '/fields')).toBe('1')
    expect(valueAt(draft, '/fields/rows/4/ear', '/fields')).toBeUndefined()
    expect(valueAt(draft, '/fields/rows/0/ear/deeper', '/fields')).toBeUndefined()
  })
})

describe('describing a field', () => {
  it('takes its words from the texts of its room, in both languages', () => {
    const words = { zh: { name: '名称', hint: '全称' }, en: { name: 'Name', hint: 'In full' } }
    const field = describeWith(words)
    expect(field('n', 'name', 'text', { required: true, help: 'hint' })).toEqual({
      ...{ id: 'n', type: 'text', required: true },
      ...{ name: { zh: '名称', en: 'Name' }, help: { zh: '全称', en: 'In full' } },
    })
    expect('help' in field('n', 'name', 'text')).toBe(false)
  })
})
