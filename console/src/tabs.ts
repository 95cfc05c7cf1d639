import { computed, reactive, type MaybeRefOrGetter, toValue, watchEffect } from 'vue'

/** An open page. */
export interface OpenPage {
  path: string
  fullPath: string
  title: () => string
  /** Counts how often it was closed, so that a page opened anew starts anew. */
  round: number
}

const open = reactive<OpenPage[]>([])
const rounds = new Map<string, number>()
const MOST = 12

export const openPages = computed(() => open)

/** A page was entered. */
export function enterPage(path: string, fullPath: string, title: () => string) {
  const known = open.find((page) => page.path === path)
  if (known) {
    known.fullPath = fullPath
    return
  }
  open.push({ path, fullPath, title, round: rounds.get(path) ?? 0 })
  if (open.length > MOST) leavePage(open[1]?.path ?? '')
}

/** Closes a page; gives the one to show instead. */
export function leavePage(path: string): OpenPage | undefined {
  const at = open.findIndex((page) => page.path === path)
  if (at < 0) return undefined
  open.splice(at, 1)
  rounds.set(path, (rounds.get(path) ?? 0) + 1)
  return open[Math.min(at, open.length - 1)]
}

export function leaveAll() {
  for (const page of [...open]) leavePage(page.path)
}

export const roundOf = (path: string) => open.find((page) => page.path === path)?.round ?? 0

/** A page that shows one thing names its tab after it. */
export function nameTab(path: string, title: MaybeRefOrGetter<string | undefined>) {
  watchEffect(() => {
    const page = open.find((one) => one.path === path)
    const words = toValue(title)
    if (page && words) page.title = () => words
  })
}
