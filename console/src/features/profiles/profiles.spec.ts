import { describe, expect, it } from 'vitest'
import type { FieldSpec, Profile } from '@/api/profile-types'
import { livestock } from '@mock/livestock'
import { categoryView } from '@mock/profile-view'
import { answers, lists, refuses } from '@mock/answers'
import { open, openPage, screen, signedIn, texts, waitFor, within } from '@mock/open'
import ProfilePage from './ProfilePage.vue'
import ProfilesPage from './ProfilesPage.vue'
import { flatFields, publicFields, useReading } from './reading'
import RuleList from './RuleList.vue'

const page = (at = '/profiles/livestock', speaking: 'zh-CN' | 'en' = 'zh-CN') =>
  openPage(ProfilePage, { props: { category: 'livestock' }, at, speaking })
const spec = (more: Partial<FieldSpec>): FieldSpec => ({
  ...{ id: 'x', name: { zh: '它', en: 'It' }, type: 'text', required: false },
  ...more,
})

describe('the categories', () => {
  it('are told with how much each demands, and lead to it', async () => {
    const { person, where } = await openPage(ProfilesPage, { at: '/profiles' })
    const card = await screen.findByRole('link', { name: /食用畜产品/ })
    expect(texts([card])[0]).toContain('自 2026-01-01 起施行')
    expect(texts([card])[0]).toMatch(new RegExp(`记录 ?${Object.keys(livestock.records).length}`))
    await person.click(card)
    await waitFor(() => expect(where()).toBe('/profiles/livestock'))
  })

  it('that there are none of yet say whom to ask', async () => {
    lists('GET /api/profiles', [])
    await openPage(ProfilesPage, { at: '/profiles' })
    expect(await screen.findByText('还没有发布品类规范')).toBeTruthy()
  })
})

describe('a category', () => {
  it('has contents that lead to each record, also to those it shares with others', async () => {
    await page()
    const contents = within(await screen.findByRole('navigation', { name: '目录' }))
    const links = contents.getAllByRole<HTMLAnchorElement>('link').map((one) => one.getAttribute('href'))
    for (const record of Object.keys(livestock.records)) expect(links).toContain(`#livestock/${record}`)
    expect(links).toContain('/profiles/circulation#circulation/marketIn')
    expect(document.getElementById('livestock/slaughterIn')).not.toBeNull()
  })

  it('opens the record that a link leads to, and all at once for whoever reads or prints', async () => {
    const { person } = await page('/profiles/livestock#livestock/slaughterIn')
    const opened = () => document.querySelectorAll('details[open], [aria-expanded="true"]').length
    await waitFor(() => expect(document.body.textContent).toContain('静养开始'))
    const before = opened()
    await person.click(screen.getByRole('button', { name: '全部展开' }))
    await waitFor(() => expect(opened()).toBeGreaterThan(before))
    await person.click(screen.getByRole('button', { name: '全部收起' }))
    await waitFor(() => expect(opened()).toBe(0))
    window.dispatchEvent(new Event('beforeprint'))
    await waitFor(() => expect(opened()).toBeGreaterThan(before))
  })

  it('says what the public sees, and what it shows masked', async () => {
    await page()
    const heading = await screen.findByRole('heading', { level: 2, name: '公众能看到的' })
    const seen = texts(within(heading.closest('section') as HTMLElement).getAllByRole('listitem'))
    expect(seen).toContain('产地检疫检疫证号部分遮盖')
    expect(seen.join()).not.toContain('货主')
  })

  it('is read in English', async () => {
    await page('/profiles/livestock', 'en')
    expect(await screen.findByRole('heading', { level: 1, name: 'Livestock products' })).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Open all' })).toBeTruthy()
  })

  it('that nobody published is not found', async () => {
    refuses('GET /api/profiles/:category', 404)
    await page()
    expect((await screen.findByRole('alert')).textContent).toContain('没有找到')
  })
})

