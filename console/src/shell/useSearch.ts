import { computed, ref, watch } from 'vue'
import { useRouter } from 'vue-router'
import { search, type Found, type FoundGroup, type FoundThing } from '@/api/search'
import { isCitizenNumber, placeOf } from '@/search/found'

const PAUSE = 200
const SHORTEST = 2
/** The server refuses more: a text is no search. */
export const LONGEST = 200

/** What can be chosen, from top to bottom: things, and behind the few of a kind all of it. */
export type Choice = { thing: FoundThing } | { all: FoundGroup }

const choicesOf = (group: FoundGroup): Choice[] => [
  ...group.found.items.map((thing) => ({ thing })),
  ...(group.found.next ? [{ all: group }] : []),
]

/** One field that finds whatever is printed anywhere, while one types. */
export function useSearch() {
  const router = useRouter()
  const words = ref('')
  const found = ref<Found>()
  const fault = ref<unknown>()
  const at = ref(-1)
  const open = ref(false)
  const busy = ref(false)
  let timer = 0
  let running: AbortController | undefined
  let answered = ''

  const groups = computed(() => found.value?.groups ?? [])
  const choices = computed(() => groups.value.flatMap(choicesOf))
  const personal = computed(() => isCitizenNumber(words.value))

  function forget() {
    running?.abort()
    ;[found.value, fault.value, at.value, answered] = [undefined, undefined, -1, '']
  }

  function shut() {
    open.value = false
    at.value = -1
  }

  async function ask(q: string) {
    running?.abort()
    const mine = (running = new AbortController())
    busy.value = true
    try {
      const answer = await search(q, mine.signal)
      if (running === mine) [found.value, fault.value, at.value, answered] = [answer, undefined, -1, q]
    } catch (wrong) {
      if (running === mine) [found.value, fault.value, answered] = [undefined, wrong, q]
    } finally {
      if (running === mine) busy.value = false
    }
  }

  watch(words, (value) => {
    clearTimeout(timer)
    const q = value.trim()
    open.value = true
    if (q.length < SHORTEST || personal.value) return forget()
    timer = window.setTimeout(() => void ask(q), PAUSE)
  })

  function move(step: number) {
    if (!choices.value.length) return
    open.value = true
    const many = choices.value.length
    at.value = at.value < 0 && step < 0 ? many - 1 : (at.value + step + many) % many
  }

  function leaveFor(to: Parameters<typeof router.push>[0] | { outside: string }) {
    shut()
    words.value = ''
    forget()
    if (typeof to === 'object' && 'outside' in to) window.open(to.outside, '_blank', 'noopener')
    else void router.push(to)
  }

  function choose(choice: Choice) {
    const q = words.value.trim()
    leaveFor(
      'thing' in choice ? placeOf(choice.thing) : { name: 'search', query: { q, kind: choice.all.kind } },
    )
  }

  /** Goes to what is chosen; a scanner sends Enter before there is an answer, and one thing needs no choosing. */
  async function go() {
    const q = words.value.trim()
    const chosen = choices.value[at.value]
    if (chosen) return choose(chosen)
    if (q.length < SHORTEST || personal.value) return
    clearTimeout(timer)
    if (answered !== q) await ask(q)
    const things = choices.value
    const only = things.length === 1 ? things[0] : undefined
    if (only) return choose(only)
    if (things.length) leaveFor({ name: 'search', query: { q, kind: groups.value[0]?.kind } })
  }

  return { words, found, fault, groups, choices, personal, at, open, busy, choose, go, move, shut, forget }
}
