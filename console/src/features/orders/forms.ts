import { draftOrder, handOver, type HandOver, type Order } from '@/api/orders'
import type { Choice, Fields, FieldSpec } from '@/api/profile-types'
import { useTexts } from '@/i18n'
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

/** What is asked of an order. */
export function useOrderEntry(done: (order: Order) => void) {
  const t = useTexts(texts)
  let issued = false
  return useEntry({
    name: 'order',
    specs: (draft) => [ACT, ...askedOf(draft), AUTHORITY],
    lists: () => ({ acts: decisions }),
    start: { act: 'stop' },
    send: async (fields) => {
      const order = await draftOrder(said(fields))
      issued = order.order.state.word === 'IN_FORCE'
      return order
    },
    said: () => t(issued ? 'issued' : 'drafted'),
    done,
  })
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
