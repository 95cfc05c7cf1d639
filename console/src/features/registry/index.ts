import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/parties',
      name: 'parties',
      component: () => import('./PartiesPage.vue'),
      title: () => t('parties'),
    },
    {
      path: '/parties/:id',
      name: 'party',
      component: () => import('./PartyPage.vue'),
      title: () => t('party'),
    },
    { path: '/sites', name: 'sites', component: () => import('./SitesPage.vue'), title: () => t('sites') },
  ],
} satisfies Feature
