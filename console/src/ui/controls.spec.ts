import { describe, expect, it, vi } from 'vitest'
import { open, screen, texts } from '@mock/open'
import UiButton from './UiButton.vue'
import UiCheck from './UiCheck.vue'
import UiChoice from './UiChoice.vue'
import UiInput from './UiInput.vue'
import UiSelect from './UiSelect.vue'

const FRUIT = [
  { value: 'apple', label: '苹果' },
  { value: 'pear', label: '梨', note: '91 990202' },
  { value: 'long', label: '一种名字长到一行放不下也不能截断的、产自澄川市澄东区河湾镇的红富士苹果' },
]

describe('a button', () => {
  it('acts on a click, on Enter and on the space bar', async () => {
    const onClick = vi.fn()
    const { person } = await open(UiButton, { props: { onClick }, slots: { default: () => '保存' } })
    await person.click(screen.getByRole('button', { name: '保存' }))
    await person.keyboard('{Enter}')
    await person.keyboard(' ')
    expect(onClick).toHaveBeenCalledTimes(3)
  })

  it('sends no form unless it is told to', async () => {
    await open(UiButton, { slots: { default: () => '添加' } })
    expect(screen.getByRole('button').getAttribute('type')).toBe('button')
  })

  it('does nothing while work goes on, and says that it goes on', async () => {
    const onClick = vi.fn()
    const { person, shown } = await open(UiButton, {
      props: { onClick, busy: true },
      slots: { default: () => '保存' },
    })
    const button = screen.getByRole('button', { name: '保存' })
    await person.click(button)
    expect(onClick).not.toHaveBeenCalled()
    expect(button.getAttribute('aria-busy')).toBe('true')
    await shown.setProps({ busy: false })
    expect(button.hasAttribute('aria-busy')).toBe(false)
    expect((button as HTMLButtonElement).disabled).toBe(false)
  })

  it('that is an icon only is called by its label, the icon keeps silent', async () => {
    await open(UiButton, { props: { icon: 'trash', 'aria-label': '删除第 1 行' } })
    const button = screen.getByRole('button', { name: '删除第 1 行' })
    expect(button.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
    expect(button.classList).toContain('bare')
  })
})

describe('a tick', () => {
  it('is turned by the space bar and by its words', async () => {
    const { person, shown } = await open(UiCheck, { props: { label: '已消毒' } })
    await person.tab()
    await person.keyboard(' ')
    await person.click(screen.getByText('已消毒'))
    expect(shown.emitted('update:modelValue')).toEqual([[true], [false]])
  })

  it('keeps its name where its words are not seen', async () => {
    await open(UiCheck, { props: { label: '选择此行', hideLabel: true, disabled: true } })
    const box = screen.getByRole('checkbox', { name: '选择此行' })
    expect((box as HTMLInputElement).disabled).toBe(true)
    expect(screen.getByText('选择此行').classList).toContain('unseen')
  })
})

describe('a few choices', () => {
  it('are one group with a name, of which one is taken', async () => {
    const { person, shown } = await open(UiChoice, {
      props: { label: '水果', options: FRUIT, modelValue: 'apple' },
    })
    expect(screen.getByRole('radiogroup', { name: '水果' })).toBeTruthy()
    expect((screen.getByRole('radio', { name: '苹果' }) as HTMLInputElement).checked).toBe(true)
    await person.click(screen.getByRole('radio', { name: '梨' }))
    expect(shown.emitted('update:modelValue')).toEqual([['pear']])
  })

  it('are reached once by Tab, and moved between by the arrow keys', async () => {
    const { person, shown } = await open(UiChoice, {
      props: { label: '水果', options: FRUIT, modelValue: 'apple' },
    })
    await person.tab()
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '苹果' }))
    await person.keyboard('{ArrowDown}')
    expect(shown.emitted('update:modelValue')?.at(-1)).toEqual(['pear'])
    await person.tab()
    expect(document.activeElement).toBe(document.body)
  })

  it('cannot be taken where they are not to be changed', async () => {
    const { person, shown } = await open(UiChoice, {
      props: { label: '水果', options: FRUIT, disabled: true },
    })
    await person.click(screen.getByRole('radio', { name: '梨' }))
    expect(shown.emitted('update:modelValue')).toBeUndefined()
  })
})

