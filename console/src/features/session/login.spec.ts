import { describe, expect, it, vi } from 'vitest'
import { session } from '@/api/session'
import { answers, isDown, refuses, waits } from '@mock/answers'
import { describedBy, open, screen, signedIn, waitFor } from '@mock/open'
import LoginPage from './LoginPage.vue'

const WHO = { name: 'li.m', displayName: '李敏', kind: 'OFFICIAL', party: null, rights: ['READ'] }
const box = (name: RegExp | string) => screen.getByLabelText<HTMLInputElement>(name)

async function signIn(to?: string) {
  const page = await open(LoginPage, { props: { to } })
  await page.person.type(box('用户名'), ' li.m ')
  await page.person.type(box('密码'), '一句好记的话胜过{Enter}')
  return page
}

describe('signing in', () => {
  it('leads to where one wanted to go', async () => {
    const sent = answers('POST /api/session', { ...WHO, mustChangePassword: false })
    const { where } = await signIn('/records?q=x')
    await waitFor(() => expect(where()).toBe('/records?q=x'))
    expect(sent[0]?.json).toEqual({ name: 'li.m', password: '一句好记的话胜过' })
    expect(session.value?.displayName).toBe('李敏')
  })

  it('leads nowhere else than into the console', async () => {
    answers('POST /api/session', { ...WHO, mustChangePassword: false })
    const { where } = await signIn('https://elsewhere.example/')
    await waitFor(() => expect(session.value).not.toBeNull())
    expect(where()).toBe('/')
  })

  it('says at once what is not right, with a cure, and not which of both it is', async () => {
    refuses('POST /api/session', 401)
    await signIn()
    const said = (await screen.findByRole('alert')).textContent
    expect(said).toContain('用户名或密码不正确')
    expect(box('密码').value).toBe('一句好记的话胜过')
  })

  it('asks to wait after too many attempts', async () => {
    refuses('POST /api/session', 429)
    await signIn()
    expect((await screen.findByRole('alert')).textContent).toContain('请稍候再试')
  })

  it('is not taken for wrong when the line is dead', async () => {
    isDown('POST /api/session')
    await signIn()
    expect((await screen.findByRole('alert')).textContent).toContain('连不上服务器')
  })

  it('is tried once at a time', async () => {
    const slow = waits('POST /api/session', { ...WHO, mustChangePassword: false })
    const { person } = await signIn()
    await person.type(box('密码'), '{Enter}')
    await vi.waitFor(() => expect(slow.heard).toHaveLength(1))
    slow.go()
    await waitFor(() => expect(session.value).not.toBeNull())
    expect(slow.heard).toHaveLength(1)
  })

  it('is offered in the other language', async () => {
    const { person } = await open(LoginPage)
    await person.click(screen.getByRole('button', { name: 'English' }))
    expect(screen.getByRole('heading', { name: 'Sign in' })).toBeTruthy()
    expect(screen.getByRole('button', { name: '中文' }).getAttribute('lang')).toBe('zh-CN')
  })
})

describe('the first password', () => {
  async function changing(fresh: string, again = fresh) {
    await signedIn({ mustChangePassword: true })
    const page = await open(LoginPage, { props: { to: '/records' } })
    await page.person.type(box('当前密码'), 'first')
    await page.person.type(box('新密码'), fresh)
    await page.person.type(box('再输一次新密码'), again)
    await page.person.click(screen.getByRole('button', { name: '保存新密码' }))
    return page
  }

  it('is changed before anything else', async () => {
    const sent = answers('POST /api/session/password', null, 204)
    const { where } = await changing('一句好记的话胜过一串符号。')
    await waitFor(() => expect(where()).toBe('/records'))
    expect(sent[0]?.json).toEqual({ current: 'first', new: '一句好记的话胜过一串符号。' })
    expect(session.value?.mustChangePassword).toBe(false)
  })

  it.each([
    ['too short', 'short', 'short', '新密码至少要 12 个字符'],
    ['typed differently', 'long enough here', 'long enough hero', '两次输入的新密码不一致'],
  ])('is not changed when the new one is %s', async (_, fresh, again, said) => {
    const sent = answers('POST /api/session/password', null, 204)
    await changing(fresh, again)
    expect((await screen.findByRole('alert')).textContent).toContain(said)
    expect(sent).toEqual([])
  })

  it('cannot be kept: there is no way back, and the rule is said beside the field', async () => {
    await signedIn({ mustChangePassword: true })
    await open(LoginPage)
    expect(screen.queryByRole('button', { name: '返回' })).toBeNull()
    await waitFor(() => expect(describedBy(box('新密码'))).toContain('至少 12 个字符'))
  })

  it('that somebody changes of himself can be left as it is', async () => {
    await signedIn()
    const { person, where } = await open(LoginPage, { props: { change: true, to: '/sites' } })
    await person.click(screen.getByRole('button', { name: '返回' }))
    await waitFor(() => expect(where()).toBe('/sites'))
  })
})
