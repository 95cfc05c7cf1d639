import { watch } from 'vue'
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { signedOut } from '@/api/client'
import { forgetSession, knowSession, may } from '@/api/session'

import { withAddresses } from './addresses'
import { features } from './features'

const pages: RouteRecordRaw[] = features.flatMap((feature) =>
  feature.pages.map((page) => ({
    path: page.path,
    name: page.name,
    component: page.component,
    props: page.props ?? true,
    meta: { title: page.title, right: page.right, open: page.open },
  })),
)

export const router = createRouter({
  history: withAddresses(createWebHistory('/console/')),
  routes: [...pages, { path: '/:rest(.*)*', name: 'lost', component: () => import('./shell/LostPage.vue') }],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
})

router.beforeEach(async (to) => {
  if (to.meta.open) return true
  const who = await knowSession().catch(() => null)
  if (!who || who.mustChangePassword) {
    return { name: 'login', query: to.fullPath === '/' ? {} : { to: to.fullPath } }
  }
  return !to.meta.right || may(to.meta.right)
    ? true
    : { name: 'lost', params: { rest: to.path.slice(1).split('/') } }
})

watch(signedOut, () => {
  const here = router.currentRoute.value
  if (here.meta.open) return
  forgetSession()
  void router.push({ name: 'login', query: { to: here.fullPath } })
})
