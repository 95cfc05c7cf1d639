import { computed, defineComponent, h, ref } from 'vue'
import type { Choice, FieldSpec } from '@/api/profile-types'
import type { Finding } from '@/api/problem'
import type { Draft, DraftValue } from '@/forms/draft'
import FieldRow from '@/forms/FieldRow.vue'
import { provideForm } from '@/forms/form-context'
import type { Language } from '@/i18n'
import { open } from './open'

/** A field as a profile tells it, with what a test wants to be said of it. */
export const spec = (type: FieldSpec['type'], told: Partial<FieldSpec> = {}): FieldSpec => ({
  id: 'it',
  name: { zh: '它', en: 'It' },
  required: false,
  ...told,
  type,
})

interface Given {
  value?: DraftValue
  findings?: Finding[]
  choices?: Choice[]
  computed?: Draft[string]
  speaking?: Language
}

/** One field alone in a form: what is filled in, and which fields were left. */
export async function openField(field: FieldSpec, given: Given = {}) {
  const value = ref<DraftValue | undefined>(given.value)
  const touched: string[] = []
  const findings = ref(given.findings ?? [])
  const form = defineComponent(() => {
    provideForm({
      shown: (pointer) => findings.value.filter((one) => one.pointer === pointer),
      touch: (pointer) => touched.push(pointer),
      choices: () => given.choices ?? [],
      recordName: (type) => `“${type}”`,
      computed: () => ({ it: given.computed as never }),
    })
    return () =>
      h(FieldRow, {
        spec: field,
        pointer: '/it',
        modelValue: value.value,
        'onUpdate:modelValue': (now: DraftValue | undefined) => (value.value = now),
      })
  })
  return {
    ...(await open(form, { speaking: given.speaking })),
    value: computed(() => value.value),
    touched,
    findings,
  }
}
