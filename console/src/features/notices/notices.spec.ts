import { describe, expect, it, vi } from 'vitest'
import * as save from '@/text/save'
import { answers, lists, refuses } from '@mock/answers'
import { open, rowsOf, screen, signedIn, waitFor, within } from '@mock/open'
import { kinds, notices, paperNotices, preferences, undelivered, webhooks } from '@mock/work'
import NoticesPage from './NoticesPage.vue'
import PapersPage from './PapersPage.vue'
import PreferencesPage from './PreferencesPage.vue'
import UndeliveredPage from './UndeliveredPage.vue'
import WebhooksPage from './WebhooksPage.vue'

describe('the inbox', () => {
  it('marks what is read, and goes where it is about', async () => {
    lists('GET /api/notices', notices)
    const read = answers('POST /api/notices/read', null, 204)
    const { person, where } = await open(NoticesPage, { at: '/notices' })
    await waitFor(() => expect(rowsOf('通知').map((row) => row[4])).toEqual(['未读', '未读', '已读']))
    await person.click(screen.getAllByRole('button', { name: '标为已读' })[0] as Element)
    await waitFor(() => expect(read[0]?.json).toEqual({ ids: ['n-1'] }))
    await person.click(screen.getAllByRole('link', { name: '查看' })[2] as Element)
    await waitFor(() => expect(where()).toBe('/filings/f-1'))
    expect(read).toHaveLength(1)
  })

  it('marks all that is unread', async () => {
    await signedIn({ rights: ['READ'] })
    lists('GET /api/notices', notices)
    answers('GET /api/notices/count', { unread: 2 })
    const read = answers('POST /api/notices/read', null, 204)
    const { askCounts } = await import('@/tasks/useCounts')
    await askCounts(true)
    const { person } = await open(NoticesPage, { at: '/notices', speaking: 'en' })
    await person.click(await screen.findByRole('button', { name: 'Mark all as read' }))
    await waitFor(() => expect(read[0]?.json).toEqual({ all: true }))
  })
})

describe('what one wants', () => {
  it('is chosen by kind and way; addresses are sent only when they change', async () => {
    answers('GET /api/notices/preferences', preferences)
    const sent = answers('PUT /api/notices/preferences', preferences)
    const { person } = await open(PreferencesPage)
    await person.click(await screen.findByRole('checkbox', { name: '待办已逾期发邮件' }))
    await person.click(screen.getByRole('button', { name: '保存' }))
    await waitFor(() =>
      expect(sent[0]?.json).toEqual({
        ...{ language: 'zh', forget: [] },
        ...{ byMail: ['filing.decided'], bySms: ['filing.decided', 'task.late'] },
      }),
    )
    expect(document.body.textContent).toContain('c***@example.cn')
    expect(document.body.textContent).toContain('平台没有设置该通道')
  })

  it('says beside the field that an address is none', async () => {
    answers('GET /api/notices/preferences', preferences)
    refuses('PUT /api/notices/preferences', 422, {
      findings: [{ pointer: '/phone', message: '手机如 13800000000' }],
    })
    const { person } = await open(PreferencesPage)
    await person.type(await screen.findByRole('textbox', { name: '手机' }), '12')
    await person.click(screen.getByRole('button', { name: '保存' }))
    expect(await screen.findByText('手机如 13800000000')).toBeTruthy()
  })

  it('forgets an address', async () => {
    answers('GET /api/notices/preferences', preferences)
    const sent = answers('PUT /api/notices/preferences', { ...preferences, mailShown: undefined })
    const { person } = await open(PreferencesPage, { speaking: 'en' })
    await person.click(await screen.findByRole('button', { name: 'Stop using it' }))
    await waitFor(() => expect(sent[0]?.json).toMatchObject({ forget: ['mail'] }))
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Stop using it' })).toBeNull())
  })
})

