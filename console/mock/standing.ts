import type { Finding } from '../src/api/problem'
import type { Fields } from '../src/api/profile-types'
import type { RecordDetail, RecordHold, RecordSummary, Refusal } from '../src/api/records'
import { livestock, circulation } from './livestock'
import { parties as traced } from './pork'

/** Standing data of the made-up API. */
const DAY = 86_400_000
const NOW = Date.parse('2026-11-21T10:32:00+08:00')
export const ago = (millis: number) => new Date(NOW - millis).toISOString().replace('Z', '+00:00')

export const parties = traced.map((one, n) => ({
  ...one,
  written: one.id.slice(one.id.indexOf(':') + 1),
  categories: n < 2 ? ['livestock'] : ['livestock', 'agri', 'circulation'],
  region: ['990221', '990202', '990202', '990203'][n % 4],
  address: ['青禾县禾丰村 12 号', '澄东区工业路 8 号', '城北批发市场', '澄西区滨河路 66 号'][n % 4],
  licences:
    n === 1
      ? [
          {
            type: 'SLAUGHTER_LICENCE',
            number: 'A99020003',
            scope: '生猪屠宰',
            issuer: '澄川市人民政府',
            validFrom: '2024-03-01',
            validTo: '2029-02-28',
            status: 'VALID',
          },
        ]
      : [],
}))

export const sites = [
  {
    id: 'urn:epc:id:sgln:9902020.01001.0',
    name: '康裕肉业屠宰车间',
    party: 'uscc:91990202MA0KY5RU7X',
    region: '990202',
    address: '澄东区工业路 8 号',
    lng: 118.2,
    lat: 33.1,
  },
  {
    id: 'node:990202001',
    name: '城北批发市场',
    party: 'uscc:91990202MA0CB2SC8Q',
    region: '990202',
    address: '澄东区北环路 1 号',
  },
  {
    id: 'urn:epc:id:sgln:9902210.00030.0',
    name: '禾丰 3 号圈舍',
    party: 'uscc:93990221MA0HF4YZ2C',
    region: '990221',
    address: '青禾县禾丰村',
  },
]

const FINDINGS: Record<string, Finding> = {
  tags: {
    code: 'livestock.tags-differ',
    severity: 'WARN',
    pointer: '/fields/checkedTags',
    message: '耳标核对数与头数不符',
    values: {},
  },
  clinical: {
    code: 'livestock.clinical-abnormal',
    severity: 'HOLD',
    pointer: '/fields/clinical',
    message: '临床检查异常，待宰猪暂控并报告',
    values: {},
    clause: '生猪屠宰肉品品质检验规程',
  },
}

const TYPES = [
  ...Object.entries(livestock.records).map(([id, r]) => [`livestock/${id}`, r.name] as const),
  ...Object.entries(circulation.records).map(([id, r]) => [`circulation/${id}`, r.name] as const),
]

export const records: RecordSummary[] = Array.from({ length: 86 }, (_, n) => {
  const [type, typeName] = TYPES[n % TYPES.length] ?? ['', { zh: '', en: '' }]
  const party = parties[n % parties.length]
  const finding = n % 9 === 3 ? FINDINGS.tags : n % 17 === 5 ? FINDINGS.clinical : undefined
  return {
    id: `urn:uuid:7f000000-0000-5000-8000-${String(n).padStart(12, '0')}`,
    key: n % 4 ? `KY-2026-${String(11867 + n)}` : undefined,
    type,
    typeName,
    party: party ? { id: party.id, name: party.name } : undefined,
    site: n % 3 ? { id: sites[n % 3]?.id ?? '', name: sites[n % 3]?.name ?? '' } : undefined,
    time: ago(n * 2_700_000 + 600_000),
    receivedAt: ago(n * 2_700_000),
    state: n % 23 === 7 ? 'corrected' : 'valid',
    incomplete: false,
    findings: finding ? [finding] : [],
  }
})

const FIELDS: Fields = {
  certNo: '990221260001867',
  heads: 86,
  checkedTags: 85,
  owner: '周*',
  supplier: 'uscc:93990221MA0HF4YZ2C',
  vehicleNo: '岚A·8K213',
  disinfected: true,
  clinical: 'normal',
  pen: '3',
  restFrom: '2026-11-15T20:10:00+08:00',
  rejects: [{ ear: '199022100018671', reason: '跛行', weight: 96.5 }],
}

