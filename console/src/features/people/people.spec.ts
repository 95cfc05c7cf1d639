import { describe, expect, it, vi } from 'vitest'
import type { Client, User } from '@/api/people'
import { answers, lists, refuses, waits } from '@mock/answers'
import { open, rowsOf, screen, signedIn, texts, waitFor, within } from '@mock/open'
import ClientsPage from './ClientsPage.vue'
import UsersPage from './UsersPage.vue'

const user = (name: string, more: Partial<User> = {}): User => ({
  ...{
    name,
    displayName: name,
    kind: 'OFFICIAL',
    region: '9902',
    categories: ['livestock'],
    rights: ['READ'],
  },
  ...{ mustChangePassword: false, disabled: false, grants: [] },
  ...more,
})
const client = (id: string, more: Partial<Client> = {}): Client =>
  ({
    ...{
      id,
      name: 'ERP',
      party: 'uscc:91990202MA0KY5RU7X',
      rights: ['CAPTURE'],
      createdAt: '2026-10-01T02:00:00Z',
    },
    ...more,
  }) as Client
const dialog = (name: string) => screen.findByRole('dialog', { name }).then((found) => within(found))

describe('the users', () => {
  it('are told with how far they reach, what they may, and how they stand', async () => {
    lists('GET /api/users', [
      user('zhao.q'),
      user('kangyu.qc', { kind: 'ENTERPRISE', party: 'uscc:1', region: undefined, mustChangePassword: true }),
      user('gone', { disabled: true, region: undefined }),
    ])
    await open(UsersPage, { at: '/users' })
    await waitFor(() => expect(rowsOf('用户')).toHaveLength(3))
    await waitFor(() => expect(rowsOf('用户')[0]?.[3]).toBe('9902 · 食用畜产品'))
    expect(rowsOf('用户').map((row) => row.slice(2, 6))).toEqual([
      ['监管部门', '9902 · 食用畜产品', '查询', '在用'],
      ['企业用户', '1', '查询', '待换初始密码'],
      ['监管部门', '全部', '查询', '已停用'],
    ])
  })

  it('are told in English', async () => {
    lists('GET /api/users', [user('zhao.q')])
    await open(UsersPage, { at: '/users', speaking: 'en' })
    await waitFor(() => expect(rowsOf('Users')[0]?.[2]).toBe('Authority'))
    expect(rowsOf('Users')[0]?.slice(4).join()).not.toMatch(/\p{Script=Han}/u)
  })

  it('cannot end themselves, nor whoever has ended already', async () => {
    await signedIn({ name: 'li.m' })
    lists('GET /api/users', [user('li.m'), user('zhao.q'), user('gone', { disabled: true })])
    await open(UsersPage, { at: '/users' })
    await waitFor(() => expect(rowsOf('用户').map((row) => row.at(-1))).toEqual(['授权', '授权停用', '授权']))
  })

  it('are added with a region or a party, by what they are; the first password is shown this once', async () => {
    const asked = lists('GET /api/users', [])
    const sent = answers(
      'POST /api/users',
      ({ json }) => ({ ...(json as object), password: 'Xk7-once' }),
      201,
    )
    const { person } = await open(UsersPage, { at: '/users' })
    await person.click((await screen.findAllByRole('button', { name: '新增用户' }))[0] as Element)
    const form = await dialog('新增用户')
    expect(form.getByRole('textbox', { name: '行政区划 必填' })).toBeTruthy()
    await person.click(form.getByRole('radio', { name: '企业用户' }))
    await waitFor(() => expect(form.queryByRole('textbox', { name: '行政区划 必填' })).toBeNull())
    await person.click(form.getByRole('radio', { name: '监管部门' }))
    await person.type(form.getByRole('textbox', { name: '用户名 必填' }), 'zhao.q')
    await person.type(form.getByRole('textbox', { name: '姓名 必填' }), '赵启明')
    await person.type(form.getByRole('textbox', { name: '行政区划 必填' }), '9902')
    await person.click(form.getByRole('checkbox', { name: '食用畜产品' }))
    const before = asked.length
    await person.click(form.getByRole('button', { name: '创建' }))
    const secret = await dialog('请转告初始密码')
    expect(sent[0]?.json).toEqual({
      ...{
        name: 'zhao.q',
        displayName: '赵启明',
        kind: 'OFFICIAL',
        region: '9902',
        categories: ['livestock'],
        rights: ['READ', 'CHECK'],
      },
    })
    expect(secret.getByRole('button', { name: '复制 Xk7-once' })).toBeTruthy()
    await person.click(secret.getByRole('button', { name: '我已妥善保存' }))
    await waitFor(() => expect(document.body.textContent).not.toContain('Xk7-once'))
    expect(asked.length).toBe(before + 1)
    expect(JSON.stringify(localStorage)).not.toContain('Xk7-once')
  })

  it('keep their rights when ending them was refused, and it says why', async () => {
    lists('GET /api/users', [user('zhao.q')])
    refuses('DELETE /api/users/:name', 409, { title: '最后一位管理员', detail: '至少要留一位管理员。' })
    const { person } = await open(UsersPage, { at: '/users' })
    await person.click(await screen.findByRole('button', { name: '停用' }))
    const asking = await dialog('停用用户')
    await person.type(asking.getByRole('textbox'), 'zhao.q{Enter}')
    expect((await asking.findByRole('alert')).textContent).toContain('至少要留一位管理员。')
    const ended = answers('DELETE /api/users/:name', null, 204)
    await person.click(asking.getByRole('button', { name: '停用' }))
    await waitFor(() => expect(ended.map((one) => one.path)).toEqual(['/api/users/zhao.q']))
    await waitFor(() => expect(screen.queryByRole('dialog', { name: '停用用户' })).toBeNull())
  })

  it('that one may not see are told as such', async () => {
    refuses('GET /api/users', 403)
    await open(UsersPage, { at: '/users' })
    expect((await screen.findByRole('alert')).textContent).toContain('您的账号没有这项权限')
    expect(screen.queryByRole('table')).toBeNull()
  })
})

