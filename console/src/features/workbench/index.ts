import type { Feature } from '@/feature'
import { useTexts } from '@/i18n'
import texts from './texts'

const t = useTexts(texts)

export default {
  pages: [
    { path: '/', name: 'workbench', component: () => import('./WorkbenchPage.vue'), title: () => t('title') },
  ],
  menu: {
    icon: 'home',
    order: 1,
    title: () => t('title'),
    entries: [{ name: 'workbench', title: () => t('title') }],
  },
} satisfies Feature
