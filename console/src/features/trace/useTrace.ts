import { computed, ref, shallowRef, watch } from 'vue'
import { Refused } from '@/api/client'
import {
  traceSummary,
  waysOf,
  wholeTrace,
  type TraceQuestion,
  type Direction,
  type HolderLine,
  type TraceUnit,
  type Way,
} from '@/api/trace'
import { useLoad } from '@/ui/useLoad'
import { graphOf } from './graph'
import { layOut } from './layout'

export interface Question {
  id: string
  direction: Direction
  scheme?: string
}

/** Up to so many units are drawn; more come as numbers and in pages. */
export const MOST_DRAWN = 300

/** A trace: its question, its numbers, its picture, and the one unit that all views have selected. */
export function useTrace() {
  const question = ref<Question>()
  const way = ref<Way>('downstream')
  const opened = ref(new Set<string>())
  const selected = ref<string | null>(null)
  const picked = shallowRef<TraceUnit>()
  const hovered = ref<string | null>(null)
  const holder = ref<HolderLine | null>(null)
  const whyOf = ref<{ unit: string; way: Way } | null>(null)

  const numbers = useLoad(async (signal) => {
    const { id, scheme, direction } = question.value ?? {}
    if (!id || !direction) return undefined
    const ways = waysOf(direction)
    return await Promise.all(ways.map((one) => traceSummary({ id, scheme, direction: one }, signal)))
  })
  const whole = useLoad(async (signal) =>
    question.value ? await wholeTrace(question.value, MOST_DRAWN + 1, signal) : undefined,
  )

  const summaries = computed(() => (numbers.fault.value ? [] : (numbers.value.value ?? [])))
  const summary = computed(() => summaries.value.find((one) => one.direction === way.value))
  const large = computed(() => summaries.value.some((one) => one.total > MOST_DRAWN))
  const answer = computed(() => (large.value || whole.fault.value ? undefined : whole.value.value))
  const graph = computed(() => answer.value && graphOf(answer.value, opened.value))
  const layout = computed(() => graph.value && layOut(graph.value))
  /** The question one way, as pages, ways and exports are asked for. */
  const oneWay = computed<TraceQuestion>(() => ({
    id: question.value?.id ?? '',
    scheme: question.value?.scheme,
    direction: way.value,
  }))

  async function load() {
    await numbers.load()
    const first = summaries.value.find((one) => one.direction === way.value && one.total > 1)
    way.value = (first ?? summaries.value[0])?.direction ?? way.value
    if (summaries.value.length && !large.value) await whole.load()
  }

  async function ask(next: Question) {
    question.value = next
    way.value = next.direction === 'upstream' ? 'upstream' : 'downstream'
    opened.value = new Set()
    selected.value = holder.value = whyOf.value = null
    numbers.value.value = whole.value.value = undefined
    await load()
  }

  const problem = computed(() =>
    numbers.fault.value instanceof Refused ? numbers.fault.value.problem : undefined,
  )
  const candidates = computed<string[]>(() =>
    problem.value?.status === 409 ? (problem.value.candidates ?? []) : [],
  )
  const notFound = computed(() => problem.value?.status === 404)
  const otherFault = computed(() =>
    candidates.value.length || notFound.value ? undefined : (numbers.fault.value ?? whole.fault.value),
  )

  function open(group: string) {
    opened.value = new Set(opened.value).add(group)
  }

  function foldAll() {
    selected.value = null
    opened.value = new Set()
  }

  /** Selects a unit of the table, of which no other view may know. */
  function pick(unit: TraceUnit) {
    picked.value = unit
    selected.value = unit.id
  }
  const selectedUnit = computed(() =>
    [picked.value, ...(answer.value?.units ?? [])].find((unit) => unit?.id === selected.value),
  )

  /** Why a unit is in the trace; where both ways are drawn together its level says which. */
  function explain(unit: string, level = 0) {
    const drawnTogether = !large.value && question.value?.direction === 'both'
    whyOf.value = { unit, way: drawnTogether ? (level < 0 ? 'upstream' : 'downstream') : way.value }
  }

  /** Whatever is selected in one view is to be seen in the others: a unit in a closed group opens it. */
  watch([selected, graph], ([unit]) => {
    const group = graph.value?.nodes.find(
      (node) => node.units.length > 1 && node.units.some((one) => one.id === unit),
    )
    if (group) open(group.id)
  })
  watch(way, () => (holder.value = null))

  return {
    question,
    oneWay,
    way,
    summaries,
    summary,
    large,
    answer,
    graph,
    layout,
    busy: computed(() => numbers.busy.value || whole.busy.value),
    candidates,
    notFound,
    otherFault,
    opened,
    selected,
    selectedUnit,
    hovered,
    holder,
    whyOf,
    ask,
    pick,
    explain,
    open,
    foldAll,
    load,
  }
}

export type Trace = ReturnType<typeof useTrace>