describe('the programs that come in', () => {
  it('are told with when they were used last', async () => {
    lists('GET /api/clients', [
      client('kangyu-erp', { lastUsedAt: '2026-11-21T02:32:00Z' }),
      client('old', { revokedAt: '2026-11-01T00:00:00Z' }),
    ])
    await open(ClientsPage, { at: '/clients' })
    await waitFor(() => expect(rowsOf('接入凭证')).toHaveLength(2))
    expect(rowsOf('接入凭证').map((row) => [row[5], row[6], row[7]])).toEqual([
      ['2026-11-21 10:32', '在用', '授权停用'],
      ['从未', '已停用', '授权'],
    ])
  })

  it('get a secret that is shown this once, with how to use it', async () => {
    lists('GET /api/clients', [])
    const sent = answers('POST /api/clients', ({ json }) => ({ ...(json as object), secret: 's-4f7' }), 201)
    answers('GET /api/parties', { items: [], total: 0 })
    const { person } = await open(ClientsPage, { at: '/clients' })
    await person.click((await screen.findAllByRole('button', { name: '新增凭证' }))[0] as Element)
    const form = await dialog('新增凭证')
    await person.type(form.getByRole('textbox', { name: '客户端编号 必填' }), 'province')
    await person.type(form.getByRole('textbox', { name: '名称 必填' }), '省级平台')
    await person.click(form.getByRole('radio', { name: '监管部门' }))
    await waitFor(() => expect(form.queryByRole('group', { name: '权限' })).toBeNull())
    await person.type(form.getByRole('textbox', { name: '行政区划 必填' }), '99')
    await person.click(form.getByRole('button', { name: '创建' }))
    const secret = await dialog('请立即保存密钥')
    expect(sent[0]?.json).toMatchObject({ id: 'province', kind: 'OFFICIAL', region: '99', rights: ['READ'] })
    expect(document.querySelector('pre')?.textContent).toContain("curl -u 'province:…'")
    expect(document.querySelector('pre')?.textContent).not.toContain('s-4f7')
    await person.keyboard('{Escape}')
    expect(secret.getByRole('button', { name: '复制 s-4f7' })).toBeTruthy()
  })

  it('are added once, however often one presses', async () => {
    lists('GET /api/clients', [])
    const slow = waits('POST /api/clients', { id: 'x', secret: 's' })
    const { person } = await open(ClientsPage, { at: '/clients' })
    await person.click((await screen.findAllByRole('button', { name: '新增凭证' }))[0] as Element)
    const form = await dialog('新增凭证')
    await person.click(form.getByRole('radio', { name: '监管部门' }))
    for (const [name, text] of [
      ['客户端编号', 'x'],
      ['名称', 'y'],
      ['行政区划', '99'],
    ] as const)
      await person.type(await form.findByRole('textbox', { name: `${name} 必填` }), text)
    await person.keyboard('{Control>}{Enter}{Enter}{/Control}')
    await vi.waitFor(() => expect(slow.heard).toHaveLength(1))
    await new Promise((go) => setTimeout(go, 50))
    expect(slow.heard).toHaveLength(1)
    slow.go()
  })

  it('say what to do where there are none', async () => {
    lists('GET /api/clients', [])
    await open(ClientsPage, { at: '/clients' })
    expect(await screen.findByText('还没有接入凭证')).toBeTruthy()
    expect(texts(document.querySelectorAll('.ui-empty p'))[0]).toContain('上级平台')
  })
})
