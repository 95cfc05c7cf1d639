import { http, HttpResponse } from 'msw'
import type { Finding } from '../src/api/problem'
import type { Fields } from '../src/api/profile-types'
import type { RecordInput } from '../src/api/records'
import type { KeptView } from '../src/api/views'
import { books, projections } from './books'
import { circulation, livestock } from './livestock'
import { categoryView, wordsOf } from './profile-view'
import { CERTIFICATE, parties as traced, porkTrace, RUN, SLIP } from './pork'
import {
  ago,
  clients,
  detail,
  grantsOf,
  jobs,
  operations,
  parties,
  records,
  refusals,
  sites,
  users,
  workbench,
} from './standing'
import { workHandlers } from './work'
import { commonOf, linesOf, pageOf, summaryOf, traceOf, wayOf } from './trace-answers'

type Item = object

/** One page, turned by marks as the server gives them. */
function page(request: Request, items: readonly Item[]) {
  const query = new URL(request.url).searchParams
  const size = Number(query.get('size') ?? 20)
  const from = Number((query.get('after') ?? 'm0').slice(1))
  const next = from + size < items.length ? `m${from + size}` : undefined
  return HttpResponse.json({ items: items.slice(from, from + size), total: items.length, next })
}

function problem(status: number, title: string, rest: Item = {}) {
  return HttpResponse.json({ type: '/problems/refused', title, status, ...rest }, { status })
}

let who: Item | null = {
  name: 'admin',
  displayName: '赵启明',
  kind: 'OFFICIAL',
  party: null,
  rights: ['CAPTURE', 'READ', 'REGISTER', 'CHECK', 'PUBLISH', 'MANAGE_ACCESS', 'OPERATE'],
  mustChangePassword: false,
}
const officer = who

function judge(fields: Fields) {
  const findings: Finding[] = []
  const say = (code: string, severity: Finding['severity'], at: string, message: string, clause?: string) =>
    findings.push({ code, severity, pointer: `/records/0/fields/${at}`, message, values: {}, clause })
  for (const [id, spec] of Object.entries(livestock.records.slaughterIn?.fields ?? {})) {
    if (spec.required === true && fields[id] === undefined) say('record.required', 'BLOCK', id, '必填')
  }
  if (Number(fields.heads) > 86) {
    say(
      'livestock.heads-exceed-certificate',
      'BLOCK',
      'heads',
      `进厂头数 ${String(fields.heads)} 多于检疫证所载 86`,
      '动物检疫管理办法 第二十六条',
    )
  }
  if (Number(fields.heads) > 10 && !fields.pen)
    say('record.required', 'BLOCK', 'pen', '头数超过 10 时必须填写待宰圈号')
  if (fields.checkedTags !== undefined && fields.checkedTags !== fields.heads) {
    say('livestock.tags-differ', 'WARN', 'checkedTags', '耳标核对数与头数不符')
  }
  return findings
}

/** The list of categories. */
const categories = (views: Parameters<typeof wordsOf>[0]) => ({
  items: views.map((view) => categoryView(view)),
  ...{ total: views.length, page: 0, size: views.length },
})

const matching = (request: Request) => {
  const query = new URL(request.url).searchParams
  return records.filter(
    (one) =>
      (!query.get('type') || one.type === query.get('type')) &&
      (!query.get('severity') || one.findings.some((f) => f.severity === query.get('severity'))) &&
      (!query.get('state') || one.state === query.get('state')) &&
      (!query.get('q') || JSON.stringify(one).includes(query.get('q') ?? '')),
  )
}

const session = [
  http.get('/api/session', () => (who ? HttpResponse.json(who) : problem(401, '未登录'))),
  http.post('/api/session', async ({ request }) => {
    const { password } = (await request.json()) as { password: string }
    if (password === 'wrong') return problem(401, '未登录')
    who = { ...officer, mustChangePassword: password === 'first' }
    return HttpResponse.json(who)
  }),
  http.post('/api/session/password', () => {
    who = officer
    return new HttpResponse(null, { status: 204 })
  }),
  http.delete('/api/session', () => {
    who = null
    return new HttpResponse(null, { status: 204 })
  }),
]

