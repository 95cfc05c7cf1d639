import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/projections',
      name: 'projections',
      component: () => import('./ProjectionsPage.vue'),
      title: () => t('projections'),
      right: 'OPERATE',
    },
  ],
} satisfies Feature
