import { h } from 'vue'
import { describe, expect, it, vi } from 'vitest'
import { describedBy, open, screen, texts, waitFor } from '@mock/open'
import UiField from './UiField.vue'
import UiFindings from './UiFindings.vue'
import UiMark from './UiMark.vue'
import UiSeverity from './UiSeverity.vue'

const TOO_MANY = {
  code: 'livestock.heads-exceed-certificate',
  severity: 'BLOCK',
  pointer: '/records/0/fields/heads',
  message: '进厂头数 90 多于检疫证所载 86',
  clause: '动物检疫管理办法 第二十六条',
}
const ABNORMAL = { code: 'x.abnormal', severity: 'HOLD', message: '临床检查异常' }

const input = ({ id }: { id: string }) => h('input', { id })
const field = (props: object) =>
  open(UiField, { props: { label: '头数', ...props }, slots: { default: input } })

describe('a field', () => {
  it('gives its control a name, and says when it must be filled in', async () => {
    await field({ required: true })
    expect(screen.getByRole('textbox', { name: '头数 必填' })).toBeTruthy()
  })

  it('says so in English too', async () => {
    await open(UiField, {
      props: { label: 'Heads', required: true },
      slots: { default: input },
      speaking: 'en',
    })
    expect(screen.getByRole('textbox', { name: 'Heads Required' })).toBeTruthy()
  })

  it('tells what helps to fill it, and nothing where nothing helps', async () => {
    const { shown } = await field({ hint: '1 至 5,000 头' })
    expect(describedBy(screen.getByRole('textbox'))).toBe('1 至 5,000 头')
    await shown.setProps({ hint: undefined })
    await waitFor(() => expect(screen.getByRole('textbox').hasAttribute('aria-describedby')).toBe(false))
  })

  it('says what is wrong beside itself: how bad, what, on what it rests', async () => {
    const { shown } = await field({ findings: [TOO_MANY], hint: '1 至 5,000 头' })
    const box = screen.getByRole('textbox')
    expect(box.getAttribute('aria-invalid')).toBe('true')
    expect(describedBy(box)).toBe(
      '1 至 5,000 头 拒收进厂头数 90 多于检疫证所载 86依据：动物检疫管理办法 第二十六条',
    )
    expect(shown.find('[aria-live="polite"]').text()).toContain('进厂头数 90')
    expect(shown.classes()).toContain('is-faulty')
  })

  it('is not wrong for what is merely noted', async () => {
    const { shown } = await field({ findings: [ABNORMAL] })
    expect(screen.getByRole('textbox').hasAttribute('aria-invalid')).toBe(false)
    expect(shown.classes()).toContain('is-noted')
    expect(shown.classes()).not.toContain('is-faulty')
  })

  it('of several controls is a group with the name of the field', async () => {
    await open(UiField, {
      props: { label: '水果', group: true },
      slots: { default: () => h('button', '苹果') },
    })
    expect(screen.getByRole('group', { name: '水果' })).toBeTruthy()
    expect(document.querySelector('label')).toBeNull()
  })
})

describe('findings', () => {
  it('stand in their order, those without words under their code', async () => {
    await open(UiFindings, { props: { findings: [TOO_MANY, { code: 'x.unknown', severity: 'WARN' }] } })
    expect(texts(screen.getAllByRole('listitem'))).toEqual([
      '拒收进厂头数 90 多于检疫证所载 86依据：动物检疫管理办法 第二十六条',
      '注意x.unknown',
    ])
  })

  it('are never in order, even where nobody said how bad they are', async () => {
    await open(UiFindings, { props: { findings: [{ message: '文档读不出来' }] } })
    expect(texts(screen.getAllByRole('listitem'))).toEqual(['注意文档读不出来'])
  })

  it('lead to the place that they are about, where there is one', async () => {
    const onFollow = vi.fn()
    const { person } = await open(UiFindings, {
      props: { findings: [TOO_MANY, ABNORMAL], pointers: true, onFollow },
    })
    await person.click(screen.getByRole('button', { name: '/records/0/fields/heads' }))
    expect(onFollow).toHaveBeenCalledExactlyOnceWith('/records/0/fields/heads')
    expect(screen.getAllByRole('button')).toHaveLength(1)
  })

  it('name their basis in the language now chosen', async () => {
    await open(UiFindings, { props: { findings: [TOO_MANY] }, speaking: 'en' })
    expect(screen.getByText('Basis: 动物检疫管理办法 第二十六条')).toBeTruthy()
    expect(screen.getByText('Refused')).toBeTruthy()
  })
})

describe('how bad it is', () => {
  it.each([
    ['BLOCK', '拒收', 'stop'],
    ['HOLD', '暂控', 'attention'],
    ['WARN', '注意', 'attention'],
    [undefined, '正常', 'normal'],
    ['SOMETHING', '注意', 'attention'],
  ])('%s is said as %s, never by colour alone', async (severity, word, tone) => {
    const { shown } = await open(UiSeverity, { props: { severity } })
    expect(shown.text()).toBe(word)
    expect(shown.classes()).toContain(tone)
    expect(shown.find('svg').exists()).toBe(true)
  })

  it('marks the three tones with three signs', async () => {
    const drawn = async (tone: string) => {
      const { shown } = await open(UiMark, { props: { tone }, slots: { default: () => '字' } })
      return shown.find('path').attributes('d')
    }
    const signs = [
      await drawn('normal'),
      await drawn('attention'),
      await drawn('stop'),
      await drawn('unknown'),
    ]
    expect(new Set(signs).size).toBe(4)
  })
})
