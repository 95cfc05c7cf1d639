import { inject, onMounted, shallowRef, type InjectionKey } from 'vue'
import type { Asked } from './address'

/** A view of a list that somebody keeps: what is asked, in which order, which columns. */
export interface ListView {
  name: string
  asked: Asked
  columns: string[]
}

/** Where a person's views are kept. */
export interface ViewStore {
  read: (list: string) => Promise<ListView[]>
  /** Keeps a view in place of the one of the same name. */
  keep: (list: string, view: ListView) => Promise<unknown>
  drop: (list: string, name: string) => Promise<unknown>
}

export const VIEWS: InjectionKey<ViewStore> = Symbol('views')

/** The views that a person keeps of a list; none where nothing keeps them. */
export function useViews(list: string) {
  const store = inject(VIEWS, undefined)
  const views = shallowRef<ListView[]>([])
  const fault = shallowRef<unknown>()

  async function attempt(act: () => Promise<unknown>) {
    fault.value = undefined
    await act().catch((wrong: unknown) => (fault.value = wrong))
  }

  const others = (name: string) => views.value.filter((one) => one.name !== name)

  /** Keeps a view; one of the same name is replaced. */
  const keep = (view: ListView) =>
    attempt(async () => {
      await store?.keep(list, view)
      views.value = [...others(view.name), view].sort(byName)
    })

  const drop = (name: string) =>
    attempt(async () => {
      await store?.drop(list, name)
      views.value = others(name)
    })

  onMounted(() => attempt(async () => (views.value = ((await store?.read(list)) ?? []).sort(byName))))
  return { views, fault, keep, drop, kept: !!store }
}

const byName = (a: ListView, b: ListView) => a.name.localeCompare(b.name, 'zh-CN')
