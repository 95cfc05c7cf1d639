import { computed, ref, shallowRef, watch } from 'vue'
import { Refused } from '@/api/client'
import type { Choice, FieldSpec, Fields } from '@/api/profile-types'
import { session } from '@/api/session'
import { useTexts } from '@/i18n'
import { notice } from '@/ui/notice'
import { blank, toFields, type Draft } from './draft'
import { dropDraft, keepDraft, keptDraft } from './draft-store'
import texts from './texts'
import { useForm } from './useForm'

/** A form that is described here and not by a profile: what it asks, and what is done with it. */
export interface EntryParts<Answer> {
  /** Under this name its draft is kept. */
  name: string
  /** Its fields, which may depend on what is filled in. */
  specs: (draft: Draft) => readonly FieldSpec[]
  /** What the lists of its choices hold. */
  lists?: () => Record<string, readonly Choice[]>
  /** With what it begins. */
  start?: Draft
  send: (fields: Fields) => Promise<Answer>
  done?: (answer: Answer) => void
  /** Says that it was taken; nothing when the answer is shown anyway. */
  said?: () => string
}

/** A form in a drawer: opened, kept as a draft until it is taken, its findings beside its fields. */
export function useEntry<Answer>(parts: EntryParts<Answer>) {
  const t = useTexts(texts)
  const specs = () => parts.specs(form.draft.value)
  const form = useForm({ specs })
  const [open, busy, restoredAt] = [ref(false), ref(false), ref(0)]
  const fault = shallowRef<unknown>()
  const who = session.value?.name ?? ''
  let sent = ''

  const written = () => JSON.stringify(toFields(specs(), form.draft.value))

  function begin(preset: Draft = {}) {
    form.begin({ ...parts.start, ...preset })
    fault.value = undefined
    sent = written()
    const kept = Object.keys(preset).length ? undefined : keptDraft(who, parts.name)
    restoredAt.value = kept?.savedAt ?? 0
    if (kept) form.draft.value = { ...form.draft.value, ...kept.fields }
    open.value = true
  }

  function anew() {
    dropDraft(who, parts.name)
    begin()
  }

  /** A field that comes with what was chosen begins empty. */
  watch(
    () => [open.value, form.draft.value] as const,
    ([shown, draft]) => {
      if (!shown) return
      const missing = Object.entries(blank(specs())).filter(([id]) => !(id in draft))
      if (missing.length) form.draft.value = { ...draft, ...Object.fromEntries(missing) }
      form.told.value = []
      if (written() !== sent) keepDraft(who, parts.name, { envelope: {}, fields: draft, savedAt: Date.now() })
    },
    { deep: true },
  )

  /** Sends the form; gives the pointer of the first fault when it was not taken. */
  async function submit(): Promise<string | undefined> {
    if (busy.value) return
    form.attempted.value = true
    fault.value = undefined
    if (form.local.value.length) return form.firstFault()
    busy.value = true
    try {
      const answer = await parts.send(toFields(specs(), form.draft.value))
      open.value = false
      dropDraft(who, parts.name)
      notice(parts.said?.() ?? t('saved'))
      parts.done?.(answer)
    } catch (wrong) {
      fault.value = wrong
      if (wrong instanceof Refused) form.told.value = wrong.findings
    } finally {
      busy.value = false
    }
    return form.firstFault()
  }

  /** What is wrong and stands beside no field. */
  const otherFault = computed(() => {
    const wrong = fault.value
    const beside = wrong instanceof Refused && wrong.findings.length && !form.placed.value.general.length
    return beside ? undefined : wrong
  })

  return {
    ...{ form, specs: computed(specs), open, busy, fault, otherFault, restoredAt, begin, anew, submit },
    choices: (list: string | null | undefined) => (list && parts.lists?.()[list]) || [],
  }
}

export type Entry = Pick<
  ReturnType<typeof useEntry>,
  'form' | 'specs' | 'open' | 'busy' | 'otherFault' | 'restoredAt' | 'anew' | 'submit' | 'choices'
>
