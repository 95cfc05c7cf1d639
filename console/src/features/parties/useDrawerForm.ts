import { reactive, ref, shallowRef } from 'vue'
import { Refused } from '@/api/client'
import type { Finding } from '@/api/types'
import { notice } from '@/ui/notice'

/** A form in a drawer: opened empty, saved, its findings beside its fields. */
export function useDrawerForm<Form extends Record<string, string>>(
  empty: Form,
  save: (form: Form) => Promise<unknown>,
  words: { saved: () => string; done: () => void },
) {
  const form = reactive({ ...empty }) as Form
  const open = ref(false)
  const busy = ref(false)
  const fault = shallowRef<unknown>()

  function start(preset: Partial<Form> = {}) {
    Object.assign(form, empty, preset)
    fault.value = undefined
    open.value = true
  }

  async function submit() {
    busy.value = true
    fault.value = undefined
    try {
      await save({ ...form })
      open.value = false
      notice(words.saved())
      words.done()
    } catch (wrong) {
      fault.value = wrong
    } finally {
      busy.value = false
    }
  }

  /** The findings at a field, wherever in the document the server saw it. */
  function at(field: string): Finding[] {
    const wrong = fault.value
    return wrong instanceof Refused
      ? wrong.findings.filter((one) => one.pointer.split('/').includes(field))
      : []
  }

  return { form, open, busy, fault, start, submit, at }
}

/** Only what was filled in; `list` fields part at lines and commas. */
export function filled(
  form: Record<string, string>,
  lists: readonly string[] = [],
): Record<string, string | string[]> {
  const pairs = Object.entries(form)
    .map(([key, value]) => [key, value.trim()] as const)
    .filter(([, value]) => value !== '')
  return Object.fromEntries(
    pairs.map(([key, value]) => [
      key,
      lists.includes(key) ? value.split(/[\s,，、]+/).filter(Boolean) : value,
    ]),
  )
}
