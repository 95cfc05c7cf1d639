import type { Graph, GraphEdge, GraphNode } from './graph'

/** Where everything stands, in pixels at full size. */
export interface Layout {
  width: number
  height: number
  nodes: PlacedNode[]
  frames: PlacedFrame[]
  edges: PlacedEdge[]
  lanes: { id: string; y: number; height: number }[]
  columns: { x: number; time: string }[]
}

export interface PlacedNode {
  node: GraphNode
  x: number
  y: number
}

export interface PlacedFrame {
  node: GraphNode
  x: number
  y: number
  width: number
  height: number
}

export interface PlacedEdge {
  edge: GraphEdge
  path: string
  width: number
}

export const NODE = { width: 172, height: 62 }
export const FRAME = { pad: 10, head: 28 }
const GAP = { column: 64, row: 14, lane: 14 }
const TOP = 30
const MARGIN = 16
const SWEEPS = 6

/** What is placed as one: a node, or a frame with the nodes in it. */
interface Block {
  id: string
  members: GraphNode[]
  box: GraphNode | null
  rank: number
  lane: string
  order: number
}

function blocksOf(graph: Graph, framed: boolean): Block[] {
  const inner = new Map<string, GraphNode[]>()
  for (const node of graph.nodes) {
    if (framed && node.frame) inner.set(node.frame, [...(inner.get(node.frame) ?? []), node])
  }
  return graph.nodes
    .filter((node) => !(framed && node.frame))
    .map((node, order) => {
      const members = inner.get(node.id)
      const box = members ? node : null
      return { id: node.id, members: members ?? [node], box, rank: 0, lane: node.lane, order }
    })
}

interface Wiring {
  blocks: Block[]
  blockOf: Map<string, Block>
  links: [Block, Block][]
}

function wire(graph: Graph, framed: boolean): Wiring {
  const blocks = blocksOf(graph, framed)
  const blockOf = new Map<string, Block>()
  for (const block of blocks) {
    for (const node of block.members) blockOf.set(node.id, block)
    blockOf.set(block.id, block)
  }
  const links = graph.edges.flatMap((edge): [Block, Block][] => {
    const [from, to] = [blockOf.get(edge.from), blockOf.get(edge.to)]
    return from && to && from !== to ? [[from, to]] : []
  })
  return { blocks, blockOf, links }
}

/** The longest way from a source is the column; false when there is a circle. */
function rank({ blocks, links }: Wiring): boolean {
  const waiting = new Map(blocks.map((block) => [block, 0]))
  const next = new Map<Block, Block[]>()
  for (const [from, to] of links) {
    waiting.set(to, (waiting.get(to) ?? 0) + 1)
    next.set(from, [...(next.get(from) ?? []), to])
  }
  const ready = blocks.filter((block) => !waiting.get(block))
  let done = 0
  for (let at = ready.shift(); at; at = ready.shift()) {
    done++
    for (const one of next.get(at) ?? []) {
      one.rank = Math.max(one.rank, at.rank + 1)
      const left = (waiting.get(one) ?? 1) - 1
      waiting.set(one, left)
      if (left === 0) ready.push(one)
    }
  }
  return done === blocks.length
}

/** A source stands right before what it first flowed into, not at the far left. */
function pull({ blocks, links }: Wiring) {
  const entered = new Set(links.map(([, to]) => to))
  for (const block of blocks) {
    if (entered.has(block)) continue
    const after = links.filter(([from]) => from === block).map(([, to]) => to.rank)
    if (after.length) block.rank = Math.min(...after) - 1
  }
}

/** Lanes from the source down: by the mean column of what stands in them. */
function laneOrder(blocks: readonly Block[]): string[] {
  const ranks = new Map<string, number[]>()
  for (const block of blocks) ranks.set(block.lane, [...(ranks.get(block.lane) ?? []), block.rank])
  const mean = (all: number[]) => all.reduce((sum, one) => sum + one, 0) / all.length
  return [...ranks].sort((a, b) => mean(a[1]) - mean(b[1]) || a[0].localeCompare(b[0])).map(([lane]) => lane)
}

type Cells = Map<string, Map<number, Block[]>>

function cellsOf(blocks: readonly Block[], lanes: readonly string[]): Cells {
  const cells: Cells = new Map(lanes.map((lane) => [lane, new Map<number, Block[]>()]))
  for (const block of blocks) {
    const row = cells.get(block.lane)
    row?.set(block.rank, [...(row.get(block.rank) ?? []), block])
  }
  return cells
}

/** Fewer crossings: each stands near the middle of its neighbours, to and fro a few times. */
function untangle(cells: Cells, lanes: readonly string[], links: readonly [Block, Block][]) {
  const [before, after] = [new Map<Block, Block[]>(), new Map<Block, Block[]>()]
  for (const [from, to] of links) {
    before.set(to, [...(before.get(to) ?? []), from])
    after.set(from, [...(after.get(from) ?? []), to])
  }
  const height = (block: Block) => lanes.indexOf(block.lane) * 1000 + block.order
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const near = sweep % 2 ? after : before
    for (const row of cells.values()) for (const cell of row.values()) sortCell(cell, near, height)
  }
}

