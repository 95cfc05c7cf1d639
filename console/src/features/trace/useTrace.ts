import { computed, ref, watch } from 'vue'
import { Refused } from '@/api/client'
import { trace } from '@/api/trace'
import type { Direction } from '@/api/types'
import { useLoad } from '@/ui/useLoad'
import { graphOf } from './graph'
import { layOut } from './layout'
import { summaryOf } from './summary'

export interface Question {
  id: string
  direction: Direction
  scheme?: string
}

/** A trace: its question, its answer, its picture, and the one unit that all views have selected. */
export function useTrace() {
  const question = ref<Question>()
  const opened = ref(new Set<string>())
  const selected = ref<string | null>(null)
  const hovered = ref<string | null>(null)
  const { value, fault, busy, load } = useLoad(async (signal) => {
    const asked = question.value
    return asked ? await trace({ ...asked }, signal) : undefined
  })

  async function ask(next: Question) {
    question.value = next
    opened.value = new Set()
    selected.value = null
    await load()
  }

  const problem = computed(() => (fault.value instanceof Refused ? fault.value.problem : undefined))
  const candidates = computed<string[]>(() =>
    problem.value?.status === 409 ? (problem.value.candidates ?? []) : [],
  )
  const notFound = computed(() => problem.value?.status === 404)
  const otherFault = computed(() => (candidates.value.length || notFound.value ? undefined : fault.value))

  const answer = computed(() => (fault.value ? undefined : value.value))
  const graph = computed(() => answer.value && graphOf(answer.value, opened.value))
  const layout = computed(() => graph.value && layOut(graph.value))
  const summary = computed(() => answer.value && summaryOf(answer.value))

  function open(group: string) {
    opened.value = new Set(opened.value).add(group)
  }

  function foldAll() {
    selected.value = null
    opened.value = new Set()
  }

  /** Whatever is selected in one view is to be seen in the others: a unit in a closed group opens it. */
  watch([selected, graph], ([unit]) => {
    const group = graph.value?.nodes.find(
      (node) => node.units.length > 1 && node.units.some((one) => one.id === unit),
    )
    if (group) open(group.id)
  })

  return {
    question,
    answer,
    graph,
    layout,
    summary,
    busy,
    candidates,
    notFound,
    otherFault,
    opened,
    selected,
    hovered,
    ask,
    open,
    foldAll,
    load,
  }
}
