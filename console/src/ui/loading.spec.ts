import { computed, effectScope, nextTick, ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { mount } from '@vue/test-utils'
import { open, screen } from '@mock/open'
import type { ChartOption } from './chart'
import { theme, turnTheme } from './theme'
import UiChart from './UiChart.vue'
import { useColumns } from './useColumns'
import { useLoad, type Load } from './useLoad'

/** Questions that are answered when the test says so. */
function questions() {
  const asked: { signal: AbortSignal; answer: (value: string) => void; fail: (fault: Error) => void }[] = []
  const ask = (signal: AbortSignal) =>
    new Promise<string>((answer, fail) => asked.push({ signal, answer, fail }))
  let load: Load<string> | undefined
  const page = mount({ setup: () => ((load = useLoad(ask)), () => null) })
  if (!load) throw new Error('nothing was set up')
  return { asked, page, load }
}

describe('loading', () => {
  it('shows what was there until the new answer is', async () => {
    const { asked, load } = questions()
    const first = load.load()
    asked[0]?.answer('a')
    await first
    const second = load.load()
    expect([load.value.value, load.busy.value]).toEqual(['a', true])
    asked[1]?.answer('b')
    await second
    expect([load.value.value, load.busy.value]).toEqual(['b', false])
  })

  it('lets the newest question win, whichever answer comes last', async () => {
    const { asked, load } = questions()
    const both = [load.load(), load.load()]
    expect(asked.map((one) => one.signal.aborted)).toEqual([true, false])
    asked[1]?.answer('new')
    asked[0]?.answer('old')
    await Promise.all(both)
    expect(load.value.value).toBe('new')
  })

  it('keeps what was there when something goes wrong, and forgets the fault when it goes well again', async () => {
    const { asked, load } = questions()
    const steps = [load.load()]
    asked[0]?.answer('a')
    await steps[0]
    steps.push(load.load())
    asked[1]?.fail(new Error('down'))
    await steps[1]
    expect([load.value.value, String(load.fault.value), load.busy.value]).toEqual(['a', 'Error: down', false])
    steps.push(load.load())
    asked[2]?.answer('b')
    await steps[2]
    expect([load.value.value, load.fault.value]).toEqual(['b', undefined])
  })

  it('is no fault when it was left for a newer question', async () => {
    const { asked, load } = questions()
    const both = [load.load(), load.load()]
    asked[0]?.fail(new DOMException('aborted', 'AbortError'))
    await nextTick()
    expect([load.fault.value, load.busy.value]).toEqual([undefined, true])
    asked[1]?.answer('b')
    await Promise.all(both)
    expect(load.fault.value).toBeUndefined()
  })

  it('stops when the page is left', () => {
    const { asked, page, load } = questions()
    void load.load()
    page.unmount()
    expect(asked[0]?.signal.aborted).toBe(true)
  })
})

describe('columns that were chosen', () => {
  const all = computed(() => [
    { key: 'name', label: '名称', fixed: true },
    { key: 'weight', label: '重量' },
    { key: 'id', label: '编号', hidden: true },
  ])
  const columns = () => effectScope().run(() => useColumns('fruit', all)) as ReturnType<typeof useColumns>
  const keys = (of: ReturnType<typeof useColumns>) => of.shown.value.map((one) => one.key)

  it('are those that a list shows by itself until somebody chooses', () => {
    expect(keys(columns())).toEqual(['name', 'weight'])
  })

  it('stand in their own order, are found again, and those that must be there stay', () => {
    const first = columns()
    first.choose(first.toggled('id'))
    first.choose(first.toggled('weight'))
    first.choose(first.toggled('weight'))
    expect(keys(first)).toEqual(['name', 'weight', 'id'])
    first.choose([])
    expect(keys(first)).toEqual(['name'])
    expect(keys(columns())).toEqual(['name'])
  })

  it('are those that were told before all, and nobody is made to remember them', () => {
    columns().choose(['weight'])
    const told = useColumns(
      'fruit',
      all,
      computed(() => ['id']),
    )
    expect(keys(told)).toEqual(['name', 'id'])
    expect(keys(columns())).toEqual(['name', 'weight'])
  })

  it('that the list no longer has are no hindrance', () => {
    columns().choose(['weight', 'gone'])
    expect(keys(columns())).toEqual(['name', 'weight'])
  })
})

describe('the theme', () => {
  it('is turned and remembered, and everything below follows', async () => {
    const before = theme.value
    turnTheme()
    await nextTick()
    expect(theme.value).not.toBe(before)
    expect(document.documentElement.classList.contains('dark')).toBe(theme.value === 'dark')
    expect(localStorage.getItem('yuanliu.theme')).toBe(theme.value)
    turnTheme()
    await nextTick()
    expect(document.documentElement.classList.contains('dark')).toBe(before === 'dark')
  })
})

describe('a chart', () => {
  it('is a picture with words, follows what it is given, tells what was pointed at, and lets go', async () => {
    const made = { on: vi.fn(), setOption: vi.fn(), resize: vi.fn(), dispose: vi.fn() }
    const chart = await import('./chart')
    const making = vi.spyOn(chart, 'makeChart').mockReturnValue(made as never)
    const option = ref<ChartOption>({ series: [] })
    const { shown } = await open(UiChart, { props: { option: option.value, label: '14 天的记录数' } })
    expect(screen.getByRole('img', { name: '14 天的记录数' })).toBeTruthy()
    await vi.waitFor(() => expect(made.setOption).toHaveBeenCalledOnce())
    const pick = made.on.mock.calls[0]?.[1] as (event: { name: string }) => void
    pick({ name: '2026-11-21' })
    expect(shown.emitted('pick')).toEqual([['2026-11-21']])
    await shown.setProps({ option: { series: [{ type: 'bar', data: [1] }] } })
    expect(made.setOption).toHaveBeenCalledTimes(2)
    shown.unmount()
    expect(made.dispose).toHaveBeenCalledOnce()
    making.mockRestore()
  })
})
