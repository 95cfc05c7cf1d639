import { computed, ref, shallowRef } from 'vue'

/** Ends something once its name was typed. */
export function useEnding<Item>(drop: (item: Item) => Promise<unknown>, done: () => Promise<unknown>) {
  const leaving = shallowRef<Item | null>(null)
  const busy = ref(false)
  const fault = shallowRef<unknown>()
  const asking = computed({
    get: () => leaving.value !== null,
    set: (open) => {
      if (!open) leaving.value = null
    },
  })

  function ask(item: Item) {
    fault.value = undefined
    leaving.value = item
  }

  async function end() {
    if (leaving.value === null) return
    busy.value = true
    fault.value = undefined
    try {
      await drop(leaving.value)
      leaving.value = null
      await done()
    } catch (wrong) {
      fault.value = wrong
    } finally {
      busy.value = false
    }
  }

  return { leaving, asking, busy, fault, ask, end }
}
