import { sums, type Quantity } from '@/text/quantity'
import type { Holding, TraceAnswer, TraceUnit } from '@/api/trace'

/** A box of the picture: one unit, or several of one party or of one lane at one step. */
export interface GraphNode {
  id: string
  units: TraceUnit[]
  party: string | null
  partyName: string
  /** How many parties it stands for. */
  parties: number
  lane: string
  level: number
  quantity: Quantity | null
  stop: StopWord | null
  start: boolean
  /** The node of the container that it lies in. */
  frame: string | null
}

export interface GraphEdge {
  from: string
  to: string
  kind: string
  quantity: Quantity | null
  time: string
  uncertain: boolean
  count: number
}

export interface Graph {
  nodes: GraphNode[]
  edges: GraphEdge[]
  folded: boolean
}

/** Above this many units a picture is no longer read at a glance: it folds into groups. */
export const MOST_UNITS = 60

/** So many parties may stand below each other in one lane and step before they fold into one box. */
const MOST_PARTIES = 5

const NOBODY = ''

/** What lies outside the asker's scope has an opaque id and nothing else. */
export const isHidden = (unit: Pick<TraceUnit, 'id'> | undefined) => !!unit?.id.startsWith('hidden:')

/** Who had the unit first; the lane that a unit stands in is theirs. */
export function firstHolders(holdings: readonly Holding[]): Map<string, Holding> {
  const first = new Map<string, Holding>()
  for (const holding of holdings) {
    const known = first.get(holding.unit)
    if (!known || (holding.from ?? '') < (known.from ?? '')) first.set(holding.unit, holding)
  }
  return first
}

/** What stops or holds a unit: set at the unit itself, or above, upstream of it. The strongest first. */
const STOPS = ['stopped', 'stoppedAbove', 'held', 'heldAbove'] as const
export type StopWord = (typeof STOPS)[number]

export const isStop = (word: StopWord | null) => word === 'stopped' || word === 'stoppedAbove'

export function stopOf(unit: Pick<TraceUnit, 'id' | 'stopped' | 'stoppedAt'> | undefined): StopWord | null {
  if (!unit?.stopped) return null
  const own = unit.stoppedAt === unit.id
  return unit.stopped === 'STOP' ? (own ? 'stopped' : 'stoppedAbove') : own ? 'held' : 'heldAbove'
}

interface Known {
  holders: Map<string, Holding>
  parties: Map<string, TraceAnswer['parties'][number]>
}

function laneOf(party: string | null, known: Known): string {
  const who = party === null ? undefined : known.parties.get(party)
  return who?.nodes?.[0] ?? who?.kind ?? NOBODY
}

function nodeOf(id: string, units: TraceUnit[], answer: TraceAnswer, known: Known): GraphNode {
  const party = known.holders.get(units[0]?.id ?? '')?.party ?? null
  const who = party === null ? undefined : known.parties.get(party)
  const stop = units.map(stopOf)
  const parties = new Set(units.map((unit) => known.holders.get(unit.id)?.party ?? NOBODY))
  return {
    id,
    units,
    party,
    partyName: who?.name ?? known.holders.get(units[0]?.id ?? '')?.partyName ?? party ?? '',
    parties: parties.size,
    lane: laneOf(party, known),
    level: units[0]?.level ?? 0,
    quantity: sums(units.map((unit) => unit.quantity))[0] ?? null,
    stop: STOPS.find((word) => stop.includes(word)) ?? null,
    start: units.some((unit) => unit.id === answer.start || unit.aliases?.includes(answer.start)),
    frame: null,
  }
}

/** Units by a key that each has. */
function by(units: readonly TraceUnit[], keyOf: (unit: TraceUnit) => string): Map<string, TraceUnit[]> {
  const groups = new Map<string, TraceUnit[]>()
  for (const unit of units) groups.set(keyOf(unit), [...(groups.get(keyOf(unit)) ?? []), unit])
  return groups
}

/**
 * The groups of a great answer: by party and step, and where many parties do the same at one step, by lane. Those that
 * were opened show what is in them.
 */
