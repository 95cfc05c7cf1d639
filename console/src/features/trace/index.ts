import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/trace',
      name: 'trace',
      component: () => import('./TracePage.vue'),
      title: () => t('title'),
      props: (route) => ({
        id: route.query.id,
        direction: route.query.direction,
        scheme: route.query.scheme,
      }),
    },
    {
      path: '/units/:id',
      name: 'unit',
      component: () => import('./UnitPage.vue'),
      title: () => t('unit'),
    },
    {
      path: '/trace/common',
      name: 'common-origins',
      component: () => import('./CommonPage.vue'),
      title: () => t('common'),
      props: (route) => ({ ids: [route.query.id ?? []].flat() }),
    },
    {
      path: '/trace/balance',
      name: 'balance',
      component: () => import('./BalancePage.vue'),
      title: () => t('balance'),
      props: (route) => ({ asked: { ...route.query } }),
    },
  ],
  finds: {
    unit: { name: () => t('foundUnits'), place: ({ id }) => ({ name: 'trace', query: { id } }) },
  },
} satisfies Feature