describe('a version that waits', () => {
  const proposing = () => lists('GET /api/profiles', [categoryView(livestock, 2)])

  it('is published by who may, with the name of the category typed', async () => {
    await signedIn({ rights: ['PUBLISH'] })
    proposing()
    const sent = answers('POST /api/profiles/:category/versions/:version/publication', {})
    const { person } = await page()
    await person.click(await screen.findByRole('button', { name: '发布第 2 版' }))
    const asking = within(await screen.findByRole('dialog', { name: '发布新版规范' }))
    expect(asking.getByText(/已存入的记录不受影响/)).toBeTruthy()
    await person.type(asking.getByRole('textbox'), '食用畜产品{Enter}')
    await waitFor(() => expect(sent[0]?.path).toBe('/api/profiles/livestock/versions/2/publication'))
    lists('GET /api/profiles', [categoryView(livestock)])
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '发布新版规范' })).toBeNull())
  })

  it('is only told to others', async () => {
    await signedIn({ rights: ['READ'] })
    proposing()
    await page()
    expect(await screen.findByText('第 2 版已提出，待发布')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '发布第 2 版' })).toBeNull()
  })

  it('that cannot be published says why', async () => {
    await signedIn({ rights: ['PUBLISH'] })
    proposing()
    refuses('POST /api/profiles/:category/versions/:version/publication', 409, {
      detail: '例子没有全部通过。',
    })
    const { person } = await page()
    await person.click(await screen.findByRole('button', { name: '发布第 2 版' }))
    const asking = within(await screen.findByRole('dialog'))
    await person.type(asking.getByRole('textbox'), '食用畜产品{Enter}')
    expect((await asking.findByRole('alert')).textContent).toContain('例子没有全部通过。')
  })
})

describe('the rules of a record', () => {
  it('stand with the gravest first, in words without what is for machines', async () => {
    const rule = (id: string, severity: string, more: object = {}) => ({
      ...{ id, severity, message: { zh: `头数 {fields.heads} 不符 ${id}`, en: id } },
      ...more,
    })
    await open(RuleList, {
      props: {
        rules: [
          rule('w', 'WARN'),
          rule('b', 'BLOCK', { clause: '第十一条', guard: true }),
          rule('h', 'HOLD'),
        ],
      },
    })
    expect(texts(screen.getAllByRole('listitem'))).toEqual([
      '拒收头数 … 不符 b依据条款：第十一条实时核对',
      '暂控头数 … 不符 h',
      '注意头数 … 不符 w',
    ])
  })

  it('that there are none of say so', async () => {
    await open(RuleList, { props: { rules: [] } })
    expect(document.body.textContent).toContain('没有另外的规则')
  })
})

describe('a field in words', () => {
  const { typeName, limits } = useReading()
  const lists = {
    many: Array.from({ length: 8 }, (_, n) => ({ value: `${n}`, name: { zh: `项${n}`, en: `${n}` } })),
  }
  const profile = { lists } as unknown as Profile

  it('says its type with its unit, and no more than six choices', () => {
    expect(typeName(spec({ type: 'decimal', unit: 'KGM' }), profile)).toBe('数值 (kg)')
    expect(typeName(spec({ type: 'choice', list: 'many' }), profile)).toBe(
      '单选：项0 / 项1 / 项2 / 项3 / 项4 / 项5 / …',
    )
    expect(typeName(spec({ type: 'later' as 'text' }), profile)).toBe('later')
  })

  it('says its bounds, zero included', () => {
    expect(limits(spec({ type: 'integer', min: 0, max: 5000 }))).toBe('至少 0、至多 5,000')
    expect(limits(spec({ type: 'text', max: 20 }))).toBe('20 字以内')
    expect(limits(spec({}))).toBe('')
  })

  it('brings the fields of its rows, one step deeper', () => {
    const deep = flatFields([spec({ id: 'a', fields: [spec({ id: 'b' })] }), spec({ id: 'c' })])
    expect(deep.map(({ spec: one, depth }) => [one.id, depth])).toEqual([
      ...[
        ['a', 0],
        ['b', 1],
        ['c', 0],
      ],
    ])
  })

  it('is the public’s only where the profile says so', () => {
    const fields = [
      spec({ id: 'a', public: 'masked' }),
      spec({ id: 'b', public: 'HIDDEN' }),
      spec({ id: 'c' }),
    ]
    const found = publicFields({ records: [{ fields }] } as unknown as Profile)
    expect(found.map((one) => one.spec.id)).toEqual(['a'])
  })
})