function grouped(answer: TraceAnswer, known: Known, open: ReadonlySet<string>): Map<string, TraceUnit[]> {
  const party = (unit: TraceUnit) => known.holders.get(unit.id)?.party ?? NOBODY
  const groups = new Map<string, TraceUnit[]>()
  for (const [lane, units] of by(
    answer.units,
    (unit) => `lane:${unit.level}|${laneOf(party(unit), known)}`,
  )) {
    const own = by(units, (unit) => `group:${unit.level}|${party(unit)}`)
    if (own.size > MOST_PARTIES && !open.has(lane)) groups.set(lane, units)
    else for (const [key, few] of own) groups.set(key, few)
  }
  const shown = new Map<string, TraceUnit[]>()
  for (const [key, units] of groups) {
    if (units.length === 1 || open.has(key)) for (const unit of units) shown.set(unit.id, [unit])
    else shown.set(key, units)
  }
  return shown
}

function joinEdges(answer: TraceAnswer, nodeOfUnit: ReadonlyMap<string, string>): GraphEdge[] {
  const joined = new Map<string, GraphEdge>()
  for (const edge of answer.edges) {
    const [from, to] = [nodeOfUnit.get(edge.from), nodeOfUnit.get(edge.to)]
    if (!from || !to || from === to) continue
    const key = `${from} ${to}`
    const known = joined.get(key)
    const quantity = edge.quantity ?? null
    if (!known) {
      joined.set(key, {
        from,
        to,
        kind: edge.kind,
        quantity,
        time: edge.time ?? '',
        uncertain: !!edge.uncertain,
        count: 1,
      })
      continue
    }
    known.count++
    known.uncertain &&= !!edge.uncertain
    if (edge.time && (!known.time || edge.time < known.time)) known.time = edge.time
    known.quantity = sums([known.quantity, quantity])[0] ?? null
  }
  return [...joined.values()]
}

/** What was carried where the edge does not say: what arrived. */
function weigh(edges: GraphEdge[], nodes: ReadonlyMap<string, GraphNode>) {
  for (const edge of edges) edge.quantity ??= nodes.get(edge.to)?.quantity ?? null
}

/** A unit packed into exactly one container is drawn inside of its frame. */
function enframe(edges: readonly GraphEdge[], nodes: ReadonlyMap<string, GraphNode>) {
  const boxes = new Map<string, string[]>()
  for (const edge of edges) {
    if (edge.kind === 'aggregation') boxes.set(edge.from, [...(boxes.get(edge.from) ?? []), edge.to])
  }
  for (const [inner, [box, ...others]] of boxes) {
    const node = nodes.get(inner)
    if (node && box && !others.length && !boxes.has(box)) node.frame = box
  }
}

/** The picture's boxes and arrows. */
export function graphOf(answer: TraceAnswer, open: ReadonlySet<string> = new Set()): Graph {
  const known: Known = {
    holders: firstHolders(answer.holdings),
    parties: new Map(answer.parties.map((party) => [party.id, party])),
  }
  const folded = answer.units.length > MOST_UNITS
  const shown = folded
    ? grouped(answer, known, open)
    : new Map(answer.units.map((unit): [string, TraceUnit[]] => [unit.id, [unit]]))
  const nodes = new Map([...shown].map(([id, units]) => [id, nodeOf(id, units, answer, known)]))
  const nodeOfUnit = new Map([...shown].flatMap(([id, units]) => units.map((unit) => [unit.id, id] as const)))
  const edges = joinEdges(answer, nodeOfUnit)
  weigh(edges, nodes)
  enframe(edges, nodes)
  return { nodes: [...nodes.values()], edges, folded }
}

/** All nodes on a way between two nodes, both included. */
export function between(edges: readonly GraphEdge[], start: string, end: string): Set<string> {
  const forth = reach(edges, start, 'to').has(end) ? [start, end] : [end, start]
  const [after, before] = [reach(edges, forth[0] ?? '', 'to'), reach(edges, forth[1] ?? '', 'from')]
  return new Set([...after].filter((id) => before.has(id)).concat(start, end))
}

function reach(edges: readonly GraphEdge[], from: string, way: 'to' | 'from'): Set<string> {
  const next = new Map<string, string[]>()
  for (const edge of edges) {
    const [a, b] = way === 'to' ? [edge.from, edge.to] : [edge.to, edge.from]
    next.set(a, [...(next.get(a) ?? []), b])
  }
  const [seen, todo] = [new Set([from]), [from]]
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    for (const one of next.get(at) ?? []) {
      if (!seen.has(one)) {
        seen.add(one)
        todo.push(one)
      }
    }
  }
  return seen
}
