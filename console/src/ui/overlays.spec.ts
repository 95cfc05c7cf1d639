import { ref } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { defineComponent, h } from 'vue'
import { open, screen, texts, waitFor } from '@mock/open'
import UiColumns from './UiColumns.vue'
import UiDanger from './UiDanger.vue'
import UiDialog from './UiDialog.vue'
import UiDrawer from './UiDrawer.vue'
import UiPopup from './UiPopup.vue'

/** Something that opens over a page with a button of its own, as pages use it. */
async function over(inner: typeof UiDialog | typeof UiDrawer, props: object) {
  const shown = ref(false)
  const page = defineComponent(() => () => [
    h('button', { onClick: () => (shown.value = true) }, '打开'),
    h(
      inner as typeof UiDialog,
      {
        ...props,
        modelValue: shown.value,
        'onUpdate:modelValue': (now: boolean) => (shown.value = now),
      } as never,
      { default: () => h('input', { 'aria-label': '名称' }), footer: () => h('button', '确定') },
    ),
  ])
  const opened = await open(page)
  await opened.person.click(screen.getByRole('button', { name: '打开' }))
  return { ...opened, page: opened.shown, shown }
}

describe.each([
  ['a dialog', UiDialog, 'ElDialog'],
  ['a drawer', UiDrawer, 'ElDrawer'],
])('%s', (_, inner, library) => {
  it('is a dialog with its title as name, and no second banner of the page', async () => {
    await over(inner, { title: '移除附件' })
    expect(await screen.findByRole('dialog', { name: '移除附件' })).toBeTruthy()
    await waitFor(() => expect(screen.queryByRole('banner')).toBeNull())
    expect(screen.getByRole('button', { name: '确定' })).toBeTruthy()
  })

  it('is left by Escape', async () => {
    const { person, shown } = await over(inner, { title: '移除附件' })
    await screen.findByRole('dialog')
    await person.keyboard('{Escape}')
    await waitFor(() => expect(shown.value).toBe(false))
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '打开' }))
  })

  it('keeps nothing of what was typed when it is opened again', async () => {
    const { person, shown } = await over(inner, { title: '移除附件' })
    await person.type(await screen.findByRole('textbox', { name: '名称' }), '半句')
    shown.value = false
    await waitFor(() => expect(screen.queryByRole('textbox', { name: '名称' })).toBeNull())
    shown.value = true
    expect((await screen.findByRole<HTMLInputElement>('textbox', { name: '名称' })).value).toBe('')
  })

  it('is never wider than a phone', async () => {
    const { page: opened } = await over(inner, { title: '图', width: 1000 })
    const { width, size } = opened.findComponent({ name: library }).props() as Record<string, string>
    expect(size ?? width).toMatch(/^min\(1000px, .*100vw/)
  })
})

describe('a locked dialog', () => {
  it('is left by its own button only, so that a secret is not lost', async () => {
    const { person, shown } = await over(UiDialog, { title: '口令', locked: true })
    await screen.findByRole('dialog')
    await person.keyboard('{Escape}')
    await new Promise((go) => setTimeout(go, 50))
    expect(shown.value).toBe(true)
    expect(document.querySelector('.el-dialog__headerbtn')).toBeNull()
  })
})

describe('a dangerous act', () => {
  async function danger(props: object = {}) {
    const onGo = vi.fn()
    const opened = await open(UiDanger, {
      props: { modelValue: true, title: '停用账号', name: 'zhao.q', action: '停用', onGo, ...props },
      slots: { default: () => '他将不能再登录。' },
    })
    await screen.findByRole('dialog', { name: '停用账号' })
    return { ...opened, onGo, go: () => screen.getByRole<HTMLButtonElement>('button', { name: '停用' }) }
  }

  it('can be done only once its name is typed, letter by letter', async () => {
    const { person, onGo, go } = await danger()
    const box = screen.getByRole('textbox', { name: '请输入“zhao.q”以确认' })
    expect(go().disabled).toBe(true)
    await person.type(box, 'zhao')
    await person.keyboard('{Enter}')
    expect(go().disabled).toBe(true)
    expect(onGo).not.toHaveBeenCalled()
    await person.type(box, '.q ')
    await person.click(go())
    expect(onGo).toHaveBeenCalledOnce()
  })

  it('is done by Enter too, and only once at a time', async () => {
    const { person, onGo, go, shown } = await danger()
    await person.type(screen.getByRole('textbox'), 'zhao.q{Enter}')
    expect(onGo).toHaveBeenCalledOnce()
    await shown.setProps({ busy: true })
    expect(go().disabled).toBe(true)
    await person.type(screen.getByRole('textbox'), '{Enter}')
    expect(onGo).toHaveBeenCalledOnce()
  })

  it('is left without harm', async () => {
    const { person, onGo, shown } = await danger()
    await person.click(screen.getByRole('button', { name: '取消' }))
    expect(shown.emitted('update:modelValue')).toEqual([[false]])
    expect(onGo).not.toHaveBeenCalled()
  })

  it('forgets the name when it is opened for something else', async () => {
    const { person, shown, go } = await danger()
    await person.type(screen.getByRole('textbox'), 'zhao.q')
    await shown.setProps({ modelValue: false })
    await shown.setProps({ modelValue: true, name: 'li.m' })
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('textbox').value).toBe(''))
    expect(go().disabled).toBe(true)
  })
})

