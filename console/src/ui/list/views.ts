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
  write: (list: string, views: readonly ListView[]) => Promise<unknown>
}

export const VIEWS: InjectionKey<ViewStore> = Symbol('views')

/** On this machine alone; the platform gives a better one. */
const here: ViewStore = {
  read: (list) =>
    Promise.resolve(JSON.parse(localStorage.getItem(`yuanliu.views.${list}`) ?? '[]') as ListView[]),
  write: (list, views) =>
    Promise.resolve(localStorage.setItem(`yuanliu.views.${list}`, JSON.stringify(views))),
}

/** The views that a person keeps of a list. */
export function useViews(list: string) {
  const store = inject(VIEWS, here)
  const views = shallowRef<ListView[]>([])
  const fault = shallowRef<unknown>()

  async function attempt(act: () => Promise<unknown>) {
    fault.value = undefined
    await act().catch((wrong: unknown) => (fault.value = wrong))
  }

  const write = (next: ListView[]) =>
    attempt(async () => {
      await store.write(list, next)
      views.value = next
    })

  /** Keeps a view; one of the same name is replaced. */
  const keep = (view: ListView) =>
    write([...views.value.filter((one) => one.name !== view.name), view].sort(byName))
  const drop = (name: string) => write(views.value.filter((one) => one.name !== name))

  onMounted(() => attempt(async () => (views.value = await store.read(list))))
  return { views, fault, keep, drop }
}

const byName = (a: ListView, b: ListView) => a.name.localeCompare(b.name, 'zh-CN')
