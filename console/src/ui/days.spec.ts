import { describe, expect, it } from 'vitest'
import { daysAgo } from '@/text/moment'
import { open, screen } from '@mock/open'
import UiDate from './UiDate.vue'
import UiDays from './UiDays.vue'

describe('a day', () => {
  it('can be typed, and is a day as written in Shanghai', async () => {
    const { person, shown } = await open(UiDate, { props: { label: '检疫日期' } })
    const box = screen.getByRole('combobox', { name: '检疫日期' })
    await person.type(box, '2026-11-21{Enter}')
    expect(shown.emitted('update:modelValue')?.at(-1)).toEqual(['2026-11-21'])
  })

  it('comes with its minute where one is asked for', async () => {
    const { person, shown } = await open(UiDate, { props: { label: '进厂时间', minutes: true } })
    await person.type(screen.getByRole('combobox', { name: '进厂时间' }), '2026-11-21 10:32{Enter}')
    expect(shown.emitted('update:modelValue')?.at(-1)).toEqual(['2026-11-21 10:32'])
  })

  it('that is none is not taken', async () => {
    const { person, shown } = await open(UiDate, { props: { label: '检疫日期' } })
    await person.type(screen.getByRole('combobox'), '2026-13-45{Enter}')
    expect(shown.emitted('update:modelValue') ?? []).not.toContainEqual(['2026-13-45'])
  })

  it('asks for itself in the language now chosen', async () => {
    const { shown } = await open(UiDate, { props: { label: 'Day' }, speaking: 'en' })
    expect(shown.find('input').attributes('placeholder')).toBe('Please choose')
    await shown.setProps({ placeholder: 'until when' })
    expect(shown.find('input').attributes('placeholder')).toBe('until when')
  })
})

describe('a range of days', () => {
  it('is one group with a name, and has both ends or none', async () => {
    const { shown } = await open(UiDays, { props: { label: '时间', from: '2026-11-01', to: '2026-11-21' } })
    const [from, to] = shown.findAll('input').map((one) => one.element.value)
    expect(screen.getByRole('group', { name: '时间' })).toBeTruthy()
    expect([from, to]).toEqual(['2026-11-01', '2026-11-21'])
    await shown.setProps({ to: '' })
    expect(shown.findAll('input').map((one) => one.element.value)).toEqual(['', ''])
  })

  it('offers today, seven and thirty days, the last of them today', async () => {
    const { person, shown } = await open(UiDays, { props: { label: '时间' } })
    await person.click(shown.find('input').element)
    await person.click(screen.getByRole('button', { name: '近 7 天', hidden: true }))
    expect(shown.emitted('update:from')).toEqual([[daysAgo(6)]])
    expect(shown.emitted('update:to')).toEqual([[daysAgo(0)]])
  })

  it('is emptied as a whole', async () => {
    const { person, shown } = await open(UiDays, {
      props: { label: '时间', from: '2026-11-01', to: '2026-11-21' },
    })
    await person.hover(shown.find('.el-date-editor').element)
    await person.click(shown.find('.el-range__close-icon').element)
    expect(shown.emitted('update:from')?.at(-1)).toEqual([''])
    expect(shown.emitted('update:to')?.at(-1)).toEqual([''])
  })
})
