import { ref, type ShallowRef } from 'vue'

const [LEAST, MOST] = [0.2, 2]
const LABELS = 98
const READABLE = 0.85

/** Zooming by buttons and Ctrl + wheel, moving by dragging the ground; touch and keys scroll as everywhere. */
export function usePanning(
  pane: Readonly<ShallowRef<HTMLElement | null>>,
  size: () => { width: number; height: number } | undefined,
) {
  const scale = ref(1)

  function zoom(by: number) {
    const place = pane.value
    const next = Math.min(MOST, Math.max(LEAST, scale.value * by))
    const ratio = next / scale.value
    scale.value = next
    if (!place) return
    const [x, y] = [place.scrollLeft + place.clientWidth / 2, place.scrollTop + place.clientHeight / 2]
    requestAnimationFrame(() =>
      place.scrollTo(x * ratio - place.clientWidth / 2, y * ratio - place.clientHeight / 2),
    )
  }

  /** The whole width is seen, unless that makes it too small to read. */
  function fit() {
    const [place, all] = [pane.value, size()]
    if (!place || !all) return
    scale.value = Math.min(1, Math.max(READABLE, (place.clientWidth - LABELS) / all.width))
    place.addEventListener('wheel', wheel, { passive: false })
  }

  function wheel(event: WheelEvent) {
    if (!event.ctrlKey && !event.metaKey) return
    event.preventDefault()
    zoom(event.deltaY < 0 ? 1.1 : 1 / 1.1)
  }

  function down(event: PointerEvent) {
    const place = pane.value
    if (!place || event.pointerType !== 'mouse' || event.button !== 0) return
    if ((event.target as Element).closest('[role=button]')) return
    const from = { x: event.clientX + place.scrollLeft, y: event.clientY + place.scrollTop }
    const drag = (moved: PointerEvent) => place.scrollTo(from.x - moved.clientX, from.y - moved.clientY)
    const drop = () => {
      document.removeEventListener('pointermove', drag)
      document.removeEventListener('pointerup', drop)
    }
    document.addEventListener('pointermove', drag)
    document.addEventListener('pointerup', drop)
  }

  return { scale, zoom, fit, down }
}
