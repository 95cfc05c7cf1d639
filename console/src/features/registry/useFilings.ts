import { correctFiling, file, type Filing } from '@/api/registry'
import { describeWith } from '@/forms/describe'
import { useEntry } from '@/forms/useEntry'
import { askCounts } from '@/tasks/useCounts'
import type { Tone } from '@/ui/UiMark.vue'
import texts from './filing-texts'
import { useLicenceTypes } from './licence-types'

const field = describeWith(texts)

const PARTY = field('party', 'party', 'party', { required: true })
const LICENCE = [
  field('type', 'type', 'choice', { required: true, list: 'licenceTypes' }),
  field('number', 'number', 'identifier', { required: true, max: 64 }),
  field('scope', 'scope', 'text', { max: 500 }),
  field('issuer', 'issuer', 'text', { max: 100 }),
  field('validFrom', 'validFrom', 'date', { required: true }),
  field('validTo', 'validTo', 'date', { help: 'validToHint' }),
]

/** The states of a filing, as they follow each other. */
export const STATES = [
  'FILED',
  'RETURNED',
  'IN_FORCE',
  'SUSPENDED',
  'EXPIRED',
  'REPLACED',
  'REFUSED',
  'WITHDRAWN',
  'REVOKED',
  'CANCELLED',
] as const

/** How a state is marked: what holds, what somebody has to do, what is over. */
export const toneOf = (state: Filing['state']): Tone =>
  state === 'IN_FORCE'
    ? 'normal'
    : state === 'FILED'
      ? 'accent'
      : state === 'RETURNED' || state === 'SUSPENDED' || state === 'EXPIRED'
        ? 'attention'
        : 'unknown'

/** What is asked of a licence that is filed. */
export function useFilingEntry(done: (filing: Filing) => void) {
  const { licenceTypeChoices } = useLicenceTypes()
  return useEntry({
    name: 'filing',
    specs: () => [PARTY, ...LICENCE],
    lists: () => ({ licenceTypes: licenceTypeChoices.value }),
    send: (fields) => file(fields),
    done: (filing) => {
      done(filing)
      void askCounts(true)
    },
  })
}

/** What is asked when a returned one is handed in again: its type and number stay. */
export const useCorrectEntry = (of: () => Filing | undefined, done: () => void) =>
  useEntry({
    name: 'filing.correct',
    specs: () => LICENCE.slice(2),
    send: (fields) => {
      const filing = of()
      if (!filing) return Promise.reject(new Error('no filing'))
      const { id, type, number, version } = filing
      return correctFiling(id, { ...fields, type, number, version })
    },
    done: () => {
      done()
      void askCounts(true)
    },
  })
