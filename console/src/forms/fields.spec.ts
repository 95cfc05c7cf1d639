import { describe, expect, it, vi } from 'vitest'
import type { Finding } from '@/api/problem'
import { answers, isDown } from '@mock/answers'
import { openField, spec } from '@mock/form'
import { describedBy, screen, texts } from '@mock/open'

const CHOICES = ['normal', 'abnormal', 'dead', 'lost', 'sold'].map((value, n) => ({
  value,
  name: { zh: `选项${n}`, en: `Choice ${n}` },
}))
const wrong = (pointer: string, message: string): Finding => ({
  code: 'x',
  severity: 'BLOCK',
  pointer,
  message,
  values: {},
})

describe('a field of a form', () => {
  it.each([
    ['text', 'textbox', ' 澄东区 ', ' 澄东区 '],
    ['document', 'textbox', '990221260001867', '990221260001867'],
    ['identifier', 'textbox', 'A-1', 'A-1'],
    ['integer', 'textbox', '1,086', '1,086'],
    ['decimal', 'textbox', '12.5', '12.5'],
    ['identifiers', 'textbox', 'a{Enter}b', 'a\nb'],
    ['date', 'combobox', '2026-11-21{Enter}', '2026-11-21'],
    ['moment', 'combobox', '2026-11-21 10:32{Enter}', '2026-11-21 10:32'],
  ] as const)(
    'of type %s is a %s, found by its name and filled in as typed',
    async (type, role, typed, held) => {
      const { person, value } = await openField(spec(type))
      await person.type(screen.getByRole(role, { name: '它' }), typed)
      expect(value.value).toBe(held)
    },
  )

  it('tells the number that it read where that was typed in other signs', async () => {
    const { person } = await openField(spec('decimal', { unit: 'KGM' }))
    await person.type(screen.getByRole('textbox', { name: '它' }), '1,500')
    expect(screen.getByRole('status').textContent).toBe('读作 1500 kg')
    await person.clear(screen.getByRole('textbox', { name: '它' }))
    await person.type(screen.getByRole('textbox', { name: '它' }), '1.5')
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('brings up the keys that it takes', async () => {
    await openField(spec('integer'))
    expect(screen.getByRole('textbox').getAttribute('inputmode')).toBe('numeric')
  })

  it('asks 是 or 否, and knows that neither was said', async () => {
    const { person, value } = await openField(spec('flag'), { value: null })
    const radios = () => screen.getAllByRole<HTMLInputElement>('radio').map((one) => one.checked)
    expect(radios()).toEqual([false, false])
    await person.click(screen.getByRole('radio', { name: '否' }))
    expect(value.value).toBe(false)
    expect(radios()).toEqual([false, true])
  })

  it('shows few choices side by side and many in a list', async () => {
    const few = await openField(spec('choice'), { choices: CHOICES.slice(0, 4) })
    await few.person.click(screen.getByRole('radio', { name: '选项2' }))
    expect(few.value.value).toBe('dead')
    few.shown.unmount()
    await openField(spec('choice'), { choices: CHOICES, speaking: 'en' })
    expect(screen.getByRole('combobox', { name: 'It' })).toBeTruthy()
    expect(screen.queryByRole('radio')).toBeNull()
  })

  it('takes several choices, in the order they were taken', async () => {
    const { person, value } = await openField(spec('choices'), { choices: CHOICES, value: [] })
    await person.click(screen.getByRole('checkbox', { name: '选项3' }))
    await person.click(screen.getByRole('checkbox', { name: '选项0' }))
    expect(value.value).toEqual(['lost', 'normal'])
    await person.click(screen.getByRole('checkbox', { name: '选项3' }))
    expect(value.value).toEqual(['normal'])
  })

  it('counts the codes that are filled in, however they were pasted', async () => {
    const { person, shown } = await openField(spec('identifiers', { maxItems: 100 }))
    await person.click(screen.getByRole('textbox'))
    await person.paste('a, b\nc；d')
    expect(shown.text()).toContain('已填 4 个')
    expect(shown.text()).toContain('最多 100 个')
  })

  it('that the server computes cannot be filled in, and shows what it came to', async () => {
    await openField(spec('moment', { calc: 'x' }), { computed: '2026-11-21T02:32:00Z' })
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: '它' })
    expect(box.disabled).toBe(true)
    expect(box.value).toBe('2026-11-21 10:32')
  })

  it('tells all that must be known of it, in both languages', async () => {
    const told = spec('decimal', {
      ...{ required: 'fields.heads > 10', due: 'livestock/slaughterOut', sensitive: true },
      ...{ min: 0, max: 5000, unit: 'KGM' },
    })
    const zh = await openField(told)
    expect(zh.shown.text()).toContain('可在““livestock/slaughterOut””前补齐 · 视情况必填 · 加密保存')
    expect(describedBy(screen.getByRole('textbox'))).toBe('0 至 5,000 kg')
    zh.shown.unmount()
    const en = await openField(told, { speaking: 'en' })
    expect(en.shown.text()).not.toMatch(/\p{Script=Han}/u)
  })

  it('says its own help rather than its bounds', async () => {
    await openField(spec('integer', { max: 9, help: { zh: '按检疫证填', en: 'As certified' } }))
    expect(describedBy(screen.getByRole('textbox'))).toBe('按检疫证填')
  })

  it('notices that it was left, so that it may speak', async () => {
    const { person, touched } = await openField(spec('text'))
    await person.tab()
    expect(touched).toEqual([])
    await person.tab()
    expect(touched).toEqual(['/it'])
  })

  it.each([
    ['text', 'textbox'],
    ['integer', 'textbox'],
    ['identifiers', 'textbox'],
    ['flag', 'group'],
    ['choice', 'combobox'],
    ['choices', 'group'],
    ['date', 'combobox'],
    ['party', 'combobox'],
    ['site', 'combobox'],
    ['list', 'group'],
  ] as const)('of type %s says what is wrong with it where the cursor is', async (type, role) => {
    const choices = type === 'choice' || type === 'choices' ? CHOICES : []
    const value = type === 'choices' || type === 'list' ? [] : undefined
    await openField(spec(type), { findings: [wrong('/it', '与检疫证不符')], choices, value })
    expect(describedBy(screen.getAllByRole(role)[0] as Element)).toContain('与检疫证不符')
  })
})

