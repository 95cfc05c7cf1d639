import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import filingTexts from './filing-texts'
import texts from './texts'

const t = useTexts(texts)
const f = useTexts(filingTexts)

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
    {
      path: '/filings',
      name: 'filings',
      component: () => import('./FilingsPage.vue'),
      title: () => f('filings'),
      right: 'READ',
    },
    {
      path: '/filings/:id',
      name: 'filing',
      component: () => import('./FilingPage.vue'),
      title: () => f('filing'),
      right: 'READ',
    },
  ],
  finds: {
    party: { name: () => t('foundParties'), place: ({ id }) => ({ name: 'party', params: { id } }) },
    site: { name: () => t('sites'), place: ({ title }) => ({ name: 'sites', query: { q: title } }) },
    licence: {
      name: () => t('foundLicences'),
      place: ({ title }) => ({ name: 'parties', query: { q: title } }),
    },
  },
} satisfies Feature
