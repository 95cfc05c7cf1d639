import { describe, expect, it } from 'vitest'
import { lists, refuses } from '@mock/answers'
import { open, rowsOf, screen, waitFor } from '@mock/open'
import OperationsPage from './OperationsPage.vue'

const operation = (actor: string, action: string, subject: string, more: object = {}) => ({
  ...{ time: '2026-11-21T02:32:00Z', actor, action, text: `做了 ${action}`, subject, outcome: 'DONE' },
  ...{ address: '10.0.3.10' },
  ...more,
})

describe('the operation log', () => {
  it('says who did what to whom, from where, and whether it was let', async () => {
    lists('GET /api/operations', [
      operation('user:zhao.q', 'party.register', 'uscc:1'),
      operation('client:kangyu-erp', 'client.end', 'client:old', { outcome: 'REFUSED' }),
      operation('platform', 'projection.rebuild', 'trace', { address: undefined }),
      operation('admin', 'session.open', '', { address: '127.0.0.1' }),
      operation('user:li.m', 'session.open', '', { address: '::1' }),
    ])
    await open(OperationsPage, { at: '/operations' })
    await waitFor(() => expect(rowsOf('操作日志')).toHaveLength(5))
    expect(rowsOf('操作日志').map((row) => row.slice(1))).toEqual([
      ['用户 zhao.q', '做了 party.register', 'uscc:1', '完成', '10.0.3.10'],
      ['接入方 kangyu-erp', '做了 client.end', '接入方 old', '被拒', '10.0.3.10'],
      ['平台', '做了 projection.rebuild', '追溯图谱', '完成', '—'],
      ['admin', '做了 session.open', '—', '完成', '本机'],
      ['用户 li.m', '做了 session.open', '—', '完成', '本机'],
    ])
    expect(rowsOf('操作日志')[0]?.[0]).toBe('2026-11-21 10:32:00')
  })

  it('is told in English', async () => {
    lists('GET /api/operations', [operation('user:zhao.q', 'x', 'client:a', { outcome: 'FAILED' })])
    await open(OperationsPage, { at: '/operations', speaking: 'en' })
    await waitFor(() =>
      expect(rowsOf('Operation log')[0]?.slice(1, 5)).toEqual([
        'User zhao.q',
        '做了 x',
        'Client a',
        'Refused',
      ]),
    )
  })

  it('is for those who may read it', async () => {
    refuses('GET /api/operations', 403)
    await open(OperationsPage, { at: '/operations' })
    expect((await screen.findByRole('alert')).textContent).toContain('您的账号没有这项权限')
  })
})
