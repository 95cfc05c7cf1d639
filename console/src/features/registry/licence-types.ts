import { computed, shallowRef } from 'vue'
import { licenceTypes, type LicenceType } from '@/api/registry'
import { local } from '@/i18n'

/** The types of licence that there are; until they are known, and of one held from before, the code. */
export function useLicenceTypes() {
  const known = shallowRef<LicenceType[]>([])
  licenceTypes()
    .then((answer) => (known.value = answer))
    .catch(() => undefined)
  return {
    licenceType: (code: string) => local(known.value.find((one) => one.code === code)?.name) || code,
    licenceTypeChoices: computed(() => known.value.map(({ code, name }) => ({ value: code, name }))),
  }
}
