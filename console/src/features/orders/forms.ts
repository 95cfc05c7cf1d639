import { shallowRef, watch } from 'vue'
import { draftOrder, handOver, type HandOver, type Order } from '@/api/orders'
import type { Choice, Fields, FieldSpec } from '@/api/profile-types'
import { unit, type Cause } from '@/api/trace'
import { useTexts, type LocalText } from '@/i18n'
import { codesIn } from '@/text/code'
import { moment } from '@/text/moment'
import { describeWith } from '@/forms/describe'
import type { Draft } from '@/forms/draft'
import { useEntry } from '@/forms/useEntry'
import texts from './texts'
import { DECISIONS } from './wording'

const field = describeWith(texts)
const must = { required: true }

const ACT = field('act', 'act', 'choice', { ...must, list: 'acts' })
const GOODS = field('goods', 'goods', 'identifiers', { ...must, help: 'goodsHint' })
const NUMBER = field('number', 'number', 'document', { ...must, max: 64 })
const BASIS = field('basis', 'basis', 'text', { ...must, max: 200 })
const REASON = field('reason', 'reason', 'text', { ...must, max: 500 })
const ORDERED = field('ordered', 'ordered', 'document', { ...must, max: 64 })
const CAUSE = field('cause', 'cause', 'text', { ...must, max: 200, help: 'causeHint' })
const SAMPLE = field('sample', 'sample', 'document', { ...must, max: 50 })
const UNTIL = field('until', 'until', 'moment', must)
const AUTHORITY = field('authority', 'authority', 'party', { help: 'authorityHint' })

/** What each decision must say. */
const ASKED: Record<(typeof DECISIONS)[number], FieldSpec[]> = {
  stop: [GOODS, NUMBER, BASIS, REASON],
  hold: [GOODS, NUMBER, REASON, UNTIL],
  lift: [ORDERED, NUMBER, BASIS, REASON],
  liftHold: [GOODS, CAUSE, NUMBER, BASIS, REASON],
  clear: [ORDERED, GOODS, SAMPLE, NUMBER, BASIS, REASON],
}

const decisions: Choice[] = DECISIONS.map((act) => ({
  value: act,
  name: { zh: texts.zh[act], en: texts.en[act] },
}))
/** To lift an order and to lift a hold by its name are one act to the platform. */
const said = (fields: Fields): Fields => (fields.act === 'liftHold' ? { ...fields, act: 'lift' } : fields)

const askedOf = (draft: Draft) => ASKED[draft.act as 'stop'] ?? ASKED.stop

/** The holds of the goods of a draft that an order can lift, in their own words instead of by their names. */
function useHolds(goods: () => unknown) {
  const holds = shallowRef<Choice[]>([])
  let newest = 0
  watch(
    goods,
    async (written) => {
      const mine = ++newest
      const [code] = typeof written === 'string' ? codesIn(written) : []
      const causes = code
        ? await unit(code).then(
            // What holds these goods from upstream is lifted there.
            (card) => card.causes.filter((one) => one.unit === card.id),
            () => [],
          )
        : []
      if (mine !== newest) return
      holds.value = causes
        .filter((one) => one.effect === 'HOLD' && one.cause)
        .map((one) => ({ value: one.cause ?? '', name: saidOf(one) }))
    },
    { immediate: true },
  )
  return holds
}

const saidOf = ({ reason, setBy, number, since }: Cause): LocalText => {
  const besides = [setBy, number, moment(since)].filter(Boolean).join(' · ')
  return { zh: `${reason.zh} · ${besides}`, en: `${reason.en} · ${besides}` }
}

/** What is asked of an order. */
export function useOrderEntry(done: (order: Order) => void) {
  const t = useTexts(texts)
  let issued = false
  const entry: ReturnType<typeof useEntry<Order>> = useEntry({
    name: 'order',
    specs: (draft) => [ACT, ...askedOf(draft).map(chosen), AUTHORITY],
    lists: () => ({ acts: decisions, holds: holds.value }),
    start: { act: 'stop' },
    send: async (fields) => {
      const order = await draftOrder(said(fields))
      issued = order.order.state.word === 'IN_FORCE'
      return order
    },
    said: () => t(issued ? 'issued' : 'drafted'),
    done,
  })
  const holds = useHolds(() =>
    entry.form.draft.value.act === 'liftHold' ? entry.form.draft.value.goods : '',
  )
  /** A hold that the card of the goods tells is chosen; else its name is written as the card told it. */
  function chosen(spec: FieldSpec): FieldSpec {
    return spec === CAUSE && holds.value.length
      ? { ...CAUSE, type: 'choice', list: 'holds', help: undefined }
      : spec
  }
  return entry
}

/** What is asked of a hand-over; what it is about is known already. */
export function useHandOverEntry(about: () => Fields, done: (made: HandOver) => void) {
  const t = useTexts(texts)
  return useEntry({
    name: 'handover',
    specs: () => [REASON],
    send: (fields) => handOver({ ...about(), ...fields }),
    said: () => t('handedOver'),
    done,
  })
}

/** Why something is refused or sent back. */
export function useReasonEntry<Answer>(
  name: string,
  said: keyof typeof texts.zh,
  send: (reason: string) => Promise<Answer>,
  done: (answer: Answer) => void,
) {
  const t = useTexts(texts)
  return useEntry({
    name,
    specs: () => [REASON],
    send: (fields) => send(String(fields.reason)),
    said: () => t(said),
    done,
  })
}
