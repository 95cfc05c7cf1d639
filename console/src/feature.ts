import type { RouteComponent, RouteLocationNormalized } from 'vue-router'
import type { Right } from '@/api/types'
import type { RouteName } from '@/route-names'
import type { IconName } from '@/ui/icons'

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

export interface MenuEntry {
  name: RouteName
  title: () => string
  right?: Right
}

/** An entry of the tree: a page itself, or a few of them. */
export interface MenuGroup {
  icon: IconName
  title: () => string
  entries: MenuEntry[]
  order: number
}

/** What a feature folder brings: its pages and its place in the tree. */
export interface Feature {
  pages: Page[]
  menu?: MenuGroup
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: () => string
    right?: Right
    open?: boolean
  }
}
