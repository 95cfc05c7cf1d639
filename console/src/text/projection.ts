import { local } from '@/i18n'

const NAMES: Record<string, { zh: string; en: string }> = {
  trace: { zh: '追溯图谱', en: 'Trace graph' },
  tally: { zh: '首页统计', en: 'Figures of the first page' },
  search: { zh: '检索', en: 'Search' },
  waiting: { zh: '待办记录', en: 'Records that wait' },
}

/** What is built from the log, as people call it; one that is not known keeps its short name. */
export function projectionName(name: string): string {
  return local(NAMES[name] ?? name)
}
