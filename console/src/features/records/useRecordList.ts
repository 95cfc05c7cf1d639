import { records, type RecordSummary } from '@/api/records'
import { useWords } from '@/api/words'
import { local, useTexts } from '@/i18n'
import { moment } from '@/text/moment'
import type { ListFilter } from '@/ui/list/list'
import { useList } from '@/ui/list/useList'
import { worst } from '@/ui/severity'
import texts from './texts'

/** The list of records: its filters and columns. */
export function useRecordList() {
  const t = useTexts(texts)
  const { recordChoices } = useWords()

  const typeName = (row: RecordSummary) => local(row.typeName) || row.type
  const findingsText = (row: RecordSummary) => {
    const found = worst(row.findings)
    const severity = found ? t(found.toLowerCase() as 'hold') : ''
    return [severity, ...row.findings.map((finding) => finding.message)].filter(Boolean).join('; ')
  }
  const types = () =>
    recordChoices.value.map(({ value, name }) => ({ value, label: local(name), note: value }))
  const words = <Word extends 'valid' | 'corrected' | 'incomplete' | 'hold' | 'warn'>(
    list: readonly Word[],
  ) => list.map((one) => ({ value: one as string, label: t(one) }))

  const filters = (): ListFilter[] => [
    { key: 'type', label: t('type'), kind: 'choice', options: types(), search: true },
    { key: 'party', label: t('party'), kind: 'own' },
    { key: 'from', to: 'to', label: t('days'), kind: 'days' },
    { key: 'q', label: t('q'), kind: 'text', hint: t('qHint'), more: true },
    {
      key: 'state',
      label: t('state'),
      kind: 'choice',
      options: words(['valid', 'corrected', 'incomplete']),
      more: true,
    },
    {
      key: 'severity',
      label: t('severity'),
      kind: 'choice',
      options: words(['hold', 'warn']).map((one) => ({ ...one, value: one.value.toUpperCase() })),
      more: true,
    },
  ]

  const list = useList<RecordSummary>({
    name: 'records',
    ask: records,
    rowKey: (row) => row.id,
    filters,
    columns: () => [
      { key: 'typeName', label: t('type'), width: 110, fixed: true, text: typeName },
      { key: 'party', label: t('party'), width: 130, text: (row) => row.party?.name },
      { key: 'site', label: t('site'), width: 120, hidden: true, text: (row) => row.site?.name },
      { key: 'key', label: t('key'), width: 130, text: (row) => row.key },
      { key: 'time', label: t('time'), width: 140, nowrap: true, text: (row) => moment(row.time) },
      {
        key: 'receivedAt',
        label: t('receivedAt'),
        width: 140,
        nowrap: true,
        text: (row) => moment(row.receivedAt),
      },
      { key: 'id', label: t('id'), width: 200, hidden: true, text: (row) => row.id },
      { key: 'state', label: t('state'), width: 80, text: (row) => t(row.state) },
      { key: 'findings', label: t('findings'), width: 90, text: findingsText },
    ],
  })

  return { ...list, typeName, findingsText }
}