describe('a popup', () => {
  const inside = ({ close }: { close: (focus?: boolean) => void }) => [
    h('button', { onClick: () => close(true) }, '用它'),
    h('a', { href: '#' }, '看它'),
  ]
  const popup = (props: object = {}) =>
    open(UiPopup, { props: { label: '导出', icon: 'download', ...props }, slots: { default: inside } })
  const opener = () => screen.getByRole('button', { name: '导出' })

  it('says whether it is open and what it opens, and puts the cursor into it', async () => {
    const { person } = await popup()
    expect(opener().getAttribute('aria-expanded')).toBe('false')
    await person.click(opener())
    expect(opener().getAttribute('aria-expanded')).toBe('true')
    expect(document.getElementById(opener().getAttribute('aria-controls') ?? '')?.textContent).toContain(
      '用它',
    )
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '用它' }))
  })

  it('is shut by Escape, and the cursor is where it was', async () => {
    const { person } = await popup()
    await person.click(opener())
    await person.keyboard('{Escape}')
    expect(screen.queryByRole('link')).toBeNull()
    expect(document.activeElement).toBe(opener())
  })

  it('is shut by a click elsewhere, not by one inside, and by going on with Tab', async () => {
    const { person } = await popup()
    document.body.append(Object.assign(document.createElement('button'), { textContent: '别处' }))
    await person.click(opener())
    await person.click(screen.getByRole('link', { name: '看它' }))
    expect(screen.queryByRole('link')).not.toBeNull()
    await person.click(screen.getByRole('button', { name: '别处' }))
    expect(screen.queryByRole('link')).toBeNull()
    await person.click(opener())
    await person.tab()
    await person.tab()
    expect(document.activeElement?.textContent).toBe('别处')
    expect(screen.queryByRole('link')).toBeNull()
  })

  it('can be shut from inside', async () => {
    const { person } = await popup()
    await person.click(opener())
    await person.click(screen.getByRole('button', { name: '用它' }))
    expect(screen.queryByRole('link')).toBeNull()
    expect(document.activeElement).toBe(opener())
  })

  it('that opens over another leaves the other alone when it is shut', async () => {
    const onKeydown = vi.fn()
    const { person } = await open(
      defineComponent(
        () => () => h('div', { onKeydown }, h(UiPopup, { label: '导出' }, { default: inside })),
      ),
    )
    await person.click(opener())
    onKeydown.mockClear()
    await person.keyboard('{Escape}')
    expect(onKeydown).not.toHaveBeenCalled()
  })
})

describe('the columns of a list', () => {
  const columns = [
    { key: 'name', label: '名称', fixed: true },
    { key: 'weight', label: '重量' },
    { key: 'id', label: '编号', hidden: true },
  ]

  it('are ticked when they are shown; those that must be there cannot be hidden', async () => {
    const { person, shown } = await open(UiColumns, { props: { columns, shown: columns.slice(0, 2) } })
    await person.click(screen.getByRole('button', { name: '列设置' }))
    const boxes = screen.getAllByRole<HTMLInputElement>('checkbox')
    expect(texts(screen.getAllByRole('listitem'))).toEqual(['名称', '重量', '编号'])
    expect(boxes.map((one) => one.checked)).toEqual([true, true, false])
    expect(boxes.map((one) => one.disabled)).toEqual([true, false, false])
    await person.click(screen.getByRole('checkbox', { name: '编号' }))
    expect(shown.emitted('toggle')).toEqual([['id']])
  })
})
