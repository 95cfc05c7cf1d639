import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/profiles',
      name: 'profiles',
      component: () => import('./ProfilesPage.vue'),
      title: () => t('title'),
    },
    {
      path: '/profiles/:category',
      name: 'profile',
      component: () => import('./ProfilePage.vue'),
      title: () => t('title'),
    },
  ],
} satisfies Feature