describe('a box to write in', () => {
  it('takes what is typed, and shows its unit beside it', async () => {
    const { person, shown } = await open(UiInput, {
      props: { 'aria-label': '重量', unit: 'kg', inputmode: 'decimal' },
    })
    const box = screen.getByRole('textbox', { name: '重量' })
    await person.type(box, '12.5')
    expect(shown.emitted('update:modelValue')?.at(-1)).toEqual(['12.5'])
    expect(box.getAttribute('inputmode')).toBe('decimal')
    expect(shown.text()).toContain('kg')
  })

  it('takes no more than it may hold', async () => {
    const { person } = await open(UiInput, { props: { 'aria-label': '名称', maxlength: 4 } })
    const box = screen.getByRole<HTMLInputElement>('textbox')
    await person.type(box, '澄东区工业路')
    expect(box.value).toBe('澄东区工')
  })

  it('shows no password until somebody asks, and is filled in by no browser unless it says as what', async () => {
    const { shown } = await open(UiInput, { props: { type: 'password', 'aria-label': '口令' } })
    expect(shown.find('input').attributes()).toMatchObject({ type: 'password', autocomplete: 'off' })
    await shown.setProps({ autocomplete: 'current-password' })
    expect(shown.find('input').attributes('autocomplete')).toBe('current-password')
  })

  it('is as many lines high as it is asked for, and hands on what describes it', async () => {
    await open(UiInput, {
      props: { rows: 4, id: 'codes', 'aria-describedby': 'codes-hint', 'aria-invalid': true },
    })
    const box = screen.getByRole('textbox')
    expect(box.tagName).toBe('TEXTAREA')
    expect(box.getAttribute('rows')).toBe('4')
    expect(box.id).toBe('codes')
    expect(box.getAttribute('aria-describedby')).toBe('codes-hint')
    expect(box.getAttribute('aria-invalid')).toBe('true')
  })
})

describe('a list to choose from', () => {
  it('opens by keyboard, tells each choice with its note, and takes one with Enter', async () => {
    const { person, shown } = await open(UiSelect, { props: { label: '水果', options: FRUIT } })
    await person.tab()
    expect(document.activeElement).toBe(screen.getByRole('combobox', { name: '水果' }))
    await person.keyboard('{ArrowDown}')
    expect(texts(screen.getAllByRole('option', { hidden: true }))).toEqual([
      '苹果',
      '梨91 990202',
      FRUIT[2]?.label,
    ])
    await person.keyboard('{ArrowDown}{Enter}')
    expect(shown.emitted('update:modelValue')).toHaveLength(1)
    expect(FRUIT.map((one) => one.value)).toContain(shown.emitted('update:modelValue')?.[0]?.[0])
  })

  it('finds a choice by a part of its name', async () => {
    const { person, shown } = await open(UiSelect, {
      props: { label: '水果', options: FRUIT, filterable: true },
    })
    await person.click(screen.getByRole('combobox', { name: '水果' }))
    await person.keyboard('红富士')
    const seen = () =>
      screen.getAllByRole('option', { hidden: true }).filter((one) => one.style.display !== 'none')
    await vi.waitFor(() => expect(texts(seen())).toEqual([FRUIT[2]?.label]))
    await person.click(seen()[0] as HTMLElement)
    expect(shown.emitted('update:modelValue')).toEqual([['long']])
  })

  it('says that there is nothing to choose, in both languages', async () => {
    const { person } = await open(UiSelect, { props: { label: 'Fruit', options: [] }, speaking: 'en' })
    expect(screen.getByText('Please choose')).toBeTruthy()
    await person.click(screen.getByRole('combobox', { name: 'Fruit' }))
    expect(document.body.textContent).toContain('Nothing matches')
  })

  it('asks elsewhere as one types where the choices are too many to bring along', async () => {
    const remote = vi.fn()
    const { person } = await open(UiSelect, { props: { label: '主体', options: [], remote } })
    await person.click(screen.getByRole('combobox', { name: '主体' }))
    await person.keyboard('康裕')
    await vi.waitFor(() => expect(remote).toHaveBeenLastCalledWith('康裕'))
  })
})
