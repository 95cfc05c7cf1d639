import type { Holding, TraceAnswer, TraceEdge, TraceUnit } from '../src/api/trace'

/** The bad pork of the demonstration, as GET /api/trace answers: a lorry of pigs, a run, slips, shops. */
const D = Date.parse('2026-11-21T08:10:00+08:00')
const at = (days: number, hour = 0) => new Date(D + days * 86_400_000 + hour * 3_600_000).toISOString()

export const CERTIFICATE = 'urn:yuanliu:certificate:ANIMAL_B:990221260001867'
export const RUN = 'urn:yuanliu:lot:uscc%3A91990202MA0KY5RU7X:T20261116-03'
export const SLIP = 'urn:yuanliu:trace:99020200100170000413'

const FARM = { id: 'uscc:93990221MA0HF4YZ2C', name: '禾丰养殖合作社', kind: 'COOPERATIVE', nodes: ['farm'] }
const PLANT = { id: 'uscc:91990202MA0KY5RU7X', name: '康裕肉业', kind: 'ENTERPRISE', nodes: ['slaughter'] }
const STALL = {
  id: 'operator:9902020010017',
  name: '老郑鲜肉 B-17',
  kind: 'INDIVIDUAL',
  nodes: ['wholesale'],
}
const SHUNDA = { id: 'operator:9902020010021', name: '顺达肉品', kind: 'INDIVIDUAL', nodes: ['wholesale'] }
const SCHOOL = { id: 'uscc:12990202MB0SYX3T3K', name: '第三实验小学', kind: 'INSTITUTION', nodes: ['group'] }
const shop = (n: number) => ({
  id: `operator:99020300${10 + n}00${10 + n}`,
  name: `惠邻超市 ${n} 店`,
  kind: 'ENTERPRISE',
  nodes: ['retail'],
})
const SHOPS = Array.from({ length: 12 }, (_, n) => shop(n + 1))
const BOX = 'urn:epc:id:sscc:6901234.1000000071'

interface Story {
  units: TraceUnit[]
  edges: TraceEdge[]
  holdings: Holding[]
}

const story: Story = { units: [], edges: [], holdings: [] }
const kg = (value: number) => ({ value, uom: 'KGM' })

function unit(
  id: string,
  level: number,
  value: number,
  uom = 'KGM',
  productName = '猪肉',
  stopped?: TraceUnit['stopped'],
) {
  const stop = stopped && { stopped, stoppedAt: id }
  story.units.push({ id, aliases: [], level, quantity: { value, uom }, productName, ...stop })
}

function edge(
  from: string,
  to: string,
  time: string,
  value: number,
  kind = 'transformation',
  uncertain = false,
) {
  const event = `urn:uuid:00000000-0000-5000-8000-${String(story.edges.length).padStart(12, '0')}`
  story.edges.push({ from, to, kind, event, time, quantity: kg(value), ...(uncertain && { uncertain }) })
}

function hold(
  unitId: string,
  party: { id: string },
  from: string,
  value: number,
  state: Holding['state'],
  to?: string,
  uom = 'KGM',
) {
  story.holdings.push({
    unit: unitId,
    party: party.id,
    from,
    to,
    quantity: { value, uom },
    state,
  })
}

function tell() {
  unit('urn:yuanliu:lot:uscc%3A93990221MA0HF4YZ2C:SHED3-2606', -1, 86, 'HEA', '生猪')
  hold('urn:yuanliu:lot:uscc%3A93990221MA0HF4YZ2C:SHED3-2606', FARM, at(-150), 86, 'used', at(-5), 'HEA')
  unit(CERTIFICATE, 0, 86, 'HEA', '生猪')
  hold(CERTIFICATE, PLANT, at(-5), 85, 'used', at(-5, 6), 'HEA')
  edge('urn:yuanliu:lot:uscc%3A93990221MA0HF4YZ2C:SHED3-2606', CERTIFICATE, at(-5, -4), 86)
  unit(RUN, 1, 6604)
  edge(CERTIFICATE, RUN, at(-5, 6), 6604)
  hold(RUN, PLANT, at(-5, 6), 1016, 'in stock')
  hold(RUN, PLANT, at(-4), 220, 'in transit')
  tellStall()
  tellShops()
  tellSchool()
}

function tellStall() {
  unit('urn:yuanliu:batch:99020200100170000041', 2, 1980)
  edge(RUN, 'urn:yuanliu:batch:99020200100170000041', at(-4), 1980)
  hold('urn:yuanliu:batch:99020200100170000041', STALL, at(-4), 140, 'in stock')
  unit(SLIP, 3, 320, 'KGM', '猪肉', 'STOP')
  edge('urn:yuanliu:batch:99020200100170000041', SLIP, at(-1), 320)
  hold(SLIP, STALL, at(-1), 320, 'sold')
  unit('urn:yuanliu:batch:99020200100210000052', 2, 1410)
  edge(RUN, 'urn:yuanliu:batch:99020200100210000052', at(-3), 1410, 'transformation', true)
  hold('urn:yuanliu:batch:99020200100210000052', SHUNDA, at(-3), 62, 'unknown')
}

