import { inject, shallowRef, type InjectionKey } from 'vue'
import type { Asked } from './address'

/** A view of a list that somebody keeps: what is asked, in which order, which columns. */
export interface ListView {
  name: string
  asked: Asked
  columns: string[]
  /** The list opens with it; one of them at most. */
  usual: boolean
}

/** Where a person's views are kept. */
export interface ViewStore {
  read: (list: string) => Promise<ListView[]>
  /** Keeps a view in place of the one of the same name, or of the one that it renames. */
  keep: (list: string, view: ListView, renames?: string) => Promise<unknown>
  drop: (list: string, name: string) => Promise<unknown>
}

export const VIEWS: InjectionKey<ViewStore> = Symbol('views')

/** The views that a person keeps of a list; nothing where there is no place to keep them. */
export function useViews(list: string) {
  const store = inject(VIEWS, undefined)
  if (!store) return undefined
  const views = shallowRef<ListView[]>([])
  const fault = shallowRef<unknown>()

  /** Whether it went well; if not, why stands in `fault`. */
  async function attempt(act: () => Promise<unknown>): Promise<boolean> {
    fault.value = undefined
    try {
      await act()
      return true
    } catch (wrong) {
      fault.value = wrong
      return false
    }
  }

  function put(view: ListView, instead: string) {
    const others = views.value.filter((one) => one.name !== instead && one.name !== view.name)
    const rest = view.usual ? others.map((one) => ({ ...one, usual: false })) : others
    views.value = [...rest, view].sort(byName)
  }

  /** Keeps a view; one of the same name is replaced. */
  const keep = (view: ListView) =>
    attempt(async () => {
      await store.keep(list, view)
      put(view, view.name)
    })

  const rename = (view: ListView, name: string) =>
    attempt(async () => {
      const named = { ...view, name }
      await store.keep(list, named, view.name)
      put(named, view.name)
    })

  const drop = (name: string) =>
    attempt(async () => {
      await store.drop(list, name)
      views.value = views.value.filter((one) => one.name !== name)
    })

  const read = attempt(async () => (views.value = (await store.read(list)).toSorted(byName)))
  return { views, fault, keep, rename, drop, read }
}

const byName = (a: ListView, b: ListView) => a.name.localeCompare(b.name, 'zh-CN')
