import { configure } from '@testing-library/dom'
import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { forgetProfiles } from '@/api/profiles'
import { forgetSession } from '@/api/session'
import { speak } from '@/i18n'
import { leaveAll } from '@/tabs'
import { quiet } from '@/ui/notice'
import { server } from './server'

export { server }

/** A machine with much to do is slow, not wrong. */
configure({ asyncUtilTimeout: 20_000, getElementError: (said) => new Error(said ?? 'not found') })

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))

/** Every spec finds the world as a browser has it that was never here. */
afterEach(() => {
  server.resetHandlers()
  localStorage.clear()
  document.body.innerHTML = ''
  leaveAll()
  quiet()
  forgetSession()
  forgetProfiles()
  speak('zh-CN')
})
disableAutoUnmount()
enableAutoUnmount(afterEach)
afterAll(() => server.close())
