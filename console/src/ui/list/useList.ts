import { computed, onActivated, reactive, ref, shallowReactive, watch } from 'vue'
import { useColumns } from '../useColumns'
import { useLoad } from '../useLoad'
import { filledOf, useAddress, type Asked } from './address'
import { keysOf, type ListColumn, type ListOptions, type ListQuery } from './list'

const SIZES = [10, 20, 50] as const
const USUAL = '20'

/**
 * A list: its filters (in the address), its pages by next and previous, its columns, what is ticked. Changing the form
 * asks nothing until 查询.
 */
export function useList<Row extends object>(options: ListOptions<Row>) {
  const filters = computed(() => options.filters?.() ?? [])
  const keys = computed(() => [...filters.value.flatMap(keysOf), 'sort', 'size'])
  const address = useAddress(keys, options.inner)
  const { asked } = address
  const form = reactive<Asked>({})
  const turns = ref<string[]>([])
  const ticked = shallowReactive(new Map<string, Row>())

  const size = computed(() => SIZES.find((one) => String(one) === (asked.value.size ?? USUAL)) ?? 20)
  const resize = (to: number) => address.ask({ ...asked.value, size: String(to) === USUAL ? '' : String(to) })
  const sort = computed(() => asked.value.sort ?? '')
  const order = (by: string) => address.ask({ ...asked.value, sort: by })
  /** The filters that are asked, without order and size. */
  const question = computed<Asked>(() =>
    Object.fromEntries(Object.entries(asked.value).filter(([key]) => key !== 'sort' && key !== 'size')),
  )
  const query = computed<ListQuery>(() => ({ ...question.value, sort: sort.value || undefined }))

  const answer = useLoad((signal) =>
    options.ask({ ...query.value, size: size.value, after: turns.value.at(-1) }, signal),
  )
  const rows = computed(() => answer.value.value?.items ?? [])

  function fill() {
    for (const key of filters.value.flatMap(keysOf)) form[key] = asked.value[key] ?? ''
  }

  function start() {
    turns.value = []
    return answer.load()
  }

  const kept = () => ({ sort: asked.value.sort ?? '', size: asked.value.size ?? '' })

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

  /** Asks this, as a kept view says it. */
  const take = (next: Asked) => address.ask(next)

  function turn(to: 1 | -1) {
    const { next } = answer.value.value ?? {}
    if (to === -1) turns.value = turns.value.slice(0, -1)
    else if (next) turns.value = [...turns.value, next]
    void answer.load()
  }

  watch(asked, () => {
    fill()
    void start()
  })
  fill()
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
  const { shown, toggle, choose } = useColumns(options.name, columns)
  return {
    name: options.name,
    rowKey: options.rowKey,
    askFor: options.ask,
    live: !!options.live,
    ...answer,
    ...{ filters, form, filled: computed(() => filledOf(form)), asked, question, query, size, sort },
    ...{ rows, ticked, tick, untick: () => ticked.clear() },
    ...{ page: computed(() => turns.value.length), turn, ask, reset, take, order, resize },
    ...{ columns, shown, toggle, choose },
  }
}

export type List<Row extends object> = ReturnType<typeof useList<Row>>
