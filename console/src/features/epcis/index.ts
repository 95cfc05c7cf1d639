import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/documents',
      name: 'documents',
      component: () => import('./DocumentsPage.vue'),
      title: () => t('title'),
    },
    {
      path: '/documents/events',
      name: 'events',
      component: () => import('./EventsPage.vue'),
      title: () => t('events'),
    },
  ],
} satisfies Feature
