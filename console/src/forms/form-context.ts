import { inject, provide, type InjectionKey } from 'vue'
import type { Choice, Fields } from '@/api/profile-types'
import type { Finding } from '@/api/problem'

/** What every field of a form may ask its form. */
export interface FormContext {
  /** The findings to show beside the field at this pointer. */
  shown: (pointer: string) => Finding[]
  touch: (pointer: string) => void
  choices: (list: string | null | undefined) => readonly Choice[]
  recordName: (type: string) => string
  computed: () => Fields
}

const KEY: InjectionKey<FormContext> = Symbol('form')

export const provideForm = (form: FormContext) => provide(KEY, form)

export function useForm(): FormContext {
  const form = inject(KEY)
  if (!form) throw new Error('A field stands outside of a form')
  return form
}
