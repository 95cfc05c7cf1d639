import { describe, expect, it } from 'vitest'
import type { Grant } from '@/api/people'
import { answers, refuses } from '@mock/answers'
import { open, rowsOf, screen, signedIn, waitFor, within } from '@mock/open'
import GrantsPage from './GrantsPage.vue'

const grant = (more: Partial<Grant> = {}): Grant => ({
  ...{ id: 'g-1', role: 'OFFICIAL', rights: ['READ', 'CHECK'], everything: false },
  ...{ regions: ['9902'], categories: ['livestock'], stages: [], further: {} },
  ...{ from: '2026-10-01T02:00:00Z', by: 'user:admin' },
  ...more,
})
const at = (holder: string) => `/grants?holder=${encodeURIComponent(holder)}`
const dialog = (name: string) => screen.findByRole('dialog', { name }).then((found) => within(found))

describe('grants', () => {
  it('are told in words: what, how far, until the end of which day', async () => {
    const asked = answers('GET /api/grants', [
      grant(),
      grant({
        ...{ id: 'g-2', role: '代理科长', rights: ['ORDER'], categories: [], stages: ['slaughter'] },
        ...{ authority: 'uscc:11990200MB0A00017X', until: '2099-12-31T16:00:00Z' },
      }),
      grant({ id: 'g-3', regions: [], party: 'uscc:91990202MA0KY5RU7X', categories: [] }),
      grant({ id: 'g-4', everything: true, regions: [], until: '2026-01-01T16:00:00Z' }),
      grant({ id: 'g-5', regions: [], from: '2099-01-01T00:00:00Z' }),
    ])
    await open(GrantsPage, { at: at('user:zhao.q') })
    await waitFor(() => expect(rowsOf('授权')).toHaveLength(5))
    await waitFor(() => expect(rowsOf('授权')[0]?.[2]).toContain('食用畜产品'))
    expect(asked[0]?.query).toEqual({ holder: 'user:zhao.q' })
    expect(rowsOf('授权').map((row) => row.slice(0, 3))).toEqual([
      ['监管部门', '查询、核验备案', '9902 及其下级 · 品类：食用畜产品'],
      ['代理科长', '起草和签发决定', '9902 及其下级 · 环节：屠宰企业'],
      ['监管部门', '查询、核验备案', '91990202MA0KY5RU7X 及其下属'],
      ['监管部门', '查询、核验备案', '全部'],
      ['监管部门', '查询、核验备案', '无'],
    ])
    expect(rowsOf('授权').map((row) => row.slice(5, 7))).toEqual([
      ['直到收回', '有效'],
      ['2099-12-31', '有效'],
      ['直到收回', '有效'],
      ['2026-01-01', '已到期'],
      ['直到收回', '未生效'],
    ])
  })

  it('say what else they are limited to, so that none looks wider than it is', async () => {
    answers('GET /api/grants', [grant({ further: { owners: ['uscc:a'] } })])
    await open(GrantsPage, { at: at('user:zhao.q') })
    await waitFor(() => expect(rowsOf('授权')[0]?.[2]).toContain('owners: uscc:a'))
  })

  it('are told in English', async () => {
    answers('GET /api/grants', [grant({ stages: ['slaughter'] })])
    await open(GrantsPage, { at: at('user:zhao.q'), speaking: 'en' })
    await waitFor(() => expect(rowsOf('Grants')[0]?.[2]).toContain('stages: '))
    await waitFor(() => expect(rowsOf('Grants')[0]?.join()).not.toMatch(/\p{Script=Han}/u))
  })

  it('are asked of somebody: nothing is asked before one is chosen', async () => {
    const asked = answers('GET /api/grants', [])
    await open(GrantsPage, { at: '/grants' })
    expect(await screen.findByText('请选择被授权人')).toBeTruthy()
    expect(asked).toEqual([])
  })

  it('are given by keyboard, with what the holder may be given at all', async () => {
    await signedIn({ name: 'admin' })
    answers('GET /api/grants', [])
    const sent = answers('POST /api/grants', grant(), 201)
    const { person } = await open(GrantsPage, { at: at('user:zhao.q') })
    await person.click(await screen.findByRole('button', { name: '新增授权' }))
    const form = await dialog('新增授权')
    await person.type(await form.findByRole('textbox', { name: '行政区划 必填' }), '990203')
    await person.type(form.getByRole('textbox', { name: '身份' }), '代理科长')
    expect(form.queryByRole('checkbox', { name: '运维' })).toBeNull()
    await person.click(form.getByRole('checkbox', { name: '更正辖区记录' }))
    await person.keyboard('{Control>}{Enter}{/Control}')
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.json).toEqual({
      ...{ holder: 'user:zhao.q', role: '代理科长', region: '990203', rights: ['CORRECT'] },
    })
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '新增授权' })).toBeNull())
  })

  it('that are refused say why beside the field', async () => {
    answers('GET /api/grants', [])
    refuses('POST /api/grants', 422, {
      findings: [{ code: 'access.until-past', pointer: '/until', message: '到期日已过。' }],
    } as never)
    const { person } = await open(GrantsPage, { at: at('client:kangyu-erp') })
    await person.click(await screen.findByRole('button', { name: '新增授权' }))
    const form = await dialog('新增授权')
    await person.click(await form.findByRole('checkbox', { name: '查询' }))
    await person.click(form.getByRole('button', { name: '授予' }))
    expect((await form.findAllByText(/到期日已过|必填/)).length).toBeGreaterThan(0)
  })

  it('are ended after a question that tells what ends', async () => {
    answers('GET /api/grants', [grant({ role: '代理科长' })])
    const ended = answers('DELETE /api/grants/:id', null, 204)
    const { person } = await open(GrantsPage, { at: at('user:zhao.q') })
    await person.click(await screen.findByRole('button', { name: '收回 代理科长' }))
    const asking = await dialog('收回授权')
    expect(asking.getByText(/代理科长: 查询、核验备案/)).toBeTruthy()
    await person.type(asking.getByRole('textbox'), 'zhao.q{Enter}')
    await waitFor(() => expect(ended.map((one) => one.path)).toEqual(['/api/grants/g-1']))
  })

  it('of oneself are shown and left alone', async () => {
    await signedIn({ name: 'zhao.q' })
    answers('GET /api/grants', [grant()])
    await open(GrantsPage, { at: at('user:zhao.q') })
    await waitFor(() => expect(rowsOf('授权')).toHaveLength(1))
    expect(screen.queryByRole('button', { name: /收回|新增授权/ })).toBeNull()
  })
})
