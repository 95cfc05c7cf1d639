import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import grantTexts from './grant-texts'
import texts from './texts'

const t = useTexts(texts)
const g = useTexts(grantTexts)

export default {
  pages: [
    {
      path: '/users',
      name: 'users',
      component: () => import('./UsersPage.vue'),
      title: () => t('users'),
      right: 'MANAGE_ACCESS',
    },
    {
      path: '/clients',
      name: 'clients',
      component: () => import('./ClientsPage.vue'),
      title: () => t('title'),
      right: 'MANAGE_ACCESS',
    },
    {
      path: '/grants',
      name: 'grants',
      component: () => import('./GrantsPage.vue'),
      title: () => g('grants'),
      right: 'MANAGE_ACCESS',
    },
  ],
} satisfies Feature
