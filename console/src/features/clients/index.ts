import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/clients',
      name: 'clients',
      component: () => import('./ClientsPage.vue'),
      title: () => t('title'),
      right: 'MANAGE_ACCESS',
    },
  ],
  menu: {
    icon: 'key',
    order: 7,
    title: () => t('title'),
    entries: [{ name: 'clients', title: () => t('title'), right: 'MANAGE_ACCESS' }],
  },
} satisfies Feature
