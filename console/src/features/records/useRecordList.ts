import { computed, ref } from 'vue'
import { records } from '@/api/records'
import { send } from '@/api/client'
import type { RecordSummary } from '@/api/types'
import { local, useTexts } from '@/i18n'
import { csv } from '@/text/csv'
import { moment } from '@/text/moment'
import { saveCsv, saveFile } from '@/text/save'
import { daysAgo } from '@/text/moment'
import type { Column } from '@/ui/table'
import { useColumns } from '@/ui/useColumns'
import { usePaged } from '@/ui/usePaged'
import { worst } from '@/ui/severity'
import texts from './texts'

const EMPTY = { type: '', party: '', q: '', from: '', to: '', state: '', severity: '' }

/** The list of records: its query, its columns, its export. */
export function useRecordList(preset: Record<string, string>) {
  const t = useTexts(texts)
  const paged = usePaged<RecordSummary, typeof EMPTY>(EMPTY, records)
  const ticked = ref<string[]>([])
  const exporting = ref(false)

  const columns = computed<Column[]>(() => [
    { key: 'typeName', label: t('type'), width: 110, fixed: true },
    { key: 'party', label: t('party'), width: 130 },
    { key: 'site', label: t('site'), width: 120, hidden: true },
    { key: 'key', label: t('key'), width: 130 },
    { key: 'time', label: t('time'), width: 140 },
    { key: 'receivedAt', label: t('receivedAt'), width: 140 },
    { key: 'id', label: t('id'), width: 200, hidden: true },
    { key: 'state', label: t('state'), width: 80 },
    { key: 'findings', label: t('findings'), width: 90 },
  ])
  const { shown, toggle } = useColumns('records', columns)

  const severityText = (row: RecordSummary) => {
    const found = worst(row.findings)
    return found ? t(found.toLowerCase() as 'hold') : ''
  }
  const cells: Record<string, (row: RecordSummary) => string> = {
    typeName: (row) => local(row.typeName) || row.type,
    party: (row) => row.party?.name ?? '',
    site: (row) => row.site?.name ?? '',
    key: (row) => row.key ?? '',
    time: (row) => moment(row.time),
    receivedAt: (row) => moment(row.receivedAt),
    id: (row) => row.id,
    state: (row) => t(row.state),
    findings: (row) =>
      [severityText(row), ...row.findings.map((finding) => finding.message)].filter(Boolean).join('; '),
  }

  function exportPage() {
    const rows = paged.value.value?.items ?? []
    const chosen = ticked.value.length ? rows.filter((row) => ticked.value.includes(row.id)) : rows
    const head = columns.value.map((column) => column.label)
    const body = chosen.map((row) => columns.value.map((column) => cells[column.key]?.(row) ?? ''))
    saveCsv(`records-${daysAgo(0)}.csv`, csv(head, body))
  }

  async function exportAll() {
    exporting.value = true
    try {
      const answer = await send('GET', '/api/records.csv', { query: paged.asked.value, accept: 'text/csv' })
      saveFile(`records-${daysAgo(0)}.csv`, await answer.blob())
    } finally {
      exporting.value = false
    }
  }

  function take(query: Record<string, string>) {
    Object.assign(paged.form, EMPTY)
    for (const key of Object.keys(EMPTY) as (keyof typeof EMPTY)[]) paged.form[key] = query[key] ?? ''
    paged.query()
  }
  take(preset)

  return { ...paged, columns, shown, toggle, cells, ticked, exportPage, exportAll, exporting, take }
}
