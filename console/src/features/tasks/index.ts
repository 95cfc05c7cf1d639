import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/tasks',
      name: 'tasks',
      component: () => import('./TasksPage.vue'),
      title: () => t('title'),
      right: 'READ',
    },
  ],
} satisfies Feature
