import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/orders',
      name: 'orders',
      component: () => import('./OrdersPage.vue'),
      title: () => t('orders'),
      right: 'ORDER',
      props: ({ query }) => ({
        draft: [query.draft].flat()[0] ?? undefined,
        cause: [query.cause].flat()[0] ?? undefined,
      }),
    },
    {
      path: '/orders/:id',
      name: 'order',
      component: () => import('./OrderPage.vue'),
      title: () => t('order'),
      right: 'ORDER',
    },
    {
      path: '/handovers',
      name: 'handovers',
      component: () => import('./HandOversPage.vue'),
      title: () => t('handovers'),
      right: 'ORDER',
    },
  ],
} satisfies Feature