function sortCell(cell: Block[], near: Map<Block, Block[]>, height: (block: Block) => number) {
  const aim = new Map(
    cell.map((block) => {
      const others = near.get(block) ?? []
      const mean = others.reduce((sum, one) => sum + height(one), 0) / others.length
      return [block, others.length ? mean : height(block)]
    }),
  )
  cell.sort((a, b) => (aim.get(a) ?? 0) - (aim.get(b) ?? 0) || a.id.localeCompare(b.id))
  cell.forEach((block, at) => (block.order = at))
}

function heightOf(block: Block): number {
  const inner = block.members.length * (NODE.height + GAP.row) - GAP.row
  return block.box ? inner + FRAME.head + FRAME.pad : inner
}

const columnX = (rankAt: number) => MARGIN + rankAt * (NODE.width + 2 * FRAME.pad + GAP.column) + FRAME.pad

function placeBlock(block: Block, y: number, layout: Layout): number {
  const x = columnX(block.rank)
  const height = heightOf(block)
  let top = y
  if (block.box) {
    layout.frames.push({ node: block.box, x: x - FRAME.pad, y, width: NODE.width + 2 * FRAME.pad, height })
    top += FRAME.head
  }
  for (const node of block.members) {
    layout.nodes.push({ node, x, y: top })
    top += NODE.height + GAP.row
  }
  return y + height + GAP.row
}

function placeCells(cells: Cells, layout: Layout) {
  let y = TOP
  for (const [lane, row] of cells) {
    let bottom = y
    for (const cell of row.values()) {
      let at = y + GAP.lane
      for (const block of cell) at = placeBlock(block, at, layout)
      bottom = Math.max(bottom, at)
    }
    layout.lanes.push({ id: lane, y, height: bottom - y })
    y = bottom
  }
  layout.height = y
}

function spots(layout: Layout): Map<string, { left: number; right: number; y: number }> {
  const found = new Map<string, { left: number; right: number; y: number }>()
  for (const { node, x, y } of layout.nodes) {
    found.set(node.id, { left: x, right: x + NODE.width, y: y + NODE.height / 2 })
  }
  for (const { node, x, y, width } of layout.frames) {
    found.set(node.id, { left: x, right: x + width, y: y + FRAME.head / 2 })
  }
  return found
}

/** The width of a stream: by quantity, each unit of measure on its own scale. */
export function streamWidth(edge: GraphEdge, most: ReadonlyMap<string, number>): number {
  const top = most.get(edge.quantity?.uom ?? '') ?? 0
  return edge.quantity && top > 0 ? 1.4 + 8 * Math.sqrt(Math.max(0, edge.quantity.value) / top) : 1.4
}

function placeEdges(graph: Graph, layout: Layout, framed: boolean) {
  const at = spots(layout)
  const most = new Map<string, number>()
  for (const { quantity } of graph.edges) {
    if (quantity) most.set(quantity.uom ?? '', Math.max(most.get(quantity.uom ?? '') ?? 0, quantity.value))
  }
  const frameOf = new Map(graph.nodes.map((node) => [node.id, node.frame]))
  for (const edge of graph.edges) {
    const [from, to] = [at.get(edge.from), at.get(edge.to)]
    if (!from || !to || (framed && frameOf.get(edge.from) === edge.to)) continue
    const bend = Math.max(40, (to.left - from.right) / 2)
    const path = `M${from.right} ${from.y}C${from.right + bend} ${from.y} ${to.left - bend} ${to.y} ${to.left} ${to.y}`
    layout.edges.push({ edge, path, width: streamWidth(edge, most) })
  }
}

function columnTimes(graph: Graph, { blocks, blockOf }: Wiring): Layout['columns'] {
  const ranks = Math.max(0, ...blocks.map((block) => block.rank)) + 1
  const first: string[] = Array.from({ length: ranks }, () => '')
  for (const edge of graph.edges) {
    const at = blockOf.get(edge.to)?.rank ?? 0
    if (edge.time && (!first[at] || edge.time < first[at])) first[at] = edge.time
  }
  return first.map((time, at) => ({ x: columnX(at), time }))
}

/** Places a graph: time from left to right, a lane for each kind of node. */
export function layOut(graph: Graph): Layout {
  let framed = true
  let wiring = wire(graph, framed)
  if (!rank(wiring)) {
    framed = false
    wiring = wire(graph, framed)
    rank(wiring)
  }
  pull(wiring)
  const lanes = laneOrder(wiring.blocks)
  const cells = cellsOf(wiring.blocks, lanes)
  untangle(cells, lanes, wiring.links)
  const columns = columnTimes(graph, wiring)
  const width = columnX(columns.length - 1) + NODE.width + FRAME.pad + MARGIN
  const layout: Layout = { width, height: TOP, nodes: [], frames: [], edges: [], lanes: [], columns }
  placeCells(cells, layout)
  placeEdges(graph, layout, framed)
  return layout
}
