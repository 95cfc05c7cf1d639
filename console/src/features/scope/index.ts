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
      right: 'READ_OPERATIONS',
    },
  ],
} satisfies Feature
