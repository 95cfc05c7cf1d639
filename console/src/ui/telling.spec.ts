import { describe, expect, it, vi } from 'vitest'
import { open, screen, texts, waitFor } from '@mock/open'
import { notice } from './notice'
import UiBusy from './UiBusy.vue'
import UiCode from './UiCode.vue'
import UiEmpty from './UiEmpty.vue'
import UiLocale from './UiLocale.vue'
import UiPage from './UiPage.vue'
import UiProblem from './UiProblem.vue'
import UiSelect from './UiSelect.vue'

const refusal = (status: number, rest: object = {}) => ({ problem: { title: '被拒绝', status, ...rest } })

describe('what went wrong', () => {
  it.each([
    ['a dead line', new Error('down'), '连不上服务器', '请检查网络'],
    ['what may not be done', refusal(403), '您的账号没有这项权限', '请联系本单位的系统管理员'],
    ['what is not there', refusal(404), '没有找到', '不在您可查看的范围内'],
    ['what was refused', refusal(422, { detail: '日期晚于今天' }), '被拒绝', '日期晚于今天'],
    ['what nobody foresaw', new TypeError('x is undefined'), '连不上服务器', '稍后重试'],
  ])('%s is told at once, with its cure', async (_, fault, title, cure) => {
    await open(UiProblem, { props: { fault } })
    expect(screen.getByRole('alert').textContent).toContain(title)
    expect(screen.getByRole('alert').textContent).toContain(cure)
  })

  it('is told in English', async () => {
    await open(UiProblem, { props: { fault: refusal(403), retry: true }, speaking: 'en' })
    expect(screen.getByRole('alert').textContent).toContain('Your account lacks the right to do this')
    expect(screen.getByRole('button', { name: 'Try again' })).toBeTruthy()
  })

  it('says why the server refused rather than the usual words', async () => {
    await open(UiProblem, { props: { fault: refusal(403, { detail: '只有农业农村部门可以停用活猪。' }) } })
    expect(screen.getByRole('alert').textContent).toContain('只有农业农村部门可以停用活猪。')
    expect(screen.getByRole('alert').textContent).not.toContain('系统管理员')
  })

  it('says nothing twice: not the sentence again as a finding, not the title as cure', async () => {
    const said = '没有叫 wieght 的字段'
    const findings = [
      { code: 'a', severity: 'BLOCK', pointer: '', message: said },
      { code: 'b', severity: 'BLOCK', pointer: '/weight', message: '请填写' },
    ]
    const { shown } = await open(UiProblem, { props: { fault: refusal(400, { detail: said, findings }) } })
    expect(screen.getByRole('alert').textContent?.split(said)).toHaveLength(2)
    expect(texts(screen.getAllByRole('listitem'))).toEqual(['拒收请填写位置 /weight'])
    await shown.setProps({ fault: refusal(409, { detail: '被拒绝' }) })
    expect(screen.getByRole('alert').textContent?.split('被拒绝')).toHaveLength(2)
  })

  it('can be tried again only where that makes sense', async () => {
    const onRetry = vi.fn()
    const { person, shown } = await open(UiProblem, { props: { fault: refusal(500), onRetry } })
    expect(screen.queryByRole('button')).toBeNull()
    await shown.setProps({ retry: true })
    await person.click(screen.getByRole('button', { name: '重试' }))
    expect(onRetry).toHaveBeenCalledOnce()
  })
})

describe('nothing there', () => {
  it('says so, what to do, and offers it', async () => {
    await open(UiEmpty, {
      props: { title: '还没有主体', cure: '先登记一个。' },
      slots: { default: () => '登记' },
    })
    expect(document.body.textContent).toContain('还没有主体先登记一个。登记')
    expect(document.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true')
  })
})

describe('work going on', () => {
  it('is heard while it lasts', async () => {
    const { shown } = await open(UiBusy, { props: { active: true } })
    expect(screen.getByRole('status').textContent).toBe('正在载入')
    await shown.setProps({ active: false })
    expect(screen.getByRole('status').textContent).toBe('')
  })

  it('that is done is told in a word that screen readers hear', async () => {
    notice('已保存')
    expect((await screen.findByRole('alert')).textContent).toContain('已保存')
  })
})

describe('a code', () => {
  const code = 'urn:yuanliu:trace:99020200100170000413'

  it('is read in groups, and copied as it is written', async () => {
    const { person } = await open(UiCode, { props: { code, copyable: true, kind: true } })
    const written = vi.spyOn(navigator.clipboard, 'writeText')
    expect(texts([document.querySelector('code') as Element])).toEqual(['9902 0200 1001 7000 0413'])
    expect(document.body.textContent).toContain('追溯码')
    await person.click(screen.getByRole('button', { name: '复制 99020200100170000413' }))
    expect(written).toHaveBeenCalledWith('99020200100170000413')
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('已复制'))
  })

  it('that the browser does not copy is selected by hand, says the page', async () => {
    const { person } = await open(UiCode, { props: { code, copyable: true }, speaking: 'en' })
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new Error('denied'))
    await person.click(screen.getByRole('button'))
    await waitFor(() => expect(screen.getByRole('status').textContent).toContain('select by hand'))
  })

  it('has no button where it stands in a line that leads somewhere', async () => {
    await open(UiCode, { props: { code } })
    expect(screen.queryByRole('button')).toBeNull()
    expect(document.querySelector('.ui-code')?.getAttribute('title')).toBe(code)
  })

  it('is copied without the row around it noticing', async () => {
    const onClick = vi.fn()
    const { person } = await open({
      components: { UiCode },
      template: '<div @click="onClick"><UiCode :code="code" copyable /></div>',
      setup: () => ({ onClick, code }),
    })
    await person.click(screen.getByRole('button'))
    expect(onClick).not.toHaveBeenCalled()
  })
})

describe('a page', () => {
  it('has one heading that can be gone to, says what it is for, and holds its acts', async () => {
    await open(UiPage, {
      props: { title: '主体', about: '登记的企业、合作社与个体。' },
      slots: { actions: () => '登记主体', default: () => '正文' },
    })
    const heading = screen.getByRole('heading', { level: 1, name: '主体' })
    expect(heading.getAttribute('tabindex')).toBe('-1')
    expect(document.body.textContent).toContain('登记的企业、合作社与个体。登记主体正文')
  })
})

describe('the library below', () => {
  it('speaks the language of the console', async () => {
    const page = { components: { UiLocale, UiSelect }, template: '<UiLocale><p>{{ 1 }}</p></UiLocale>' }
    const { shown } = await open(page, { speaking: 'en' })
    const { locale } = shown.findComponent({ name: 'ElConfigProvider' }).props() as {
      locale: { name: string }
    }
    expect(locale.name).toBe('en')
  })
})
