import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { checkRecord, type RecordInput } from '@/api/records'
import type { Finding } from '@/api/problem'
import type { Fields } from '@/api/profile-types'

const PAUSE = 600

export type CheckState = 'idle' | 'checking' | 'checked' | 'failed'

/** Asks the server what it would say, a moment after the last stroke; the newest question wins. */
export function useChecking() {
  const state = ref<CheckState>('idle')
  const findings = shallowRef<Finding[]>([])
  const computed = shallowRef<Fields>({})
  let timer = 0
  let running: AbortController | undefined

  async function ask(input: RecordInput) {
    running?.abort()
    const mine = (running = new AbortController())
    state.value = 'checking'
    try {
      const answer = await checkRecord(input, mine.signal)
      if (mine !== running) return
      findings.value = answer.findings
      computed.value = answer.fields ?? {}
      state.value = 'checked'
    } catch {
      if (mine === running) state.value = 'failed'
    }
  }

  function soon(input: () => RecordInput) {
    clearTimeout(timer)
    timer = window.setTimeout(() => void ask(input()), PAUSE)
  }

  function stop() {
    clearTimeout(timer)
    running?.abort()
  }

  onBeforeUnmount(stop)
  return { state, findings, computed, soon, stop }
}
