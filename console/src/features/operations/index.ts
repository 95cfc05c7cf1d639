import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/operations',
      name: 'operations',
      component: () => import('./OperationsPage.vue'),
      title: () => t('title'),
      right: 'MANAGE_ACCESS',
    },
    {
      path: '/projections',
      name: 'projections',
      component: () => import('./ProjectionsPage.vue'),
      title: () => t('projections'),
      right: 'OPERATE',
    },
  ],
  menu: {
    icon: 'log',
    order: 7,
    title: () => t('title'),
    entries: [
      { name: 'operations', title: () => t('title'), right: 'MANAGE_ACCESS' },
      { name: 'projections', title: () => t('projections'), right: 'OPERATE' },
    ],
  },
} satisfies Feature
