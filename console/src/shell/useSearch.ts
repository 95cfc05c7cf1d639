import { ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { search } from '@/api/trace'
import type { SearchHit } from '@/api/types'
import type { Place } from '@/route-names'

const PAUSE = 250

function placeOf(hit: SearchHit): Place {
  switch (hit.kind) {
    case 'party':
      return { name: 'party', params: { id: hit.id } }
    case 'record':
      return { name: 'record', params: { id: hit.id } }
    case 'unit':
      return { name: 'trace', query: { id: hit.id } }
  }
}

/** The search for any code, party or record. */
export function useSearch() {
  const router = useRouter()
  const words = ref('')
  const hits = ref<SearchHit[]>([])
  const at = ref(-1)
  const open = ref(false)
  const busy = ref(false)
  const asked = ref(false)
  let timer = 0
  let running: AbortController | undefined

  function shut() {
    open.value = false
    at.value = -1
  }

  async function ask(q: string) {
    running?.abort()
    running = new AbortController()
    busy.value = true
    try {
      hits.value = await search(q, running.signal)
      ;[at.value, open.value, asked.value] = [-1, true, true]
    } catch {
      hits.value = []
    } finally {
      busy.value = false
    }
  }

  watch(words, (value) => {
    clearTimeout(timer)
    const q = value.trim()
    if (q.length < 2) {
      running?.abort()
      ;[hits.value, asked.value] = [[], false]
      return shut()
    }
    timer = window.setTimeout(() => void ask(q), PAUSE)
  })

  function move(step: number) {
    if (!hits.value.length) return
    open.value = true
    at.value = (at.value + step + hits.value.length) % hits.value.length
  }

  function go(index = at.value) {
    const hit = hits.value[index]
    const q = words.value.trim()
    if (!hit && !q) return
    shut()
    words.value = ''
    void router.push(hit ? placeOf(hit) : { name: 'trace', query: { id: q } })
  }

  return { words, hits, at, open, busy, asked, go, move, shut }
}
