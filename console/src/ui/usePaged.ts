import { reactive, ref, watch } from 'vue'
import { useLoad } from './useLoad'

interface Page<Item> {
  items: Item[]
  total: number
}

type Query = Record<string, string | number>

/** A list page: its query form, its page, its rows. Changing the form asks nothing until 查询. */
export function usePaged<Item, Form extends Query>(
  empty: Form,
  ask: (query: Form & { page: number; size: number }, signal: AbortSignal) => Promise<Page<Item>>,
) {
  const form = reactive({ ...empty }) as Form
  const asked = ref({ ...empty })
  const page = ref(0)
  const size = ref(20)
  const list = useLoad((signal) =>
    ask({ ...(asked.value as Form), page: page.value, size: size.value }, signal),
  )

  function query() {
    asked.value = { ...form } as typeof asked.value
    if (page.value === 0) void list.load()
    page.value = 0
  }

  function reset() {
    Object.assign(form, empty)
    query()
  }

  watch([page, size], () => void list.load())
  return { form, asked, page, size, query, reset, ...list }
}
