import type { RouteComponent, RouteLocationNormalized } from 'vue-router'
import type { FoundThing } from '@/api/search'
import type { Right } from '@/api/session'
import type { Place, RouteName } from '@/route-names'

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

/** A kind of thing that the search finds. */
export interface FoundKind {
  /** What such things are called, in the language now chosen. */
  name: () => string
  /** Where one of them opens, in the console or outside of it. */
  place: (thing: FoundThing) => Place | { outside: string }
}

/** What a feature folder brings: its pages, and the kinds of things that it shows. The tree stands in menu.ts. */
export interface Feature {
  pages: Page[]
  finds?: Record<string, FoundKind>
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: () => string
    right?: Right
    open?: boolean
  }
}