describe('a list within a form', () => {
  const rejects = spec('list', {
    maxItems: 2,
    fields: [
      spec('identifier', { id: 'ear', name: { zh: '耳标', en: 'Ear tag' } }),
      spec('text', { id: 'reason', name: { zh: '原因', en: 'Reason' } }),
    ],
  })

  it('begins empty and says how to begin', async () => {
    const { shown } = await openField(rejects, { value: [] })
    expect(shown.text()).toContain('还没有明细，点“添加一行”开始。')
    expect(screen.getByRole('group', { name: '它' })).toBeTruthy()
  })

  it('grows by rows with a number, each of its own fields, up to what it may hold', async () => {
    const { person, value } = await openField(rejects, { value: [] })
    const add = () => screen.getByRole<HTMLButtonElement>('button', { name: '添加一行' })
    await person.click(add())
    await person.click(add())
    expect(add().disabled).toBe(true)
    const [first] = screen.getAllByRole('textbox', { name: '原因' })
    await person.type(first as Element, '跛行')
    expect(value.value).toEqual([
      { ear: '', reason: '跛行' },
      { ear: '', reason: '' },
    ])
    expect(screen.getByRole('group', { name: '第 2 行' })).toBeTruthy()
  })

  it('loses the row that was taken away, and no other', async () => {
    const value = [
      { ear: '1', reason: 'a' },
      { ear: '2', reason: 'b' },
    ]
    const field = await openField(rejects, { value })
    await field.person.click(screen.getByRole('button', { name: '删除第 1 行' }))
    expect(field.value.value).toEqual([{ ear: '2', reason: 'b' }])
    expect(screen.getByRole<HTMLInputElement>('textbox', { name: '耳标' }).value).toBe('2')
  })

  it('says what is wrong beside the row it is in', async () => {
    const value = [
      { ear: '1', reason: '' },
      { ear: '2', reason: '' },
    ]
    await openField(rejects, { value, findings: [wrong('/it/1/reason', '请写明原因')] })
    const said = screen.getAllByRole('textbox', { name: '原因' }).map(describedBy)
    expect(said[0]).toBe('')
    expect(said[1]).toContain('请写明原因')
  })
})