describe('the webhooks', () => {
  it('are shown by host; one that ended by itself says so', async () => {
    answers('GET /api/webhooks', webhooks)
    answers('GET /api/notices/kinds', kinds)
    await open(WebhooksPage)
    await waitFor(() => expect(rowsOf('推送地址').map((row) => row[3])).toEqual(['推送中', '已停用']))
    await waitFor(() => expect(rowsOf('推送地址').map((row) => row[1])).toEqual(['资质备案结果', '全部']))
    expect(screen.getAllByRole('button', { name: '发送测试' })).toHaveLength(1)
  })

  it('are added, their secret shown this once', async () => {
    answers('GET /api/webhooks', [])
    const sent = answers('POST /api/webhooks', { ...webhooks[0], secret: 'whsec_once' }, 201)
    const { person } = await open(WebhooksPage)
    await person.click((await screen.findAllByRole('button', { name: '添加推送地址' }))[0] as Element)
    const form = within(await screen.findByRole('dialog', { name: '添加推送地址' }))
    await person.type(form.getByRole('textbox', { name: '地址 必填' }), 'https://erp.example.cn/n')
    await person.click(form.getByRole('button', { name: '添加推送地址' }))
    await waitFor(() => expect(sent[0]?.json).toMatchObject({ url: 'https://erp.example.cn/n' }))
    const secret = await screen.findByRole('dialog', { name: '签名密钥' })
    expect(secret.textContent).toContain('whsec_once')
    await person.click(within(secret).getByRole('button', { name: '我已妥善保存' }))
    await waitFor(() => expect(document.body.textContent).not.toContain('whsec_once'))
  })

  it('are tried out, and ended once their host was typed', async () => {
    answers('GET /api/webhooks', webhooks)
    const tried = answers('POST /api/webhooks/w-1/trial', {}, 202)
    const ended = answers('DELETE /api/webhooks/w-1', null, 204)
    const { person } = await open(WebhooksPage)
    await person.click(await screen.findByRole('button', { name: '发送测试' }))
    await waitFor(() => expect(tried).toHaveLength(1))
    await person.click(screen.getByRole('button', { name: '停用' }))
    const asked = within(await screen.findByRole('dialog', { name: '停用推送地址' }))
    await person.type(asked.getByRole('textbox'), 'erp.kangyu.example')
    await person.click(asked.getByRole('button', { name: '停用' }))
    await waitFor(() => expect(ended).toHaveLength(1))
  })
})

describe('what did not arrive', () => {
  it('says why and what helps, and is sent again', async () => {
    lists('GET /api/notices/undelivered', undelivered)
    const again = answers('POST /api/notices/undelivered/l-1/again', {}, 202)
    const { person } = await open(UndeliveredPage)
    await waitFor(() =>
      expect(rowsOf('未送达')[0]?.join(' ')).toMatch(/kangyu-erp 推送 对方应答 500 请检查接收程序/),
    )
    await person.click(screen.getByRole('button', { name: '再次发送' }))
    await waitFor(() => expect(again).toHaveLength(1))
  })

  it('says what went wrong when it cannot be', async () => {
    lists('GET /api/notices/undelivered', undelivered)
    refuses('POST /api/notices/undelivered/l-1/again', 404, { detail: '没有这件通知' })
    const { person } = await open(UndeliveredPage, { speaking: 'en' })
    await person.click(await screen.findByRole('button', { name: 'Send again' }))
    expect(await screen.findByText('没有这件通知')).toBeTruthy()
  })
})

describe('notices on paper', () => {
  it('are printed together and noted as handed over', async () => {
    lists('GET /api/notices/papers', paperNotices)
    const over = answers('POST /api/notices/papers/p-1/handed-over', null, 204)
    const saved = vi.spyOn(save, 'saveFile').mockImplementation(() => undefined)
    const printed = answers('POST /api/papers', {}, 200, { 'Yuanliu-Paper': 'P-1' })
    const { person } = await open(PapersPage)
    await waitFor(() => expect(rowsOf('纸质送达')).toHaveLength(1))
    await person.click(screen.getAllByRole('checkbox')[1] as Element)
    await person.click(await screen.findByRole('button', { name: '打印' }))
    await person.click(await screen.findByRole('button', { name: /A5/ }))
    await waitFor(() => expect(printed[0]?.json).toMatchObject({ kind: 'notice', of: ['p-1'] }))
    await waitFor(() => expect(saved).toHaveBeenCalledTimes(1))
    saved.mockRestore()
    await person.click(screen.getAllByRole('button', { name: '已送达' }).at(-1) as Element)
    await waitFor(() => expect(over).toHaveLength(1))
  })
})
