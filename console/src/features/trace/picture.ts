import { NODE, type Layout } from './layout'
import { isStop, type GraphNode } from './graph'

/** What the exported picture says; the words come from outside, the drawing is plain SVG on white. */
export interface PictureWords {
  caption: string
  lines: (node: GraphNode) => readonly [string, string, string]
  lane: (lane: string) => string
  time: (time: string) => string
  stop: (node: GraphNode) => string
}

const INK = {
  ink: '#1d2733',
  soft: '#5b6775',
  line: '#c9cfcb',
  band: '#f5f6f4',
  accent: '#27506e',
  stop: '#bf3327',
  stopSoft: '#fbe9e7',
  hold: '#8f5a0a',
  holdSoft: '#fbf1dc',
}
const LABELS = 92
const FOOT = 44
const FONT = "'PingFang SC','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',sans-serif"

const safe = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

function textAt(x: number, y: number, size: number, color: string, words: string, extra = ''): string {
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${color}" ${extra}>${safe(words)}</text>`
}

function nodeMarkup({ node, x, y }: Layout['nodes'][number], words: PictureWords): string {
  const [who, amount, code] = words.lines(node)
  const [line, ground] = isStop(node.stop)
    ? [INK.stop, INK.stopSoft]
    : node.stop
      ? [INK.hold, INK.holdSoft]
      : [node.start ? INK.accent : INK.line, '#fff']
  const stop = words.stop(node)
  return (
    `<rect x="${x}" y="${y}" width="${NODE.width}" height="${NODE.height}" rx="6" fill="${ground}" stroke="${line}" stroke-width="${node.start || node.stop ? 2 : 1}"/>` +
    textAt(x + 12, y + 20, 13, INK.ink, who, 'font-weight="600"') +
    textAt(x + 12, y + 37, 12, INK.ink, amount) +
    textAt(x + 12, y + 53, 11, INK.soft, code, 'font-family="monospace"') +
    (stop ? textAt(x + NODE.width - 10, y + 37, 11, line, stop, 'text-anchor="end" font-weight="600"') : '')
  )
}

function laneMarkup(layout: Layout, words: PictureWords): string {
  return layout.lanes
    .map(
      (lane, at) =>
        (at % 2
          ? ''
          : `<rect x="${-LABELS}" y="${lane.y}" width="${layout.width + LABELS}" height="${lane.height}" fill="${INK.band}"/>`) +
        textAt(-LABELS + 14, lane.y + lane.height / 2 + 4, 13, INK.soft, words.lane(lane.id)),
    )
    .join('')
}

function frameMarkup({ node, x, y, width, height }: Layout['frames'][number], words: PictureWords): string {
  return (
    `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="none" stroke="${INK.soft}" stroke-width="1.5"/>` +
    textAt(x + 10, y + 19, 12, INK.soft, words.lines(node)[2])
  )
}

function edgeMarkup({ edge, path, width }: Layout['edges'][number], stopped: ReadonlySet<string>): string {
  const color = stopped.has(edge.to) ? INK.stop : INK.accent
  const dash = edge.uncertain ? ' stroke-dasharray="6 5"' : ''
  return `<path d="${path}" fill="none" stroke="${color}" stroke-opacity=".45" stroke-width="${width.toFixed(1)}"${dash}/>`
}

/** The whole graph as an SVG document of its own: white ground, caption below. */
export function pictureOf(
  layout: Layout,
  words: PictureWords,
): { svg: string; width: number; height: number } {
  const [width, height] = [layout.width + LABELS, layout.height + FOOT]
  const stopped = new Set(layout.nodes.filter(({ node }) => isStop(node.stop)).map(({ node }) => node.id))
  const times = layout.columns
    .map(({ x, time }) => (time ? textAt(x, 20, 12, INK.soft, words.time(time)) : ''))
    .join('')
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-LABELS} 0 ${width} ${height}" font-family="${FONT}">` +
    `<rect x="${-LABELS}" width="${width}" height="${height}" fill="#fff"/>` +
    laneMarkup(layout, words) +
    times +
    layout.edges.map((edge) => edgeMarkup(edge, stopped)).join('') +
    layout.frames.map((frame) => frameMarkup(frame, words)).join('') +
    layout.nodes.map((node) => nodeMarkup(node, words)).join('') +
    textAt(-LABELS + 14, layout.height + 28, 12, INK.soft, words.caption) +
    '</svg>'
  return { svg, width, height }
}

const MOST_PIXELS = 16_000

/** The SVG as a PNG, twice its size where the browser's canvas allows it. */
export async function pngOf(picture: { svg: string; width: number; height: number }): Promise<Blob> {
  const scale = Math.min(2, MOST_PIXELS / Math.max(picture.width, picture.height))
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture.svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(picture.width * scale)
  canvas.height = Math.round(picture.height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return await new Promise((done, fail) =>
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('canvas'))), 'image/png'),
  )
}
