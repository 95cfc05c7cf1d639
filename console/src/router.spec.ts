import { afterEach, describe, expect, it, vi } from 'vitest'
import { answers, refuses } from '@mock/answers'
import { signedIn, waitFor } from '@mock/open'
import { fill, labelled, phrase, speak } from '@/i18n'
import { get } from '@/api/client'
import { router } from './router'

const nobody = () => void refuses('GET /api/session', 401)
const path = () => router.currentRoute.value.path

afterEach(() => vi.restoreAllMocks())

describe('going somewhere', () => {
  it('leads who is not signed in to the door, and remembers where they were going', async () => {
    nobody()
    await router.push('/parties?q=x')
    expect(path()).toBe('/login')
    expect(router.currentRoute.value.query.to).toBe('/parties?q=x')
  })

  it('leads who must change the password to the door too', async () => {
    await signedIn({ rights: ['READ'], mustChangePassword: true })
    await router.push('/sites')
    expect(path()).toBe('/login')
  })

  it('shows what is not there instead of what one has no right to', async () => {
    await signedIn({ rights: ['READ'] })
    await router.push('/users')
    expect(router.currentRoute.value.name).toBe('lost')
    await router.push('/nowhere/at/all')
    expect(router.currentRoute.value.name).toBe('lost')
    await router.push('/parties')
    expect(router.currentRoute.value.name).toBe('parties')
  })

  it('leads to the door whoever the server no longer knows, and back afterwards', async () => {
    await signedIn({ rights: ['READ'] })
    await router.push('/parties')
    nobody()
    refuses('GET /api/anything', 401)
    await get('/api/anything').catch(() => undefined)
    await waitFor(() => expect(path()).toBe('/login'))
    expect(router.currentRoute.value.query.to).toBe('/parties')
  })

  it('leads to the door when the server cannot be asked', async () => {
    answers('GET /api/session', {}, 500)
    await router.push('/sites')
    expect(path()).toBe('/login')
  })
})

describe('words put together', () => {
  it('follow the language', () => {
    expect([labelled('依据', '第十条'), phrase(['甲', '', '乙'])]).toEqual(['依据：第十条', '甲，乙'])
    speak('en')
    expect([labelled('Basis', undefined), phrase(['a', 'b'])]).toEqual(['Basis: ', 'a, b'])
    expect(fill('{n} of {all}', { n: 0, all: null })).toBe('0 of {all}')
  })
})
