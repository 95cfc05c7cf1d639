import { computed, nextTick, onActivated, reactive, ref, shallowReactive, watch } from 'vue'
import { useColumns } from '../useColumns'
import { useLoad } from '../useLoad'
import { filledOf, same, useAddress, type Asked } from './address'
import { keysOf, type ListColumn, type ListOptions, type ListQuery } from './list'
import { useViews } from './views'

const SIZES = [10, 20, 50] as const
const USUAL = '20'
/** So long a list that is asked nothing waits for the view that it opens with (ms). */
const WAIT = 500
/** What stands in the address beside the filters. */
const APART = ['sort', 'size', 'columns']

/**
 * A list: its filters (in the address), its pages by next and previous, its columns, what is ticked. Changing the form
 * asks nothing until 查询.
 */
export function useList<Row extends object>(options: ListOptions<Row>) {
  const filters = computed(() => options.filters?.() ?? [])
  const keys = computed(() => [...filters.value.flatMap(keysOf), ...APART])
  const address = useAddress(keys, options.inner)
  const { asked } = address
  const form = reactive<Asked>({})
  const turns = ref<string[]>([])
  const ticked = shallowReactive(new Map<string, Row>())

  const size = computed(() => SIZES.find((one) => String(one) === (asked.value.size ?? USUAL)) ?? 20)
  const resize = (to: number) => address.ask({ ...asked.value, size: String(to) === USUAL ? '' : String(to) })
  const sort = computed(() => asked.value.sort ?? '')
  const order = (by: string) => address.ask({ ...asked.value, sort: by })
  /** The filters that are asked, without order, size and columns. */
  const question = computed<Asked>(() =>
    Object.fromEntries(Object.entries(asked.value).filter(([key]) => !APART.includes(key))),
  )
  const query = computed<ListQuery>(() => ({ ...question.value, sort: sort.value || undefined }))

  let opening: Promise<unknown> | undefined
  const answer = useLoad(async (signal) => {
    if (opening) {
      await opening
      signal.throwIfAborted()
    }
    return options.ask({ ...query.value, size: size.value, after: turns.value.at(-1) }, signal)
  })
  const rows = computed(() => answer.value.value?.items ?? [])

  function fill() {
    for (const key of filters.value.flatMap(keysOf)) form[key] = asked.value[key] ?? ''
  }

  function start() {
    turns.value = []
    return answer.load()
  }

  const kept = () => Object.fromEntries(APART.map((key) => [key, asked.value[key] ?? '']))

  /** Asks what the form says, from the first page on. */
  function ask() {
    if (!address.ask({ ...form, ...kept() })) void start()
  }

  /** Asks everything. */
  function reset() {
    if (!address.ask(kept())) {
      fill()
      void start()
    }
  }

  /** What a view keeps of what is asked now. */
  const keepable = computed<Asked>(() => withoutColumns(asked.value))
  const told = (next: Asked, columns: readonly string[]) => ({ ...next, columns: columns.join(',') })
  /** Asks this and shows these columns, as a kept view says it. */
  const take = (next: Asked, columns: readonly string[]) => address.ask(told(next, columns))
  /** Whether nothing is asked, filled in, turned or ticked yet that would be lost. */
  const isUntouched = () => !Object.keys(filledOf(form)).length && !turns.value.length && !ticked.size
  /** The same where nobody has begun yet. */
  const begin = (next: Asked, columns: readonly string[]) =>
    isUntouched() && address.begin(told(next, columns))

  const views = useViews(options.name)
  function openUsual() {
    const usual = views?.views.value.find((view) => view.usual)
    if (usual) begin(usual.asked, usual.columns)
  }
  const opened = views?.read.then(openUsual)

  function turn(to: 1 | -1) {
    const { next } = answer.value.value ?? {}
    if (to === -1) turns.value = turns.value.slice(0, -1)
    else if (next) turns.value = [...turns.value, next]
    void answer.load()
  }

  watch(asked, (now, before) => {
    if (same(withoutColumns(now), withoutColumns(before))) return
    fill()
    void start()
  })
  fill()
  // Asked bare and then again by the usual view, it would show wrong rows for a moment. What the view asks aborts the
  // question that waits here, a tick later.
  if (opened && !Object.keys(asked.value).length) {
    const late = new Promise((done) => setTimeout(done, WAIT))
    opening = Promise.race([opened, late])
      .then(() => nextTick())
      .finally(() => (opening = undefined))
  }
  void start()
  let left = false
  onActivated(() => {
    if (left) void answer.load()
    left = true
  })

  function tick(keysNow: readonly string[]) {
    const here = new Map(rows.value.map((row) => [options.rowKey(row), row]))
    for (const key of ticked.keys()) if (!keysNow.includes(key)) ticked.delete(key)
    for (const key of keysNow) {
      const row = here.get(key)
      if (row) ticked.set(key, row)
    }
  }

  const columns = computed<ListColumn<Row>[]>(options.columns)
  const { shown, toggled, choose } = useColumns(
    options.name,
    columns,
    computed(() => asked.value.columns?.split(',')),
  )

  /** Shows or hides a column: in the address where that tells the columns, else as one's own choice. */
  function toggle(column: string) {
    const next = toggled(column)
    if (asked.value.columns) address.ask(told(asked.value, next))
    else choose(next)
  }

  return {
    name: options.name,
    rowKey: options.rowKey,
    askFor: options.ask,
    live: !!options.live,
    ...answer,
    ...{
      filters,
      form,
      keepable,
      filled: computed(() => filledOf(form)),
      asked,
      question,
      query,
      size,
      sort,
    },
    ...{ rows, ticked, tick, untick: () => ticked.clear() },
    ...{ page: computed(() => turns.value.length), turn, ask, reset, take, begin, order, resize },
    ...{ columns, shown, toggle, choose, views, openUsual },
  }
}

const withoutColumns = (asked: Asked): Asked =>
  Object.fromEntries(Object.entries(asked).filter(([key]) => key !== 'columns'))

export type List<Row extends object> = ReturnType<typeof useList<Row>>
