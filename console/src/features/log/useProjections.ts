import { onActivated, onBeforeUnmount, onDeactivated } from 'vue'
import { projections, rebuild, retry, type Projection } from '@/api/log'
import { useLoad } from '@/ui/useLoad'
import { progressOf } from './progress'

const WHILE_IT_MOVES = 1_000
const WHILE_IT_STANDS = 10_000

/** The projections, looked at again and again while their page is shown; tells which were built anew meanwhile. */
export function useProjections(built: (one: Projection) => void) {
  const list = useLoad(projections)
  let shown = false
  let timer: number | undefined

  async function look() {
    window.clearTimeout(timer)
    const before = list.value.value ?? []
    await list.load()
    const now = list.value.value ?? []
    for (const one of now) {
      const was = before.find((other) => other.name === one.name)
      if (was && progressOf(was).state === 'building' && one.rebuild?.ended && !one.rebuild.failed) built(one)
    }
    const moves = now.some((one) => progressOf(one).state !== 'current')
    if (shown) timer = window.setTimeout(() => void look(), moves ? WHILE_IT_MOVES : WHILE_IT_STANDS)
  }

  function leave() {
    shown = false
    window.clearTimeout(timer)
  }

  onActivated(() => {
    shown = true
    void look()
  })
  onDeactivated(leave)
  onBeforeUnmount(leave)

  async function build(name: string) {
    await rebuild(name)
    await look()
  }

  async function tryAgain(name: string) {
    await retry(name)
    await look()
  }

  return { ...list, look, build, tryAgain }
}
