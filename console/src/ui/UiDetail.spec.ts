import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import UiDetail from './UiDetail.vue'
import UiHistory from './UiHistory.vue'

const given = {
  title: '康裕肉业',
  ready: true,
  facts: [
    { key: 'kind', label: '类型', text: '企业' },
    { key: 'region', label: '区划', text: null },
    { key: 'id', label: '代码', wide: true },
  ],
  tabs: [
    { key: 'licences', label: '证照', count: 2 },
    { key: 'history', label: '变更' },
  ],
  tab: 'licences',
}
const slots = {
  mark: '<i>正常</i>',
  acts: '<button>返回</button>',
  'fact-id': '<code>9144</code>',
  'tab-licences': '<p>两张证</p>',
  'tab-history': '<p>三次变更</p>',
}

describe('a page about one thing', () => {
  it('says its name, state, acts and facts, and a dash where nothing is known', () => {
    const page = mount(UiDetail, { props: given, slots })
    expect(page.find('h1').text()).toContain('康裕肉业')
    expect(page.find('h1 i').text()).toBe('正常')
    expect(page.findAll('dd').map((one) => one.text())).toEqual(['企业', '—', '9144'])
    expect(page.find('button').text()).toBe('返回')
  })

  it('shows one tab at a time, and the arrow keys move between them', async () => {
    const page = mount(UiDetail, { props: given, slots })
    expect(page.find('[role="tabpanel"]').text()).toBe('两张证')
    expect(page.find('[aria-selected="true"]').text()).toContain('2')
    await page.find('[role="tablist"]').trigger('keydown', { key: 'ArrowRight' })
    expect(page.emitted('update:tab')).toEqual([['history']])
    await page.setProps({ tab: 'history' })
    expect(page.find('[role="tabpanel"]').text()).toBe('三次变更')
  })

  it('shows the way back while there is nothing yet, and what went wrong with its cure', async () => {
    const page = mount(UiDetail, { props: { ...given, ready: false, busy: true }, slots })
    expect(page.find('[role="tab"]').exists()).toBe(false)
    expect(page.find('h1 i').exists()).toBe(false)
    expect(page.find('button').text()).toBe('返回')
    await page.setProps({ busy: false, fault: new Error('down') })
    expect(page.find('[role="alert"]').text()).toContain('连不上服务器')
    await page.find('[role="alert"] button').trigger('click')
    expect(page.emitted('retry')).toHaveLength(1)
  })
})

describe('what happened when', () => {
  const steps = [
    { key: 'a', time: '2026-11-21 10:32', what: '登记', by: '操作人：admin' },
    { key: 'b', time: '2026-11-22 08:00', what: '第 2 版' },
  ]

  it('is told in its order, with more where there is more to say', () => {
    const list = mount(UiHistory, {
      props: { steps, label: '变更', none: '没有' },
      slots: { default: ({ step }: { step: { key: string } }) => (step.key === 'b' ? '更多' : '') },
    })
    expect(list.find('ol').attributes('aria-label')).toBe('变更')
    expect(list.findAll('time').map((one) => one.text())).toEqual(['2026-11-21 10:32', '2026-11-22 08:00'])
    expect(list.findAll('li').map((one) => one.text().includes('更多'))).toEqual([false, true])
  })

  it('says so when nothing happened', () => {
    const list = mount(UiHistory, { props: { steps: [], label: '变更', none: '还没有变更' } })
    expect(list.text()).toBe('还没有变更')
  })
})
