import type { Page } from './feature'
import { features } from './features'
import type { LocalText } from './i18n'
import type { RouteName } from './route-names'
import type { IconName } from './ui/icons'

/** A group of the tree; one page alone stands for itself, under its own title. */
interface Group {
  icon: IconName
  title?: LocalText
  pages: readonly RouteName[]
}

/** The tree at the left, from top to bottom. A page shows to whoever has the right that the page asks for. */
export const MENU: readonly Group[] = [
  { icon: 'home', pages: ['workbench'] },
  {
    icon: 'bell',
    title: { zh: '待办与通知', en: 'Tasks and notices' },
    pages: ['tasks', 'notices', 'notice-preferences', 'webhooks', 'notice-papers', 'undelivered'],
  },
  {
    icon: 'records',
    title: { zh: '记录采集', en: 'Records' },
    pages: ['records', 'record-new', 'refusals'],
  },
  {
    icon: 'trace',
    title: { zh: '追溯', en: 'Tracing' },
    pages: ['trace', 'search', 'common-origins', 'balance'],
  },
  { icon: 'stop', title: { zh: '监管', en: 'Supervision' }, pages: ['orders', 'handovers'] },
  { icon: 'rules', pages: ['profiles'] },
  { icon: 'document', title: { zh: 'EPCIS 文档', en: 'EPCIS' }, pages: ['documents', 'events'] },
  {
    icon: 'party',
    title: { zh: '主体与场所', en: 'Parties and sites' },
    pages: ['parties', 'sites', 'filings'],
  },
  {
    icon: 'key',
    title: { zh: '系统管理', en: 'System' },
    pages: ['users', 'clients', 'grants', 'operations', 'projections'],
  },
]

const known = new Map<RouteName, Page>(
  features.flatMap((feature) => feature.pages.map((page) => [page.name, page] as const)),
)

/** The groups with their pages, cut to the rights of whoever looks. */
export function menuFor(may: (right: NonNullable<Page['right']>) => boolean) {
  return MENU.map((group) => ({
    ...group,
    pages: group.pages.flatMap((name) => {
      const page = known.get(name)
      return page && (!page.right || may(page.right)) ? [page] : []
    }),
  })).filter((group) => group.pages.length > 0)
}

export type MenuGroup = ReturnType<typeof menuFor>[number]