describe('choosing a party', () => {
  const PARTY = { id: 'uscc:91990202MA0KY5RU7X', written: '91990202MA0KY5RU7X', name: '康裕肉业' }
  const party = (items: object[]) => answers('GET /api/parties', { items, total: items.length })
  const box = () => screen.getByRole('combobox', { name: '它' })
  const seen = () => texts(screen.queryAllByRole('option', { hidden: true }))

  it('finds it by name and takes its code as one writes it', async () => {
    const asked = party([PARTY])
    const { person, value } = await openField(spec('party'))
    await person.click(box())
    await person.keyboard('康裕')
    await vi.waitFor(() => expect(asked.at(-1)?.query.q).toBe('康裕'))
    await vi.waitFor(() => expect(seen()).toEqual(['康裕肉业91 990202 MA0KY5RU7 X']))
    await person.click(screen.getByRole('option', { hidden: true }))
    expect(value.value).toBe('91990202MA0KY5RU7X')
  })

  it('takes a code that nobody registered, and says that it does', async () => {
    party([])
    const { person, value } = await openField(spec('party'))
    await person.click(box())
    await person.keyboard('91990202MA0KY5RU7X')
    await vi.waitFor(() => expect(seen()).toEqual(['91990202MA0KY5RU7X使用所输入的代码']))
    await person.click(screen.getByRole('option', { hidden: true }))
    expect(value.value).toBe('91990202MA0KY5RU7X')
  })

  it('calls by name what is filled in already', async () => {
    party([PARTY])
    const { shown } = await openField(spec('party'), { value: '91990202MA0KY5RU7X' })
    await vi.waitFor(() => expect(shown.text()).toContain('康裕肉业'))
  })

  it('keeps a code that cannot be looked up', async () => {
    isDown('GET /api/parties')
    const { shown, value } = await openField(spec('party'), { value: '91990202MA0KY5RU7X' })
    await vi.waitFor(() => expect(shown.text()).toContain('91990202MA0KY5RU7X'))
    expect(value.value).toBe('91990202MA0KY5RU7X')
  })

  it('shows the answer to what was typed last', async () => {
    const found = { 康: { ...PARTY, name: '旧' }, 康裕: PARTY } as Record<string, object>
    answers('GET /api/parties', ({ query }) => ({ items: [found[query.q ?? '']].filter(Boolean), total: 1 }))
    const { person } = await openField(spec('party'))
    await person.click(box())
    await person.keyboard('康裕')
    await vi.waitFor(() => expect(seen()).toEqual(['康裕肉业91 990202 MA0KY5RU7 X']))
  })
})

describe('choosing a place', () => {
  const places = [
    { id: 'node:990202001', name: '城北批发市场', party: 'uscc:A', address: '北环路 1 号' },
    { id: 'urn:epc:id:sgln:9902020.01001.0', name: '屠宰车间', party: 'uscc:B', address: '工业路 8 号' },
  ]

  it('offers each with its address', async () => {
    answers('GET /api/sites', { items: places, total: 2 })
    const { person, value } = await openField(spec('site'))
    await person.click(screen.getByRole('combobox', { name: '它' }))
    const options = screen.getAllByRole('option', { hidden: true })
    expect(texts(options)).toEqual(['城北批发市场北环路 1 号', '屠宰车间工业路 8 号'])
    await person.click(options[1] as Element)
    expect(value.value).toBe('urn:epc:id:sgln:9902020.01001.0')
  })

  it('keeps what is filled in though it is not in the list', async () => {
    isDown('GET /api/sites')
    const { shown } = await openField(spec('site'), { value: 'node:1' })
    expect(shown.text()).toContain('node:1')
  })
})
