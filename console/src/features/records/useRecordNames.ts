import { shallowRef } from 'vue'
import { recordNames } from '@/api/profiles'
import { local, type LocalText } from '@/i18n'

/** The names of record types; until they are known, the type itself. */
export function useRecordNames() {
  const names = shallowRef(new Map<string, LocalText>())
  recordNames()
    .then((found) => (names.value = found))
    .catch(() => undefined)
  const nameOf = (type: string) => local(names.value.get(type)) || type
  return { names, nameOf }
}
