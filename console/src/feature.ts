import type { RouteComponent, RouteLocationNormalized } from 'vue-router'
import type { Right } from '@/api/session'
import type { RouteName } from '@/route-names'

/** A page of a feature. */
export interface Page {
  path: string
  name: RouteName
  component: () => Promise<RouteComponent>
  /** In the language now chosen. */
  title: () => string
  props?: boolean | ((route: RouteLocationNormalized) => Record<string, unknown>)
  right?: Right
  open?: boolean
}

/** What a feature folder brings: its pages. The tree stands in menu.ts. */
export interface Feature {
  pages: Page[]
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: () => string
    right?: Right
    open?: boolean
  }
}
