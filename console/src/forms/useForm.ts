import { computed, reactive, ref, shallowRef, type Ref } from 'vue'
import type { FieldSpec } from '@/api/profile-types'
import type { Finding } from '@/api/problem'
import { useTexts } from '@/i18n'
import { blank, isEmpty, type Draft, type DraftValue } from './draft'
import { localFindings, missingFields, type Said } from './local-check'
import { place, pointersOf, valueAt } from './placing'
import texts from './texts'

/** What a form is made of. */
export interface FormParts {
  specs: () => readonly FieldSpec[]
  /** Where its fields stand in what is sent: `/fields` in a record, else ''. */
  at?: string
  /** What is filled in beside the fields, by pointer. */
  beside?: Record<string, () => DraftValue | undefined>
  /** What is missing; else each field that must be there and is empty. */
  missing?: () => Finding[]
  /** What the server found, with pointers as `within` makes them. */
  remote?: () => readonly Finding[]
  within?: (pointer: string) => string
}

/**
 * The engine of every form: what was typed, what is wrong with it and where that is shown. A field speaks once it was
 * left, or once sending was tried.
 */
export function useForm(parts: FormParts) {
  const t = useTexts(texts)
  const at = parts.at ?? ''
  const draft = ref<Draft>({}) as Ref<Draft>
  const touched = reactive(new Set<string>())
  const attempted = ref(false)
  /** What the server said when the form was sent. */
  const told = shallowRef<readonly Finding[]>([])

  const tell = (said: Said) => t(said.code, said.values)
  const local = computed(() => [
    ...(parts.missing?.() ?? missingFields(parts.specs(), draft.value, tell, at)),
    ...localFindings(parts.specs(), draft.value, tell, at),
  ])
  const pointers = computed(() => [
    ...pointersOf(parts.specs(), draft.value, at),
    ...Object.keys(parts.beside ?? {}),
  ])

  const placed = computed(() => {
    const spoken = new Set(local.value.map((finding) => finding.pointer))
    const remote = [...(parts.remote?.() ?? []), ...told.value].map((finding) => ({
      ...finding,
      pointer: parts.within?.(finding.pointer) ?? finding.pointer,
    }))
    const all = place(remote, pointers.value)
    const found = new Map([...all.at].filter(([pointer]) => !spoken.has(pointer)))
    for (const finding of local.value) found.set(finding.pointer, [finding])
    return { at: found, general: all.general }
  })

  const shown = (pointer: string): Finding[] =>
    attempted.value || touched.has(pointer) ? (placed.value.at.get(pointer) ?? []) : []

  const valueOf = (pointer: string) =>
    parts.beside?.[pointer]?.() ?? (valueAt(draft.value, pointer, at) as DraftValue | undefined)

  /** How many fields are still to be filled in, and what is said, by pointer; what is merely still empty waits. */
  const summary = computed(() => {
    const open: string[] = []
    const said: [string, Finding][] = placed.value.general.map((finding) => ['', finding])
    for (const [pointer, findings] of placed.value.at) {
      if (isEmpty(valueOf(pointer)) && !attempted.value) open.push(pointer)
      else said.push(...findings.map((finding) => [pointer, finding] as [string, Finding]))
    }
    return { open: open.length, told: said }
  })

  /** Begins anew, with these values where there are some. */
  function begin(values: Draft = {}) {
    touched.clear()
    attempted.value = false
    told.value = []
    draft.value = { ...blank(parts.specs()), ...values }
  }

  /** The pointer of the first fault that keeps the form from being taken. */
  const firstFault = () =>
    summary.value.told.find(([pointer, finding]) => pointer && finding.severity === 'BLOCK')?.[0]

  return {
    ...{ at, draft, touched, attempted, told, tell, local, placed, shown, summary, begin, firstFault },
    touch: (pointer: string) => touched.add(pointer),
  }
}

export type Form = ReturnType<typeof useForm>

/** Brings the field at a pointer into view and puts the cursor into it. */
export function follow(root: HTMLElement | null, pointer: string) {
  const row = root?.querySelector<HTMLElement>(`[data-pointer="${CSS.escape(pointer)}"]`)
  row?.scrollIntoView({ block: 'center' })
  row?.querySelector<HTMLElement>('input, textarea, button')?.focus({ preventScroll: true })
}
