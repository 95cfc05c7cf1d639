import { computed, ref } from 'vue'
import { call, get, post, Refused } from './client'
import type { Schemas } from './schema/people'

export type Right = Schemas['SessionView']['rights'][number]

export type Session = Schemas['SessionView']

const current = ref<Session | null>(null)
let asked = false

/** Who is signed in; null when nobody is. */
export const session = computed(() => current.value)
export const may = (right: Right) => current.value?.rights.includes(right) ?? false

/** Asks once who is signed in. */
export async function knowSession(): Promise<Session | null> {
  if (asked) return current.value
  try {
    current.value = (await get<Session | undefined>('/api/session')) ?? null
  } catch (fault) {
    if (!(fault instanceof Refused)) throw fault
    current.value = null
  }
  asked = true
  return current.value
}

export async function signIn(name: string, password: string): Promise<Session> {
  const found = await post<Session>('/api/session', { name, password })
  asked = true
  current.value = found
  return found
}

export async function signOut() {
  await call('DELETE', '/api/session').catch(() => undefined)
  forgetSession()
}

/** The server no longer knows the session. */
export function forgetSession() {
  current.value = null
  asked = true
}

export async function changePassword(old: string, fresh: string) {
  await post('/api/session/password', { current: old, new: fresh })
  if (current.value) current.value = { ...current.value, mustChangePassword: false }
}
