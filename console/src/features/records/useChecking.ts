import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { checkRecord, type Checked, type RecordInput } from '@/api/records'
import type { Finding } from '@/api/problem'
import type { Fields } from '@/api/profile-types'

const PAUSE = 600

export type CheckState = 'idle' | 'checking' | 'checked' | 'failed'

/** Asks the server what it would say, a moment after the last stroke; the newest question wins. */
export function useChecking() {
  const state = ref<CheckState>('idle')
  const findings = shallowRef<Finding[]>([])
  const computed = shallowRef<Fields>({})
  /** What would become of the record as it was when it was asked about last. */
  const foreseen = shallowRef<Pick<Checked, 'verdict' | 'report'>>({})
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
      foreseen.value = { verdict: answer.verdict, report: answer.report }
      state.value = 'checked'
    } catch {
      if (mine === running) state.value = 'failed'
    }
  }

  function soon(input: () => RecordInput) {
    clearTimeout(timer)
    timer = window.setTimeout(() => void ask(input()), PAUSE)
  }

  /** Asks at once. */
  function now(input: () => RecordInput) {
    clearTimeout(timer)
    return ask(input())
  }

  function stop() {
    clearTimeout(timer)
    running?.abort()
  }

  onBeforeUnmount(stop)
  return { state, findings, computed, foreseen, soon, now, stop }
}
