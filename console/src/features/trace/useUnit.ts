import { computed } from 'vue'
import { unit as unitCard, type Holding } from '@/api/trace'
import { useTexts } from '@/i18n'
import { moment } from '@/text/moment'
import { quantity } from '@/text/quantity'
import { useLoad } from '@/ui/useLoad'
import { isHidden } from './graph'
import texts from './texts'

/** What is known of one unit, and how it is said: beside a trace and on a page of its own. */
export function useUnit(id: () => string) {
  const t = useTexts(texts)
  const card = useLoad((signal) => unitCard(id(), signal))
  const { value } = card
  const hidden = computed(() => isHidden({ id: id() }))
  const product = computed(() =>
    [value.value?.product?.name, quantity(value.value?.quantity)].filter(Boolean).join(' '),
  )
  const names = computed(() => new Map(value.value?.parties?.map((one) => [one.id, one.name])))
  const nameOf = (one: Holding) => one.partyName ?? names.value.get(one.party ?? '') ?? one.party
  const when = (one: Holding) =>
    [one.from && moment(one.from), one.to ? moment(one.to) : t('now')].filter(Boolean).join(' – ')
  const scanPage = computed(() => `/t?code=${encodeURIComponent(id())}`)
  return { ...card, hidden, product, nameOf, when, scanPage }
}

export type Unit = ReturnType<typeof useUnit>
