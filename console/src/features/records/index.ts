import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/records',
      name: 'records',
      component: () => import('./RecordsPage.vue'),
      title: () => t('list'),
    },
    {
      path: '/records/new',
      name: 'record-new',
      component: () => import('./ChoosePage.vue'),
      title: () => t('new'),
      right: 'CAPTURE',
    },
    {
      path: '/records/new/:category/:record',
      name: 'record-form',
      component: () => import('./FormPage.vue'),
      title: () => t('fill'),
      right: 'CAPTURE',
      props: (route) => ({
        type: `${String(route.params.category)}/${String(route.params.record)}`,
        replaces: route.query.replaces,
      }),
    },
    {
      path: '/records/:id',
      name: 'record',
      component: () => import('./RecordPage.vue'),
      title: () => t('detail'),
    },
    {
      path: '/refusals',
      name: 'refusals',
      component: () => import('./RefusalsPage.vue'),
      title: () => t('refusals'),
    },
  ],
  finds: {
    record: { name: () => t('foundRecords'), place: ({ id }) => ({ name: 'record', params: { id } }) },
  },
} satisfies Feature
