import { describe, expect, it } from 'vitest'
import { joinWays, type TraceAnswer } from '@/api/trace'
import { CERTIFICATE, greatTrace, porkTrace, RUN, SLIP } from '@mock/pork'
import { between, graphOf, isStop, stopOf } from './graph'
import { layOut, NODE } from './layout'
import { pictureOf } from './picture'
import { unitRows } from './rows'
import { byDay, stepsOf } from './timeline'
import { cut } from './wording'

const down = porkTrace(CERTIFICATE, 'downstream')
const both = joinWays(porkTrace(CERTIFICATE, 'upstream'), down)
const layout = layOut(graphOf(both))
const placed = new Map(layout.nodes.map((one) => [one.node.id, one]))

const overlap = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  a.x < b.x + NODE.width && b.x < a.x + NODE.width && a.y < b.y + NODE.height && b.y < a.y + NODE.height

describe('joining both ways', () => {
  it('has the start once, sources at negative steps, and every edge once', () => {
    expect(both.units.filter((unit) => unit.id === CERTIFICATE)).toHaveLength(1)
    expect(Math.min(...both.units.map((unit) => unit.level))).toBe(-1)
    expect(new Set(both.edges.map((edge) => edge.event)).size).toBe(both.edges.length)
  })
})

describe('the layout', () => {
  it('places every unit once', () => {
    const all = [...layout.nodes, ...layout.frames].map((one) => one.node.id).sort()
    expect(all).toEqual(both.units.map((unit) => unit.id).sort())
  })

  it('runs from left to right: what was made stands right of what it was made from', () => {
    for (const { edge } of layout.edges) {
      const [from, to] = [placed.get(edge.from), placed.get(edge.to)]
      if (from && to) expect(to.x, `${edge.from} -> ${edge.to}`).toBeGreaterThan(from.x)
    }
  })

  it('lets no two boxes overlap', () => {
    const clashes = layout.nodes.flatMap((a, at) => layout.nodes.slice(at + 1).filter((b) => overlap(a, b)))
    expect(clashes).toEqual([])
  })

  it('keeps each box within the lane of its kind of node', () => {
    for (const { node, y } of layout.nodes.filter((one) => !one.node.frame)) {
      const lane = layout.lanes.find((one) => one.id === node.lane)
      expect(y).toBeGreaterThanOrEqual(lane?.y ?? Infinity)
      expect(y + NODE.height).toBeLessThanOrEqual((lane?.y ?? 0) + (lane?.height ?? 0))
    }
  })

  it('puts lanes in the order of the chain', () => {
    expect(layout.lanes.map((lane) => lane.id).slice(0, 3)).toEqual(['farm', 'slaughter', 'wholesale'])
  })

  it('draws a container as a frame around its contents, without an edge to it', () => {
    const [frame] = layout.frames
    const inner = layout.nodes.filter((one) => one.node.frame === frame?.node.id)
    expect(inner).toHaveLength(3)
    for (const one of inner) {
      expect(one.x).toBeGreaterThan(frame?.x ?? Infinity)
      expect(one.y + NODE.height).toBeLessThanOrEqual((frame?.y ?? 0) + (frame?.height ?? 0))
    }
    expect(layout.edges.filter(({ edge }) => edge.to === frame?.node.id)).toEqual([])
  })

  it('draws more goods wider', () => {
    const width = (to: string) => layout.edges.find(({ edge }) => edge.to === to)?.width ?? 0
    expect(width(RUN)).toBeGreaterThan(width(SLIP))
  })

  it('does not depend on the order of the answer', () => {
    const turned: TraceAnswer = {
      ...both,
      units: [...both.units].reverse(),
      edges: [...both.edges].reverse(),
    }
    const again = new Map(layOut(graphOf(turned)).nodes.map((one) => [one.node.id, one.x]))
    for (const [id, one] of placed) expect(again.get(id), id).toBe(one.x)
  })

  it('survives a circle of containers', () => {
    const edge = (from: string, to: string, kind: string) => ({
      from,
      to,
      kind,
      event: `${from}${to}`,
      time: '2026-01-01T00:00:00Z',
    })
    const units = ['a', 'b', 'c'].map((id, level) => ({ id, level, aliases: [] }))
    const circle: TraceAnswer = {
      ...down,
      start: 'a',
      units,
      holdings: [],
      causes: [],
      edges: [
        edge('a', 'b', 'aggregation'),
        edge('b', 'c', 'transformation'),
        edge('c', 'a', 'transformation'),
      ],
    }
    expect(layOut(graphOf(circle)).nodes.length).toBe(3)
  })
})