/** Views of lists, kept as long as the page is open. */
const views = new Map<string, KeptView[]>()
const viewHandlers = [
  http.get('/api/views', ({ request }) =>
    HttpResponse.json(views.get(new URL(request.url).searchParams.get('list') ?? '') ?? []),
  ),
  http.put('/api/views', async ({ request }) => {
    const { list, renames, ...sent } = (await request.json()) as KeptView & { list: string; renames?: string }
    const kept = views.get(list) ?? []
    if (renames && renames !== sent.name && kept.some((one) => one.name === sent.name))
      return problem(409, '已有同名的视图')
    const others = kept.filter((one) => one.name !== sent.name && one.name !== renames)
    views.set(list, [...others.map((one) => (sent.usual ? { ...one, usual: false } : one)), sent])
    return HttpResponse.json(sent)
  }),
  http.delete('/api/views', ({ request }) => {
    const query = new URL(request.url).searchParams
    const list = query.get('list') ?? ''
    views.set(
      list,
      (views.get(list) ?? []).filter((one) => one.name !== query.get('name')),
    )
    return new HttpResponse(null, { status: 204 })
  }),
]

const recordHandlers = [
  http.get('/api/workbench', () => HttpResponse.json(workbench)),
  http.get(
    '/api/records.csv',
    () => new HttpResponse('id,type\r\n', { headers: { 'Content-Type': 'text/csv' } }),
  ),
  http.get('/api/records', ({ request }) => page(request, matching(request))),
  http.get('/api/files', () => HttpResponse.json({ items: [], total: 0, addable: true })),
  http.get('/api/records/:id', ({ params }) => {
    const found = detail(decodeURIComponent(String(params.id)))
    return found ? HttpResponse.json(found) : problem(404, '没有这条记录')
  }),
  http.post('/api/records/check', async ({ request }) => {
    const { records: sent } = (await request.json()) as { records: RecordInput[] }
    return HttpResponse.json({ findings: judge(sent[0]?.fields ?? {}) })
  }),
  http.post('/api/records', async ({ request }) => {
    const { records: sent } = (await request.json()) as { records: RecordInput[] }
    const findings = judge(sent[0]?.fields ?? {})
    if (findings.some((one) => one.severity === 'BLOCK')) return problem(422, '记录被拒收', { findings })
    const body = {
      records: [
        { id: records[0]?.id, key: sent[0]?.key, status: 'stored', report: false, holds: false, findings },
      ],
    }
    return HttpResponse.json(body, { status: 201, headers: { 'Yuanliu-Position': '0:184204' } })
  }),
  http.get('/api/refusals', ({ request }) => page(request, refusals)),
  http.get('/api/profiles', () => HttpResponse.json(categories([livestock, circulation]))),
  http.get('/api/words', () => HttpResponse.json(wordsOf([livestock, circulation]))),
  http.post('/api/profiles/:category/dry-run', () =>
    HttpResponse.json({ version: 2, examples: 0, unproved: [], judged: 200, since: ago(3), struck: [] }),
  ),
  http.get('/api/profiles/:category', ({ params }) =>
    params.category === 'livestock' ? HttpResponse.json(livestock) : HttpResponse.json(circulation),
  ),
]

const event = (id: string) => ({
  '@context': 'https://ref.gs1.org/standards/epcis/2.0.0/epcis-context.jsonld',
  eventID: id,
  type: 'TransformationEvent',
  eventTime: '2026-11-16T14:10:00+08:00',
  eventTimeZoneOffset: '+08:00',
  inputQuantityList: [{ epcClass: CERTIFICATE, quantity: 85, uom: 'HEA' }],
  outputQuantityList: [{ epcClass: RUN, quantity: 6604, uom: 'KGM' }],
  bizStep: 'commissioning',
  disposition: 'active',
  bizLocation: { id: 'urn:epc:id:sgln:9902020.01001.0' },
})