function tellShops() {
  SHOPS.forEach((one, n) => {
    const from = n % 2 ? 'urn:yuanliu:batch:99020200100210000052' : 'urn:yuanliu:batch:99020200100170000041'
    const slip = `urn:yuanliu:trace:9902020010017000${String(500 + n)}7`
    const weight = 90 + n * 12
    unit(slip, 3, weight, 'KGM', '猪肉', n === 4 ? 'HOLD' : undefined)
    edge(from, slip, at(-3 + (n % 3)), weight)
    hold(slip, one, at(-2 + (n % 3)), weight * 0.8, 'sold')
    hold(slip, one, at(-2 + (n % 3)), weight * 0.2, 'in stock')
    if (n > 2) return
    const tray = `urn:epc:class:lgtin:6901234.00${n}17.L${n}`
    unit(tray, 4, weight / 3)
    edge(slip, tray, at(-1, n), weight / 3)
    hold(tray, one, at(-1, n), weight / 3, 'in stock')
    edge(tray, BOX, at(-1, n + 1), weight / 3, 'aggregation')
  })
  unit(BOX, 5, 3, 'H87', '周转箱')
  hold(BOX, SHOPS[0] ?? STALL, at(-1, 2), 3, 'in stock', undefined, 'H87')
}

function tellSchool() {
  unit('urn:yuanliu:trace:99020200100170000611', 3, 96)
  edge('urn:yuanliu:batch:99020200100170000041', 'urn:yuanliu:trace:99020200100170000611', at(-2), 96)
  hold('urn:yuanliu:trace:99020200100170000611', SCHOOL, at(-2), 96, 'used')
}

tell()

export const parties = [FARM, PLANT, STALL, SHUNDA, SCHOOL, ...SHOPS]

/** The trace of the certificate, one way or the other. */
export function porkTrace(id: string, direction: string): TraceAnswer {
  const up = direction === 'upstream'
  const kept = story.units.filter((one) => (up ? one.level <= 0 : one.level >= 0))
  const ids = new Set(kept.map((one) => one.id))
  return {
    start: id,
    direction: up ? 'upstream' : 'downstream',
    units: kept.map((one) => ({ ...one, level: Math.abs(one.level) })),
    edges: story.edges.filter((one) => ids.has(one.from) && ids.has(one.to)),
    holdings: story.holdings.filter((one) => ids.has(one.unit)),
    parties,
    sites: [],
    causes: [
      {
        unit: SLIP,
        effect: 'STOP',
        cause: 'order:2026-031',
        number: '2026-031',
        setBy: '临州市城东区市场监督管理局',
        since: at(-1),
        record: 'urn:uuid:00000000-0000-5000-8000-000000000101',
        reason: {
          zh: '恩诺沙星超标，市场监管局责令停止销售',
          en: 'Enrofloxacin above the limit; sale stopped by order',
        },
      },
    ],
    complete: true,
    total: story.units.length,
    millis: 0.8,
  }
}

/** A chain with a great many leaves, to see it fold. */
export function greatTrace(): TraceAnswer {
  const units: TraceUnit[] = [
    {
      id: 'urn:yuanliu:trace:10000000000000000000',
      aliases: [],
      level: 0,
      quantity: kg(9000),
      productName: '猪肉',
    },
  ]
  const [edges, holdings]: [TraceEdge[], Holding[]] = [[], []]
  for (let n = 0; n < 420; n++) {
    const level = n < 20 ? 1 : 2
    const id = `urn:yuanliu:trace:2${String(n).padStart(19, '0')}`
    const from = level === 1 ? units[0] : units[1 + (n % 20)]
    units.push({ id, aliases: [], level, quantity: kg(20 + (n % 7)), productName: '猪肉' })
    edges.push({
      from: from?.id ?? '',
      to: id,
      kind: 'transformation',
      event: `urn:uuid:${n}`,
      time: at(-4 + level, n % 20),
      quantity: kg(20),
    })
    const who = level === 1 ? [STALL, SHUNDA][n % 2] : SHOPS[n % 12]
    holdings.push({
      unit: id,
      party: who?.id ?? '',
      from: at(-4 + level),
      quantity: kg(20),
      state: n % 3 ? 'sold' : 'in stock',
    })
  }
  const start = units[0]?.id ?? ''
  return {
    start,
    direction: 'downstream',
    units,
    edges,
    holdings,
    parties,
    sites: [],
    causes: [],
    complete: true,
    total: units.length,
    millis: 2.1,
  }
}