/** What a record with a held finding holds. */
const held = (id: string, findings: readonly Finding[]): RecordHold[] =>
  findings
    .filter((one) => one.severity === 'HOLD')
    .map((one) => ({
      unit: 'urn:yuanliu:certificate:ANIMAL_B:990221260001867',
      cause: `finding:${id}:${one.code}`,
      reason: {
        zh: '申报记录违反规则，待主管部门核实',
        en: 'A reported record breaks a rule; the authority has to look at it',
      },
      waits: true,
    }))

export function detail(id: string): RecordDetail | undefined {
  const found = records.find((one) => one.id === id)
  if (!found) return undefined
  return {
    ...found,
    type: 'livestock/slaughterIn',
    typeName: livestock.records.slaughterIn?.name ?? found.typeName,
    fields: FIELDS,
    events: [
      { id: 'urn:uuid:00000000-0000-5000-8000-000000000001', type: 'ObjectEvent' },
      { id: 'urn:uuid:00000000-0000-5000-8000-000000000002', type: 'TransformationEvent' },
    ],
    replacedBy: found.state === 'corrected' ? records[2]?.id : undefined,
    history: [{ id, receivedAt: found.receivedAt, client: 'kangyu-erp', findings: [] }],
    client: 'kangyu-erp',
    units: ['urn:yuanliu:certificate:ANIMAL_B:990221260001867'],
    holds: held(id, found.findings),
  }
}

export const refusals: Refusal[] = [
  [
    'livestock.heads-exceed-certificate',
    '/fields/heads',
    '进厂头数 90 多于检疫证所载 86',
    'livestock/slaughterIn',
    '康裕肉业',
  ],
  [
    'circulation.oversold',
    '/fields/weight',
    '卖出 1,860 kg 多于进场 1,410 kg',
    'circulation/marketTrade',
    '顺达肉品',
  ],
  [
    'agri.interval-not-over',
    '/fields/harvestOn',
    '采收早于安全间隔期满（2026-11-24）',
    'agri/promiseCert',
    '绿畦蔬菜合作社',
  ],
  [
    'record.unknown-field',
    '/fields/wieght',
    '不认识的字段 wieght；是否想写 weight？',
    'circulation/marketTrade',
    '惠邻超市 3 店',
  ],
].map(([code, pointer, message, type, party], n) => ({
  time: ago(n * 5_400_000 + 1_200_000),
  client: n % 2 ? 'chengbei-market' : 'kangyu-erp',
  party,
  type,
  findings: [
    { code: code ?? '', pointer: pointer ?? '', message: message ?? '', severity: 'BLOCK' as const },
  ],
  sha256: 'b5bb9d8014a0f9b1d61e21e796d78dccdf1352f23cd32812f4850b878ae4944c',
}))

export const workbench = {
  today: { accepted: 1284, held: 3, refused: 4, captured: 5127 },
  days: Array.from({ length: 14 }, (_, n) => ({
    day: new Date(NOW - (13 - n) * DAY + 8 * 3_600_000).toISOString().slice(0, 10),
    accepted: 900 + ((n * 137) % 420) - (n % 7 > 4 ? 300 : 0),
    refused: (n * 5) % 17,
    held: (n * 3) % 7,
  })),
  waiting: { held: 3, incomplete: 12, retracted: 1 },
  latest: records.slice(0, 6),
  refusals,
  projections: [
    { name: 'trace', shard: 0, position: 184_203, end: 184_203, lagMillis: 0 },
    { name: 'portal', shard: 0, position: 184_190, end: 184_203, lagMillis: 640 },
  ],
}

export const clients = [
  {
    id: 'kangyu-erp',
    name: '康裕肉业 ERP',
    kind: 'PARTNER',
    party: 'uscc:91990202MA0KY5RU7X',
    rights: ['CAPTURE', 'READ'],
    createdAt: ago(40 * DAY),
    lastUsedAt: ago(90_000),
  },
  {
    id: 'chengbei-market',
    name: '城北批发市场 交易系统',
    kind: 'PARTNER',
    party: 'uscc:91990202MA0CB2SC8Q',
    rights: ['CAPTURE'],
    createdAt: ago(33 * DAY),
    lastUsedAt: ago(420_000),
  },
  {
    id: 'province',
    name: '省级平台',
    kind: 'OFFICIAL',
    party: null,
    region: '99',
    rights: ['READ'],
    createdAt: ago(80 * DAY),
    lastUsedAt: null,
  },
]

