import { onBeforeUnmount, ref, shallowRef, type Ref, type ShallowRef } from 'vue'

export interface Load<Value> {
  value: ShallowRef<Value | undefined>
  fault: ShallowRef<unknown>
  busy: Ref<boolean>
  load: () => Promise<void>
}

/** Loads something, the newest question winning; what was there stays until the new answer is. */
export function useLoad<Value>(ask: (signal: AbortSignal) => Promise<Value>): Load<Value> {
  const value = shallowRef<Value>()
  const fault = shallowRef<unknown>()
  const busy = ref(false)
  let running: AbortController | undefined

  async function load() {
    running?.abort()
    const mine = (running = new AbortController())
    busy.value = true
    try {
      const answer = await ask(mine.signal)
      if (running === mine) [value.value, fault.value] = [answer, undefined]
    } catch (wrong) {
      if (running === mine) fault.value = wrong
    } finally {
      if (running === mine) busy.value = false
    }
  }

  onBeforeUnmount(() => running?.abort())
  return { value, fault, busy, load }
}
