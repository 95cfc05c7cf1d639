import { http, HttpResponse } from 'msw'

const DAY = 86_400_000
const at = (days: number) => new Date(Date.now() + days * DAY).toISOString()
const midnight = (days: number) => `${at(days).slice(0, 10)}T16:00:00Z`
const PLANT = 'uscc:91990202MA0KY5RU7X'
const CHECK = { zh: '核验资质备案', en: 'Check a filed licence' }
const DECIDED = { zh: '资质备案：核验通过', en: 'Filing of a licence: Approve' }

const task = (id: string, clock: string | undefined, due: string, number: string, late = false) => ({
  id,
  kind: 'filing.check',
  name: CHECK,
  what: { zh: `康裕肉业：SLAUGHTER_LICENCE ${number}`, en: `康裕肉业: SLAUGHTER_LICENCE ${number}` },
  subject: 'f-1',
  place: '/filings/f-1',
  party: PLANT,
  region: '990202',
  since: at(-6),
  due,
  dueUnsure: clock === 'RUNNING' ? [new Date().getFullYear() + 1] : [],
  clock,
  late,
})

/** What somebody has to do. */
export const tasks = [
  task('t-1', 'LATE', midnight(-3), 'B-01-0007', true),
  task('t-2', 'TODAY', midnight(0), 'B-01-0011'),
  task('t-3', 'SOON', midnight(2), 'B-01-0012'),
  task('t-4', 'RUNNING', midnight(9), 'B-01-0015'),
]

const notice = (id: string, days: number, readAt?: string) => ({
  id,
  kind: 'filing.decided',
  at: at(days),
  title: DECIDED,
  text: {
    zh: '康裕肉业的 SLAUGHTER_LICENCE B-01-0007：核验通过。说明：—',
    en: 'SLAUGHTER_LICENCE B-01-0007 of 康裕肉业: Approve. Reason: —',
  },
  subject: 'f-1',
  place: '/filings/f-1',
  urgent: true,
  readAt,
})

/** What somebody was told. */
export const notices = [notice('n-1', -0.1), notice('n-2', -2), notice('n-3', -9, at(-8))]

export const kinds = [
  { kind: 'filing.decided', name: { zh: '资质备案结果', en: 'Filing decided' }, urgent: true },
  { kind: 'task.late', name: { zh: '待办已逾期', en: 'A task is late' }, urgent: true },
  { kind: 'notice.trial', name: { zh: '推送测试', en: 'Trial of a webhook' }, urgent: false },
]

export const preferences = {
  language: 'zh',
  mailOpen: true,
  mailShown: 'c***@example.cn',
  smsOpen: false,
  kinds: kinds.map((one) => ({ ...one, mail: one.urgent, sms: one.urgent })),
}

export const webhooks = [
  { id: 'w-1', host: 'erp.kangyu.example', kinds: ['filing.decided'], createdAt: at(-30) },
  { id: 'w-2', host: 'old.kangyu.example', kinds: [], createdAt: at(-90), endedAt: at(-2), cause: 'gone' },
]

export const undelivered = [
  {
    ...{ id: 'l-1', kind: 'filing.decided', title: DECIDED, at: at(-3), receiver: 'client:kangyu-erp' },
    ...{ way: 'WEBHOOK', tries: 14, since: at(-1) },
    cause: { zh: '对方应答 500', en: 'The receiver answered 500' },
    cure: {
      zh: '请检查接收程序，恢复后再次发送。',
      en: 'Look after the receiving program, then send again.',
    },
  },
]

export const paperNotices = [
  {
    ...{ id: 'p-1', kind: 'filing.decided', title: DECIDED, at: at(-1) },
    text: { zh: '李记菜摊的 FOOD_LICENCE 0301：核验通过。', en: 'FOOD_LICENCE 0301 of 李记菜摊: Approve.' },
    ...{ party: 'operator:9902020010017', region: '990202' },
  },
]

export const filing = {
  ...{ id: 'f-1', party: PLANT, partyName: '康裕肉业', type: 'SLAUGHTER_LICENCE', number: 'B-01-0007' },
  ...{ issuer: '澄川市农业农村局', validFrom: '2026-01-01', validTo: '2029-12-31' },
  ...{ filedBy: 'user:kangyu.qc', filedAt: at(-6), state: 'FILED', version: 1, since: at(-6) },
}

const word = (word: string, zh: string, en: string) => ({ word, name: { zh, en } })
const FILED = word('FILED', '待核验', 'To be checked')

export const flow = {
  ...{ flow: 'licence', id: 'f-1', state: FILED, version: 1, since: at(-6) },
  acts: [
    { act: 'approve', name: { zh: '核验通过', en: 'Approve' }, reasonDemanded: false },
    { act: 'return', name: { zh: '退回', en: 'Return' }, reasonDemanded: true },
    { act: 'refuse', name: { zh: '不予备案', en: 'Refuse' }, reasonDemanded: true },
  ],
  history: [
    {
      ...{ version: 1, at: at(-6), who: 'user:kangyu.qc' },
      ...{ act: word('file', '备案', 'File'), after: FILED },
    },
  ],
}

const page = (items: readonly object[]) => HttpResponse.json({ items, total: items.length })
const done = () => new HttpResponse(null, { status: 204 })

export const workHandlers = [
  http.get('/api/tasks', () => page(tasks)),
  http.get('/api/tasks/count', () => HttpResponse.json({ waiting: 4, late: 1, today: 1, soon: 1 })),
  http.get('/api/tasks/kinds', () => HttpResponse.json([{ kind: 'filing.check', name: CHECK }])),
  http.get('/api/notices', () => page(notices)),
  http.get('/api/notices/count', () => HttpResponse.json({ unread: 2 })),
  http.get('/api/notices/kinds', () => HttpResponse.json(kinds)),
  http.post('/api/notices/read', done),
  http.get('/api/notices/preferences', () => HttpResponse.json(preferences)),
  http.put('/api/notices/preferences', () => HttpResponse.json(preferences)),
  http.get('/api/notices/undelivered', () => page(undelivered)),
  http.post('/api/notices/undelivered/:id/again', () => new HttpResponse(null, { status: 202 })),
  http.get('/api/notices/papers', () => page(paperNotices)),
  http.post('/api/notices/papers/:id/handed-over', done),
  http.get('/api/webhooks', () => HttpResponse.json(webhooks)),
  http.post('/api/webhooks', () =>
    HttpResponse.json({ ...webhooks[0], secret: 'whsec_c2hvd24gb25jZQ==' }, { status: 201 }),
  ),
  http.delete('/api/webhooks/:id', done),
  http.post('/api/webhooks/:id/trial', () => new HttpResponse(null, { status: 202 })),
  http.get('/api/filings', () => page([filing])),
  http.get('/api/filings/:id', () => HttpResponse.json(filing)),
  http.post('/api/filings', () => HttpResponse.json(filing, { status: 201 })),
  http.put('/api/filings/:id', () => HttpResponse.json(filing)),
  http.get('/api/flows/:flow/:id', () => HttpResponse.json(flow)),
  http.post('/api/flows/:flow/:id', () => HttpResponse.json({ ...flow, acts: [], version: 2 })),
]
