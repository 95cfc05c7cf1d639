import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    {
      path: '/login',
      name: 'login',
      component: () => import('./LoginPage.vue'),
      title: () => t('title'),
      open: true,
      props: (route) => ({ to: route.query.to, change: route.query.change === '1' }),
    },
  ],
} satisfies Feature
