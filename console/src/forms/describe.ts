import type { FieldSpec } from '@/api/profile-types'
import type { LocalText, Texts } from '@/i18n'

type Told<Key extends string> = Partial<Omit<FieldSpec, 'id' | 'name' | 'type' | 'help'>> & { help?: Key }

/** Gives the function that describes a field of a form, its words among these texts. */
export function describeWith<Key extends string>(texts: Texts<Key>) {
  const say = (key: Key): LocalText => ({ zh: texts.zh[key], en: texts.en[key] })
  return (id: string, name: Key, type: FieldSpec['type'], { help, ...more }: Told<Key> = {}): FieldSpec => ({
    required: false,
    ...more,
    ...{ id, type, name: say(name) },
    ...(help && { help: say(help) }),
  })
}
