import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/search',
      name: 'search',
      component: () => import('./SearchPage.vue'),
      title: () => t('title'),
    },
  ],
  finds: {
    paper: { name: () => t('foundPapers'), place: ({ id }) => ({ outside: `/p/${encodeURIComponent(id)}` }) },
  },
} satisfies Feature