describe('folding', () => {
  const great = greatTrace()

  it('groups more than 60 units by party and step, and many parties by lane, losing none', () => {
    const graph = graphOf(great)
    expect(graph.folded).toBe(true)
    expect(graph.nodes.length).toBeLessThan(10)
    expect(Math.max(...graph.nodes.map((node) => node.parties))).toBe(12)
    expect(graph.nodes.flatMap((node) => node.units)).toHaveLength(great.units.length)
  })

  it('opens one group on demand', () => {
    const folded = graphOf(great)
    const group = folded.nodes.find((node) => node.units.length > 1 && node.parties === 1)
    const opened = graphOf(great, new Set([group?.id ?? '']))
    expect(opened.nodes.length).toBe(folded.nodes.length - 1 + (group?.units.length ?? 0))
  })

  it('opens a lane into its parties first', () => {
    const folded = graphOf(great)
    const lane = folded.nodes.find((node) => node.parties > 1)
    const opened = graphOf(great, new Set([lane?.id ?? '']))
    expect(opened.nodes.length).toBe(folded.nodes.length - 1 + (lane?.parties ?? 0))
    expect(opened.nodes.every((node) => node.parties === 1)).toBe(true)
  })
})

describe('the way to a unit', () => {
  it('is all that lies between it and the start, in both directions', () => {
    const { edges } = graphOf(both)
    expect([...between(edges, CERTIFICATE, SLIP)].sort()).toEqual(
      [CERTIFICATE, RUN, 'urn:yuanliu:batch:99020200100170000041', SLIP].sort(),
    )
    expect(between(edges, CERTIFICATE, 'urn:yuanliu:lot:uscc%3A93990221MA0HF4YZ2C:SHED3-2606').size).toBe(2)
  })
})

describe('what is said of a trace', () => {
  it('lists every unit by step, and every step by day in the order of time', () => {
    const rows = unitRows(both)
    expect(rows.map((row) => row.level)).toEqual([...rows.map((row) => row.level)].sort((a, b) => a - b))
    const steps = stepsOf(both)
    expect(steps.map((step) => Date.parse(step.time))).toEqual(
      [...steps.map((step) => Date.parse(step.time))].sort((a, b) => a - b),
    )
    expect(byDay(steps).reduce((sum, [, list]) => sum + list.length, 0)).toBe(steps.length)
  })

  it('is cut by the width of its signs', () => {
    expect(cut('惠邻超市城北批发市场店', 12)).toBe('惠邻超市城…')
    expect(cut('short', 12)).toBe('short')
  })
})

describe('the rows', () => {
  it('are of what may be seen', () => {
    const answer = porkTrace(CERTIFICATE, 'downstream')
    const hidden = { id: 'hidden:1', aliases: [], level: 1 }
    const rows = unitRows({ ...answer, units: [...answer.units, hidden] })
    expect(rows).toHaveLength(answer.units.length)
    expect(rows.map((row) => row.id)).not.toContain('hidden:1')
  })
})

describe('a stop', () => {
  const unit = { id: 'urn:b', aliases: [], level: 1 }

  it('is set at the unit itself or reaches it from upstream', () => {
    expect(stopOf({ ...unit, stopped: 'STOP', stoppedAt: 'urn:b' })).toBe('stopped')
    expect(stopOf({ ...unit, stopped: 'STOP', stoppedAt: 'urn:a' })).toBe('stoppedAbove')
    expect(stopOf({ ...unit, stopped: 'HOLD' }), 'at something hidden').toBe('heldAbove')
    expect(stopOf(unit)).toBeNull()
  })

  it('colours what it reaches, in a group the strongest', () => {
    const answer = porkTrace(CERTIFICATE, 'downstream')
    const units = answer.units.map((one) => ({ ...one, stopped: 'STOP' as const, stoppedAt: RUN }))
    const { nodes } = graphOf({ ...answer, units })
    expect(new Set(nodes.map((node) => node.stop))).toEqual(new Set(['stopped', 'stoppedAbove']))
    expect(nodes.every((node) => isStop(node.stop))).toBe(true)
  })
})

describe('the picture', () => {
  const picture = pictureOf(layout, {
    caption: 'a < b & "c"',
    lines: (node) => [node.partyName, '', node.id],
    lane: (lane) => lane,
    time: (time) => time.slice(0, 10),
    stop: (node) => (node.stop === 'stopped' ? '停止销售' : ''),
  })
  const read = new DOMParser().parseFromString(picture.svg, 'image/svg+xml')

  it('is an SVG document of its own on white, with every box, frame and edge', () => {
    expect(read.querySelector('parsererror')).toBeNull()
    expect(picture.svg).not.toContain('var(')
    expect(picture.svg).toContain('fill="#fff"')
    expect(read.querySelectorAll('path').length).toBe(layout.edges.length)
    expect(picture.svg.match(/rx="6"/g)).toHaveLength(layout.nodes.length)
    expect(picture.svg.match(/rx="8"/g)).toHaveLength(layout.frames.length)
  })

  it('escapes what stands in it, and marks what is stopped by word and colour', () => {
    expect(picture.svg).toContain('a &#60; b &#38; &#34;c&#34;')
    expect(picture.svg).toContain('停止销售')
    expect(picture.svg).toContain('#bf3327')
  })
})
