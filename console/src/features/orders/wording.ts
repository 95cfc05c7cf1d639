import type { HandOver, OrderLine } from '@/api/orders'
import { local, useTexts } from '@/i18n'
import type { Tone } from '@/ui/UiMark.vue'
import texts from './texts'

const TONES: Record<string, Tone> = {
  DRAFTED: 'attention',
  SIGNED: 'accent',
  IN_FORCE: 'normal',
  HANDED_OVER: 'attention',
  TAKEN_UP: 'normal',
}

/** Waits, holds, or is over. */
export const toneOf = (one: OrderLine | HandOver): Tone => TONES[one.state.word] ?? 'unknown'

const ORDER_STATES = ['DRAFTED', 'SIGNED', 'IN_FORCE', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const
const HANDOVER_STATES = ['HANDED_OVER', 'TAKEN_UP', 'SENT_BACK'] as const
const ACTS = ['stop', 'hold', 'lift', 'clear'] as const
/** What one may decide to draft. */
export const DECISIONS = ['stop', 'hold', 'lift', 'liftHold', 'clear'] as const

/** The words of orders and hand-overs. */
export function useOrderWording() {
  const t = useTexts(texts)
  const options = <Word extends keyof typeof texts.zh>(words: readonly Word[]) =>
    words.map((value) => ({ value, label: t(value) }))
  return {
    t,
    orderStates: () => options(ORDER_STATES),
    handOverStates: () => options(HANDOVER_STATES),
    acts: () => options(ACTS),
    actName: (one: OrderLine | HandOver) => local(one.act.name),
    stateName: (one: OrderLine | HandOver) => local(one.state.name),
  }
}
