import { event, events, eventsAbout, type EpcisEvent } from '@/api/epcis'
import { useEventWords } from '@/events/words'
import { useTexts } from '@/i18n'
import { daysAfter, daysAgo, moment } from '@/text/moment'
import { saveJson } from '@/text/save'
import type { AskList, ListFilter, ListQuery } from '@/ui/list/list'
import { useList } from '@/ui/list/useList'
import { unitsOf } from './event-units'
import texts from './texts'

const TYPES = [
  'ObjectEvent',
  'AggregationEvent',
  'TransformationEvent',
  'TransactionEvent',
  'AssociationEvent',
] as const

/** The question in the words of an EPCIS query, the latest first. */
function epcisQuery({ type, from, to, size, after }: ListQuery): ListQuery {
  return {
    ...{ size, after, orderBy: 'eventTime', orderDirection: 'DESC' },
    ...(type && { eventType: type }),
    ...(from && { GE_eventTime: `${from}T00:00:00+08:00` }),
    ...(to && { LT_eventTime: `${daysAfter(String(to))}T00:00:00+08:00` }),
  }
}

const ask: AskList<EpcisEvent> = async (query, signal) => {
  if (query.id) return { items: [await event(String(query.id))] }
  return query.epc
    ? eventsAbout(String(query.epc), epcisQuery(query), signal)
    : events(epcisQuery(query), signal)
}

/** The document names the vocabulary once for all. */
const withoutContext = (one: EpcisEvent): EpcisEvent =>
  Object.fromEntries(Object.entries(one).filter(([key]) => key !== '@context'))

/** Hands events out as one EPCIS document. */
export function saveEvents(list: readonly EpcisEvent[]) {
  saveJson(`epcis-${daysAgo(0)}.jsonld`, {
    '@context': [
      'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
      { yuanliu: 'urn:yuanliu:ns:' },
    ],
    type: 'EPCISDocument',
    schemaVersion: '2.0',
    creationDate: new Date().toISOString(),
    epcisBody: { eventList: list.map(withoutContext) },
  })
}

/** The list of events: its filters and columns. */
export function useEventList() {
  const t = useTexts(texts)
  const { spoken } = useEventWords()

  const filters = (): ListFilter[] => [
    { key: 'epc', label: t('epc'), kind: 'text', mono: true, hint: t('epcHint') },
    {
      key: 'type',
      label: t('eventType'),
      kind: 'choice',
      options: TYPES.map((type) => ({ value: type as string, label: spoken(type) })),
    },
    { key: 'from', to: 'to', label: t('days'), kind: 'days' },
    { key: 'id', label: t('id'), kind: 'text', mono: true, more: true },
  ]

  const list = useList<EpcisEvent>({
    name: 'events',
    ask,
    rowKey: (row) => String(row.eventID),
    filters,
    columns: () => [
      {
        key: 'eventTime',
        label: t('time'),
        width: 150,
        fixed: true,
        nowrap: true,
        text: (row) => moment(row.eventTime),
      },
      { key: 'type', label: t('eventType'), width: 150, text: (row) => spoken(row.type) },
      { key: 'bizStep', label: t('bizStep'), width: 130, text: (row) => spoken(row.bizStep) || '—' },
      { key: 'what', label: t('what'), width: 240, text: (row) => unitsOf(row).join(' ') },
      { key: 'eventID', label: t('id'), width: 260, text: (row) => row.eventID },
    ],
  })
  return { ...list, spoken }
}