export const operations = Array.from({ length: 34 }, (_, n) => ({
  time: ago(n * 1_900_000),
  actor: ['admin', 'kangyu-erp', 'zhao.q'][n % 3] ?? '',
  action: ['session.open', 'party.register', 'client.create', 'licence.add'][n % 4] ?? '',
  subject: ['', 'uscc:91990202MA0KY5RU7X', 'kangyu-erp', 'A99020003'][n % 4] ?? '',
  outcome: n % 11 === 6 ? 'REFUSED' : 'DONE',
  address: '10.0.3.' + String(10 + (n % 9)),
}))

export const jobs = Array.from({ length: 7 }, (_, n) => ({
  captureID: `6f0d2c1e-0000-4000-8000-${String(n).padStart(12, '0')}`,
  createdAt: ago(n * 7_200_000),
  finishedAt: n === 0 ? null : ago(n * 7_200_000 - 900),
  running: n === 0,
  success: n !== 2 && n !== 0,
  captureErrorBehaviour: n % 2 ? 'rollback' : 'proceed',
  errors:
    n === 2
      ? [
          {
            code: 'identifier.check-digit',
            severity: 'BLOCK',
            pointer: '/epcisBody/eventList/3/epcList/0',
            message: '校验位不对：应为 7',
          },
          {
            code: 'event.time-in-future',
            severity: 'BLOCK',
            pointer: '/epcisBody/eventList/9/eventTime',
            message: '事件时间晚于接收时间',
          },
        ]
      : [],
}))

/** What a holder was given. */
export const grantsOf = (holder: string) =>
  holder.startsWith('user:')
    ? [
        {
          ...{ id: '7d0f8a52-2f0e-4a6e-9a41-0c6f2b1d9e01', role: 'OFFICIAL', rights: ['CHECK', 'READ'] },
          ...{ everything: false, regions: ['9902'], categories: ['livestock'], stages: [], further: {} },
          ...{ from: ago(90 * 86_400_000), by: 'user:admin' },
        },
        {
          ...{ id: '7d0f8a52-2f0e-4a6e-9a41-0c6f2b1d9e02', role: '代理科长', rights: ['CAPTURE', 'ORDER'] },
          ...{ everything: false, regions: ['990203'], categories: [], stages: ['slaughter'], further: {} },
          ...{ authority: 'uscc:11990200MB0A00017X', from: ago(10 * 86_400_000), by: 'user:admin' },
          until: '2099-12-31T16:00:00Z',
        },
      ]
    : [
        {
          ...{ id: '7d0f8a52-2f0e-4a6e-9a41-0c6f2b1d9e03', role: 'PARTNER', rights: ['CAPTURE', 'READ'] },
          ...{
            everything: false,
            party: 'uscc:91990202MA0KY5RU7X',
            regions: [],
            categories: [],
            stages: [],
            further: {},
          },
          ...{ from: ago(90 * 86_400_000), by: 'user:admin' },
        },
      ]

export const users = [
  {
    name: 'admin',
    displayName: '系统管理员',
    kind: 'ADMINISTRATOR',
    party: null,
    region: null,
    categories: [],
    rights: ['REGISTER', 'PUBLISH', 'MANAGE_ACCESS', 'OPERATE'],
    mustChangePassword: false,
    disabled: false,
  },
  {
    name: 'zhao.q',
    displayName: '赵启明',
    kind: 'OFFICIAL',
    party: null,
    region: '9902',
    categories: ['livestock'],
    rights: ['READ'],
    mustChangePassword: false,
    disabled: false,
  },
  {
    name: 'kangyu.qc',
    displayName: '康裕质检',
    kind: 'ENTERPRISE',
    party: 'uscc:91990202MA0KY5RU7X',
    region: null,
    categories: [],
    rights: ['CAPTURE', 'READ'],
    mustChangePassword: true,
    disabled: false,
  },
]