const traceHandlers = [
  http.get('/api/trace/summary', ({ request }) => {
    const query = new URL(request.url).searchParams
    const [id, scheme] = [query.get('id') ?? '', query.get('scheme')]
    if (id === 'none') return problem(404, '查无此码', { detail: '没有收到过含有这个编码的记录。' })
    if (/^\d{20}$/.test(id) && !scheme) {
      return problem(409, '这个编码有多种读法', {
        candidates: [`urn:yuanliu:trace:${id}`, `urn:yuanliu:batch:${id}`],
      })
    }
    return HttpResponse.json(summaryOf(traceOf(query)))
  }),
  http.get('/api/trace', ({ request }) => HttpResponse.json(pageOf(new URL(request.url).searchParams))),
  http.get('/api/trace/way', ({ request }) => HttpResponse.json(wayOf(new URL(request.url).searchParams))),
  http.get('/api/trace/export', ({ request }) => linesOf(new URL(request.url).searchParams)),
  http.post('/api/trace/convergence', async ({ request }) =>
    commonOf(((await request.json()) as { ids: string[] }).ids),
  ),
  http.get('/api/balance', ({ request }) => {
    const query = new URL(request.url).searchParams
    if (query.get('party') === 'none') return problem(404, '没有找到', { detail: '没有记录提到它持有货物。' })
    if (/^\d{20}$/.test(query.get('id') ?? '')) {
      return problem(409, '这个编码有多种读法', {
        candidates: [`urn:yuanliu:trace:${query.get('id')}`, `urn:yuanliu:batch:${query.get('id')}`],
      })
    }
    return HttpResponse.json(books(query))
  }),
  http.get(
    '/api/balance.csv',
    () => new HttpResponse('品种,品名\r\n', { headers: { 'Content-Type': 'text/csv' } }),
  ),
  http.get('/api/units', ({ request }) => {
    const id = new URL(request.url).searchParams.get('id') ?? ''
    const told = porkTrace(id, 'downstream')
    return HttpResponse.json({
      id,
      aliases: [],
      product: { id: 'livestock/pork', name: '猪肉' },
      holdings: told.holdings.filter((one) => one.unit === id),
      records: records.slice(1, 3),
      events: [event('urn:uuid:00000000-0000-5000-8000-000000000001')],
      causes: id === SLIP ? told.causes : [],
    })
  }),
  http.get('/api/search', ({ request }) => {
    const q = new URL(request.url).searchParams.get('q') ?? ''
    const groupOf = (kind: string, items: Item[]) =>
      items.length ? [{ kind, found: { items, total: items.length } }] : []
    const groups = [
      ...groupOf('unit', /\d/.test(q) ? [{ kind: 'unit', id: SLIP, title: SLIP, note: '猪肉 320 kg' }] : []),
      ...groupOf(
        'party',
        traced
          .filter((one) => one.name.includes(q))
          .map((one) => ({ kind: 'party', id: one.id, title: one.name, number: one.id.split(':').pop() })),
      ),
    ]
    return HttpResponse.json({ groups, whole: true })
  }),
]

