import type { Balance, BalanceLine } from '../src/api/balance'
import type { Projection } from '../src/api/log'
import { parties } from './pork'

const PLANT = parties.find((one) => one.name === '康裕肉业')

const NOTHING = {
  opening: 0,
  made: 0,
  entered: 0,
  received: 0,
  unaccounted: 0,
  shipped: 0,
  sold: 0,
  destroyed: 0,
  used: 0,
  closing: 0,
}
const line = (productName: string, amounts: Partial<BalanceLine>): BalanceLine => ({
  productName,
  uom: 'KGM',
  ...NOTHING,
  ...amounts,
})
const part = (productName: string, value: number, uom = 'KGM') => ({ productName, amount: { value, uom } })

/** The slaughterhouse's books: bones are lost within what may be, offal beyond, and more sausage left than was made. */
export const books = (question: URLSearchParams): Balance => ({
  ...(question.get('id') ? { unit: question.get('id') ?? '' } : { party: PLANT?.id, partyName: PLANT?.name }),
  from: question.get('from') ?? undefined,
  to: question.get('to') ?? undefined,
  lines: [
    line('猪', { uom: 'HEA', opening: 12, received: 86, destroyed: 1, used: 85, closing: 12 }),
    line('猪胴体', { made: 6604, used: 6500, closing: 104 }),
    line('猪肉', { opening: 300, made: 6240, shipped: 6000, closing: 540 }),
    line('香肠', { made: 190, unaccounted: 20, sold: 210 }),
  ],
  conversions: [
    { used: [part('猪', 85, 'HEA')], made: [part('猪胴体', 6604)], count: 1 },
    {
      used: [part('猪胴体', 6500)],
      made: [part('猪肉', 6240)],
      count: 17,
      loss: { value: 260, uom: 'KGM' },
      lossPart: 0.04,
      tolerated: { value: 325, uom: 'KGM' },
      withinTolerance: true,
    },
    {
      used: [part('猪杂', 250)],
      made: [part('香肠', 190)],
      count: 2,
      loss: { value: 60, uom: 'KGM' },
      lossPart: 0.24,
      tolerated: { value: 25, uom: 'KGM' },
      withinTolerance: false,
    },
  ],
  unmeasured: 2,
  complete: true,
})

/** One is up to date, one is being built anew and behind in one of its shards. */
export const projections: Projection[] = [
  {
    name: 'trace',
    version: 4,
    rebuild: {
      begun: '2026-11-21T02:00:00Z',
      entries: 184_203,
      ended: '2026-11-21T02:00:31Z',
      failed: false,
    },
    shards: [{ name: 'trace', shard: 0, position: 184_203, end: 184_203, lagMillis: 0 }],
  },
  {
    name: 'portal',
    version: 1,
    rebuild: { begun: '2026-11-21T02:01:00Z', entries: 60_000, failed: false },
    shards: [
      { name: 'portal', shard: 0, position: 100_000, end: 100_000, lagMillis: 0 },
      { name: 'portal', shard: 1, position: 49_900, end: 50_000, lagMillis: 640 },
    ],
  },
]
