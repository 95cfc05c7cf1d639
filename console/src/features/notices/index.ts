import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/notices',
      name: 'notices',
      component: () => import('./NoticesPage.vue'),
      title: () => t('inbox'),
    },
    {
      path: '/notices/preferences',
      name: 'notice-preferences',
      component: () => import('./PreferencesPage.vue'),
      title: () => t('preferences'),
    },
    {
      path: '/notices/webhooks',
      name: 'webhooks',
      component: () => import('./WebhooksPage.vue'),
      title: () => t('webhooks'),
      right: 'READ',
    },
    {
      path: '/notices/papers',
      name: 'notice-papers',
      component: () => import('./PapersPage.vue'),
      title: () => t('papers'),
      right: 'CHECK',
    },
    {
      path: '/notices/undelivered',
      name: 'undelivered',
      component: () => import('./UndeliveredPage.vue'),
      title: () => t('undelivered'),
      right: 'READ',
    },
  ],
} satisfies Feature
