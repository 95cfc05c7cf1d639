import { flushPromises, mount } from '@vue/test-utils'
import { http, HttpResponse } from 'msw'
import { describe, expect, it, vi } from 'vitest'
import { exportAddress, traceLines, type TraceUnit } from '@/api/trace'
import { greatTrace, porkTrace, SLIP, CERTIFICATE } from '@mock/pork'
import { server } from '@mock/test-setup'
import { shareText } from './share'
import { useCommon } from './useCommon'
import { useTrace, type Trace } from './useTrace'
import { useUnits } from './useUnits'
import { chainOf } from './way'
import { codesIn } from '@/text/code'

const great = greatTrace()
const unit = (share?: number, leastShare?: number, mostShare?: number): TraceUnit => ({
  id: 'a',
  aliases: [],
  level: 1,
  share,
  leastShare,
  mostShare,
})

/** What a page would have of it. */
function onPage<Used>(use: () => Used): Used {
  const used: Used[] = []
  mount({ setup: () => (used.push(use()), () => null) })
  const [first] = used
  if (!first) throw new Error('nothing was set up')
  return first
}

async function asked(id: string, direction: 'downstream' | 'both'): Promise<Trace> {
  const trace = onPage(useTrace)
  await trace.ask({ id, direction })
  return trace
}

const listed = (trace: Trace) => onPage(() => useUnits(trace))

describe('a long trace', () => {
  it('comes as numbers, and is not drawn', async () => {
    const trace = await asked(great.start, 'downstream')
    expect(trace.large.value).toBe(true)
    expect(trace.answer.value).toBeUndefined()
    const { states, total } = trace.summary.value ?? { states: [], total: 0 }
    expect(states.reduce((sum, line) => sum + line.units, 0)).toBe(total)
    expect(total).toBe(great.units.length)
  })

  it('is listed page by page, which together are all of it', async () => {
    const units = listed(await asked(great.start, 'downstream'))
    units.size.value = 50
    const seen = new Set<string>()
    for (units.page.value = 0; units.page.value * 50 < great.units.length; units.page.value++) {
      await flushPromises()
      await vi.waitUntil(() => !units.busy.value)
      for (const row of units.rows.value) seen.add(row.id)
    }
    expect(units.total.value).toBe(great.units.length)
    expect(seen.size).toBe(great.units.length)
  })

  it('is narrowed to one holder, and then lists exactly his units', async () => {
    const trace = await asked(great.start, 'downstream')
    const units = listed(trace)
    const holder = trace.summary.value?.holders.find((one) => one.partyName?.includes('惠邻')) ?? null
    trace.holder.value = holder
    await flushPromises()
    await vi.waitUntil(() => !units.busy.value)
    const his = great.holdings.filter((one) => one.party === holder?.party)
    expect(units.total.value).toBe(new Set(his.map((one) => one.unit)).size)
    expect(units.total.value).toBe(holder?.units)
    expect(units.rows.value.every((row) => his.some((one) => one.unit === row.id))).toBe(true)
  })

  it('streams unit by unit, each whole', async () => {
    const ids: string[] = []
    for await (const line of traceLines({ id: great.start, direction: 'downstream' })) ids.push(line.unit.id)
    expect(ids).toEqual(great.units.map((one) => one.id))
  })

  it('is exported from an address that says what is wanted', () => {
    const link = exportAddress({ id: 'urn:a:b c', direction: 'upstream' }, 'jsonl', false)
    expect(link).toBe('/api/trace/export?id=urn%3Aa%3Ab+c&direction=upstream&format=jsonl&shares=false')
  })
})

describe('a short trace', () => {
  it('comes whole, both ways, and says of each unit which way it lies', async () => {
    const trace = await asked(CERTIFICATE, 'both')
    expect(trace.large.value).toBe(false)
    expect(trace.answer.value?.units.length).toBe(23)
    expect(trace.way.value).toBe('downstream')
    trace.explain(SLIP, 3)
    expect(trace.whyOf.value).toEqual({ unit: SLIP, way: 'downstream' })
    trace.explain('urn:a', -1)
    expect(trace.whyOf.value?.way).toBe('upstream')
  })

  it('opens with the sources of what went nowhere', async () => {
    server.use(
      http.get('/api/trace/summary', ({ request }) => {
        const direction = new URL(request.url).searchParams.get('direction')
        return HttpResponse.json({ direction, total: direction === 'upstream' ? 4 : 1, states: [] })
      }),
    )
    expect((await asked(CERTIFICATE, 'both')).way.value).toBe('upstream')
  })
})

describe('the way to a unit', () => {
  it('runs from the oldest to the newest, whichever end was asked about', () => {
    const told = porkTrace(CERTIFICATE, 'downstream')
    const [first, second] = told.edges
    const units = [second?.to, second?.from, first?.from].map((id) => ({
      id: id ?? '',
      aliases: [],
      level: 0,
    }))
    const back = chainOf({ ...told, direction: 'upstream', units })
    const forth = chainOf({ ...told, direction: 'downstream', units: [...units].reverse() })
    expect(back).toEqual(forth)
    expect(back.map((link) => link.edge?.to ?? null)).toEqual([null, first?.to, second?.to])
    expect(
      back
        .flatMap((link) => link.holdings.map((one) => one.unit))
        .every((id) => units.some((u) => u.id === id)),
    ).toBe(true)
  })
})

describe('a share', () => {
  it('is the likely value, with its bounds where they say more', () => {
    expect(shareText(unit(0.45, 0.4, 0.6))).toBe('45 % (40–60 %)')
    expect(shareText(unit(0.45, 0.45, 0.45))).toBe('45 %')
    expect(shareText(unit(0.45))).toBe('45 %')
    expect(shareText(unit())).toBe('')
    expect(shareText(unit(0, 0, 0.00012345))).toBe('0 % (0–0.0124 %)')
  })

  it('has bounds that still hold when they are rounded', () => {
    expect(shareText(unit(1 / 3, 0.3301, 0.3399))).toBe('33.3 % (33–34 %)')
    expect(shareText(unit(0.14032, 0.14031, 0.14033))).toBe('14 %')
  })
})

describe('codes for common origins', () => {
  it('are one per line or between commas, each once; the blanks of print part none', () => {
    expect(codesIn(' 9902 0200\n99020200\n\nurn:a b \r\n')).toEqual(['9902 0200', '99020200', 'urn:a b'])
    expect(codesIn('9902 0200 1020 0000 0221，S-0711-01; S-0711-02')).toEqual([
      '9902 0200 1020 0000 0221',
      'S-0711-01',
      'S-0711-02',
    ])
    expect(codesIn('99020200102000000221 99020200102000000222')).toEqual([
      '99020200102000000221',
      '99020200102000000222',
    ])
  })

  it('need to be two; what they have in common is ranked, what is not known is named', async () => {
    const common = onPage(() => useCommon(['urn:a']))
    expect(common.fits.value).toBe(false)
    common.add(['urn:a', 'nonsense'])
    expect(common.fits.value).toBe(true)
    await common.load()
    expect(common.value.value?.unknown).toEqual(['nonsense'])
    expect(common.value.value?.ancestors.map((one) => one.explains.length)).toEqual([1, 1])
  })
})
