import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { ListColumn } from './list'
import { sheetOf } from './sheet'
import { cellsOf, csvOf, walk } from './walk'

interface Row {
  id: number
  name: string
}

const rows = (from: number, to: number): Row[] =>
  Array.from({ length: to - from }, (_, at) => ({ id: from + at, name: `名 ${from + at}` }))
const COLUMNS: ListColumn<Row>[] = [
  { key: 'id', label: '号', text: (row) => row.id },
  { key: 'name', label: '名称', text: () => '…', export: (row) => row.name },
  { key: 'acts', label: '操作', text: () => 'x', export: false },
]
const alive = new AbortController().signal

async function all<T>(pages: AsyncIterable<T[]>): Promise<T[]> {
  const found: T[] = []
  for await (const page of pages) found.push(...page)
  return found
}

describe('walking a list', () => {
  it('goes on as long as the server says next, and tells how far it is', async () => {
    const told: number[] = []
    const afters: unknown[] = []
    const pages = walk<Row>(
      ({ after, size, q }) => {
        expect([size, q]).toEqual([200, 'x'])
        afters.push(after)
        const from = Number(after ?? 0)
        return Promise.resolve({
          items: rows(from, Math.min(from + 200, 450)),
          next: from < 400 ? String(from + 200) : undefined,
          total: 450,
        })
      },
      { q: 'x' },
      alive,
      ({ done }) => told.push(done),
    )
    expect((await all(pages)).map((row) => row.id)).toEqual(rows(0, 450).map((row) => row.id))
    expect(afters).toEqual([undefined, '200', '400'])
    expect(told).toEqual([200, 400, 450])
  })

  it('ends where a server would go in circles over nothing', async () => {
    const pages = walk<Row>(() => Promise.resolve({ items: [], next: 'again' }), {}, alive)
    expect(await all(pages)).toEqual([])
  })

  it('stops when it is told to', async () => {
    const stop = new AbortController()
    const pages = walk<Row>(
      () => {
        stop.abort()
        return Promise.resolve({ items: rows(0, 200), next: '200' })
      },
      {},
      stop.signal,
    )
    await expect(all(pages)).rejects.toThrow()
  })
})

describe('taking a list home', () => {
  it('as CSV: what export says, formulas made text, columns left out that are none', async () => {
    const file = await csvOf(COLUMNS, [rows(0, 1), [{ id: 1, name: '=1+1, "x"' }]])
    expect(await file.text()).toBe('\uFEFF号,名称\r\n0,名 0\r\n1,"\'=1+1, ""x"""\r\n')
  })

  it('as cells: numbers stay numbers, and what is too long is cut and said to be', async () => {
    expect(await cellsOf(COLUMNS, [rows(0, 2)], 2)).toEqual({
      cells: [
        ['号', '名称'],
        [0, '名 0'],
        [1, '名 1'],
      ],
      cut: false,
    })
    expect(await cellsOf(COLUMNS, [rows(0, 2), rows(2, 3)], 2)).toMatchObject({ cut: true })
  })

  it('as a sheet: numbers are numbers, and text that looks like a formula is text', async () => {
    const file = await sheetOf(
      [
        ['号', '名称'],
        [7, '=1+1'],
        [null, ''],
      ],
      [10, 20],
    )
    const inside = unzipSync(new Uint8Array(await file.arrayBuffer()))
    const text = (name: string) => strFromU8(inside[name] ?? new Uint8Array())
    expect(text('xl/worksheets/sheet1.xml')).toContain('<v>7</v>')
    expect(text('xl/worksheets/sheet1.xml')).not.toContain('<f>')
    expect(text('xl/sharedStrings.xml')).toContain('=1+1')
  })
})