const registryHandlers = [
  http.get('/api/regions/:code', ({ params }) =>
    params.code === '990202'
      ? HttpResponse.json({
          region: { code: '990202', path: { zh: '临州市澄东区', en: 'Chengdong District, Linzhou' } },
          children: [],
          predecessors: [],
        })
      : problem(404, '没有找到'),
  ),
  http.get('/api/licence-types', () =>
    HttpResponse.json([
      { code: 'SLAUGHTER_LICENCE', name: { zh: '生猪定点屠宰证', en: 'Pig slaughter licence' } },
      { code: 'SC', name: { zh: '食品生产许可证', en: 'Food production licence' } },
      { code: 'JY', name: { zh: '食品经营许可证', en: 'Food trade licence' } },
    ]),
  ),
  http.get('/api/partners', ({ request }) => {
    const q = new URL(request.url).searchParams.get('q') ?? ''
    return HttpResponse.json(
      traced.filter((one) => one.name.includes(q)).map(({ id, name }) => ({ id, name })),
    )
  }),
  http.get('/api/parties', ({ request }) => {
    const q = new URL(request.url).searchParams.get('q') ?? ''
    return page(
      request,
      parties.filter((one) => one.name.includes(q) || one.id.includes(q)),
    )
  }),
  http.get('/api/parties/:id', ({ params }) => {
    const found = parties.find((one) => one.id === decodeURIComponent(String(params.id)))
    return found
      ? HttpResponse.json({ ...found, sites: sites.filter((s) => s.party === found.id) })
      : problem(404, '没有这个主体')
  }),
  http.post('/api/parties', async ({ request }) => HttpResponse.json(await request.json(), { status: 201 })),
  http.post('/api/parties/:id/licences', async ({ request }) =>
    HttpResponse.json(await request.json(), { status: 201 }),
  ),
  http.get('/api/sites', ({ request }) => page(request, sites)),
  http.post('/api/sites', async ({ request }) => HttpResponse.json(await request.json(), { status: 201 })),
  http.get('/api/clients', ({ request }) => page(request, clients)),
  http.post('/api/clients', async ({ request }) =>
    HttpResponse.json(
      { ...((await request.json()) as Item), secret: 'shown-once-4f7Qm2Z', createdAt: ago(0) },
      { status: 201 },
    ),
  ),
  http.delete('/api/clients/:id', () => new HttpResponse(null, { status: 204 })),
  http.get('/api/users', ({ request }) => page(request, users)),
  http.post('/api/users', async ({ request }) =>
    HttpResponse.json({ ...((await request.json()) as Item), password: 'Xk7-once-only' }, { status: 201 }),
  ),
  http.get('/api/grants', ({ request }) =>
    HttpResponse.json(grantsOf(new URL(request.url).searchParams.get('holder') ?? '')),
  ),
  http.post('/api/grants', async ({ request }) =>
    HttpResponse.json(
      { ...grantsOf('user:zhao.q')[0], ...((await request.json()) as Item) },
      { status: 201 },
    ),
  ),
  http.delete('/api/grants/:id', () => new HttpResponse(null, { status: 204 })),
  http.get('/api/operations', ({ request }) => page(request, operations)),
  http.get('/api/projections', () => HttpResponse.json(projections)),
  http.post('/api/projections/:name/rebuild', () => new HttpResponse(null, { status: 202 })),
  http.post('/api/projections/:name/retry', () => new HttpResponse(null, { status: 202 })),
]

const documentHandlers = [
  http.get('/epcis/v2/capture', () => HttpResponse.json(jobs)),
  http.get('/epcis/v2/capture/:id', ({ params }) =>
    HttpResponse.json(jobs.find((one) => one.captureID === params.id) ?? jobs[1]),
  ),
  http.post(
    '/epcis/v2/capture',
    () =>
      new HttpResponse(null, {
        status: 202,
        headers: { Location: `/epcis/v2/capture/${jobs[2]?.captureID ?? ''}` },
      }),
  ),
  http.get('/epcis/v2/events', () =>
    HttpResponse.json({
      type: 'EPCISQueryDocument',
      epcisBody: { queryResults: { resultsBody: { eventList: [event('urn:uuid:1'), event('urn:uuid:2')] } } },
    }),
  ),
  http.get('/epcis/v2/events/:id', ({ params }) => HttpResponse.json(event(String(params.id)))),
]

/** The made-up API. */
export const handlers = [
  ...session,
  ...viewHandlers,
  ...recordHandlers,
  ...traceHandlers,
  ...registryHandlers,
  ...documentHandlers,
  ...workHandlers,
]
