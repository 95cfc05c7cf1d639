import userEvent from '@testing-library/user-event'
import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { defineComponent, h, KeepAlive, type Component } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { signIn, type Session } from '@/api/session'
import { features } from '@/features'
import { speak, type Language } from '@/i18n'
import { answers } from './answers'

import { screen, waitFor, within } from '@testing-library/dom'

export { screen, waitFor, within }

type Draw = (name: string) => Component
const nothing = () => ({ render: () => null })
const routesTo = (draw: Draw) => [
  ...features
    .flatMap((feature) => feature.pages)
    .map(({ path, name, title }) => ({ path, name, component: draw(name), meta: { title } })),
  { path: '/:rest(.*)*', name: 'lost', component: draw('lost') },
]

/** Signs somebody in who has these rights and belongs to this party. */
export async function signedIn(who: Partial<Session> = {}): Promise<Session> {
  answers('POST /api/session', {
    ...{ name: 'li.m', displayName: '李敏', kind: 'OFFICIAL', party: null },
    ...{ rights: [], mustChangePassword: false, ...who },
  })
  return signIn('li.m', 'of the office')
}

/** What stands around a component: where one is, in which language, what it is given. */
interface Around {
  at?: string
  speaking?: Language
  props?: Record<string, unknown>
  slots?: Record<string, unknown>
  /** What stands at the addresses of the console's pages, by the name of the page; else nothing. */
  pages?: Draw
}

/**
 * Shows a component as people meet it: in the document, at an address, with somebody at the keyboard. Every page of the
 * console can be gone to; `screen` finds what is there by its role and name.
 */
export async function open(component: Component, around: Around = {}) {
  const { at = '/', speaking, props, slots, pages = nothing } = around
  if (speaking) speak(speaking)
  const router = createRouter({ history: createMemoryHistory(), routes: routesTo(pages) })
  await router.push(at)
  const shown: VueWrapper = mount(component as never, {
    attachTo: document.body,
    props: props as never,
    slots: slots as never,
    global: { plugins: [router], stubs: { transition: false, 'transition-group': false } },
  })
  await flushPromises()
  const person = userEvent.setup({ delay: null })
  return { shown, person, router, where: () => router.currentRoute.value.fullPath }
}

/** Shows a page as it stands in the frame: kept behind others. */
export const openPage = (page: Component, { props, ...around }: Around = {}) =>
  open(
    defineComponent(() => () => h(KeepAlive, () => h(page as never, props))),
    around,
  )

/** The rows of the table of that name, cell by cell. */
export const rowsOf = (table: string): string[][] =>
  within(screen.getByRole('table', { name: table }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => texts(within(row).getAllByRole('cell')))

/** What is said aloud of an element beside its name: the texts that it names as its description. */
export const describedBy = (element: Element): string =>
  (element.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .map((id) => document.getElementById(id)?.textContent?.trim() ?? '')
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** The texts of elements, their blanks drawn together. */
export const texts = (elements: Iterable<Element>): string[] =>
  [...elements].map((one) => (one.textContent ?? '').replaceAll(/\s+/g, ' ').trim())
