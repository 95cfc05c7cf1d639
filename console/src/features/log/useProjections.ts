import { onActivated, onBeforeUnmount, onDeactivated, watch } from 'vue'
import { projections, rebuild, retry, type Projection } from '@/api/log'
import type { ListColumn } from '@/ui/list/list'
import { useList } from '@/ui/list/useList'
import { progressOf, type Progress } from './progress'

const WHILE_IT_MOVES = 1_000
const WHILE_IT_STANDS = 10_000

export type Followed = Projection & { progress: Progress }

/** The projections, looked at again and again while their page is shown; tells which were built anew meanwhile. */
export function useProjections(columns: () => ListColumn<Followed>[], built: (one: Projection) => void) {
  const list = useList<Followed>({
    name: 'projections',
    ask: async (_, signal) => {
      const items = (await projections(signal)).map((one) => ({ ...one, progress: progressOf(one) }))
      return { items, total: items.length }
    },
    rowKey: (one) => one.name,
    live: true,
    columns,
  })
  let seen: readonly Followed[] = []
  let shown = false
  let timer: number | undefined

  function compare() {
    for (const one of list.rows.value) {
      const was = seen.find((other) => other.name === one.name)
      if (was?.progress.state === 'building' && one.rebuild?.ended && !one.rebuild.failed) built(one)
    }
    seen = list.rows.value
    window.clearTimeout(timer)
    const moves = seen.some((one) => one.progress.state !== 'current')
    if (shown) timer = window.setTimeout(() => void list.load(), moves ? WHILE_IT_MOVES : WHILE_IT_STANDS)
  }
  watch(list.busy, (busy) => !busy && compare(), { flush: 'sync' })

  function leave() {
    shown = false
    window.clearTimeout(timer)
  }

  onActivated(() => (shown = true))
  onDeactivated(leave)
  onBeforeUnmount(leave)

  async function build(name: string) {
    await rebuild(name)
    await list.load()
  }

  async function tryAgain(name: string) {
    await retry(name)
    await list.load()
  }

  return { list, build, tryAgain }
}
