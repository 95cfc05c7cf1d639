import { flushPromises, mount } from '@vue/test-utils'
import { http, HttpResponse } from 'msw'
import { describe, expect, it } from 'vitest'
import { reactive } from 'vue'
import type { BalanceQuestion, Conversion } from '@/api/balance'
import { books } from '@mock/books'
import { server } from '@mock/test-setup'
import {
  COMING,
  conversionsInOrder,
  drawn,
  GOING,
  linesInOrder,
  lossParts,
  measuresOf,
  verdictOf,
} from './balance'
import { faultsOf, questionOf, useBalance, type BalanceForm } from './useBalance'

const { lines, conversions } = books(new URLSearchParams())
const BLANK: BalanceForm = { of: 'holder', code: '', party: '', site: '', product: '', from: '', to: '' }
const form = (filled: Partial<BalanceForm>) => ({ ...BLANK, ...filled })

function onPage(asked: BalanceQuestion) {
  const used: ReturnType<typeof useBalance>[] = []
  const props = reactive({ asked })
  mount({ setup: () => (used.push(useBalance(() => props.asked)), () => null) })
  const [page] = used
  if (!page) throw new Error('nothing was set up')
  return { page, props }
}

describe('the lines of a balance', () => {
  it('add up to the same on both sides', () => {
    for (const line of lines) {
      const side = (names: readonly (keyof typeof line)[]) =>
        names.reduce((sum, name) => sum + Number(line[name]), 0)
      expect(side(COMING), line.productName).toBe(side(GOING))
    }
  })

  it('come with what nobody can account for first, then the largest', () => {
    expect(linesInOrder(lines).map((line) => line.productName)).toEqual(['香肠', '猪胴体', '猪肉', '猪'])
  })

  it('are drawn in one measure at a time, kilograms never beside heads', () => {
    expect(measuresOf(lines)).toEqual(['KGM', 'HEA'])
    expect(drawn(lines, 'KGM', 2).map((line) => line.productName)).toEqual(['猪胴体', '猪肉'])
    expect(drawn(lines, 'HEA', 2)).toHaveLength(1)
  })
})

describe('a loss', () => {
  const [heads, within, over] = conversions as [Conversion, Conversion, Conversion]
  const unset: Conversion = { ...over, tolerated: undefined, withinTolerance: undefined }

  it('is within what may be lost or beyond, or nobody can say', () => {
    expect(verdictOf(within)).toBe('within')
    expect(verdictOf(over)).toBe('over')
    expect(verdictOf(heads)).toBe('incomparable')
  })

  it('is to be checked where nothing is set, unless nothing was lost', () => {
    expect(verdictOf(unset)).toBe('unset')
    expect(verdictOf({ ...unset, loss: { value: 0, uom: 'KGM' } })).toBe('lossless')
  })

  it('that is too large comes first', () => {
    expect(conversionsInOrder([within, heads, unset, over])).toEqual([over, unset, heads, within])
  })

  it('stands beside what may be lost, both as parts of what was used', () => {
    expect(lossParts(over)).toEqual({ lost: 0.24, tolerated: 0.1 })
    expect(lossParts(unset)).toEqual({ lost: 0.24, tolerated: undefined })
  })
})

describe('the question', () => {
  it('is about a unit or about holders, never both, and leaves out what is blank', () => {
    const both = form({ code: ' 9902 0200 1001 7000 0413 ', party: 'p', from: '2026-11-01' })
    expect(questionOf(both)).toEqual({ party: 'p', from: '2026-11-01' })
    expect(questionOf({ ...both, of: 'unit' })).toEqual({
      id: '9902 0200 1001 7000 0413',
      from: '2026-11-01',
    })
  })

  it('is not sent while it asks about nothing, or its days run backwards', () => {
    expect(faultsOf(form({}))).toEqual(['nothing'])
    expect(faultsOf(form({ of: 'unit', party: 'p' }))).toEqual(['nothing'])
    expect(faultsOf(form({ site: 's', from: '2026-11-02', to: '2026-11-01' }))).toEqual(['reversed'])
    expect(faultsOf(form({ site: 's', from: '2026-11-01', to: '2026-11-01' }))).toEqual([])
    const { page } = onPage({ party: 'p', from: '2026-11-02', to: '2026-11-01' })
    expect([page.busy.value, page.faults.value]).toEqual([false, ['reversed']])
  })

  it('comes from the address, and a new one clears the old answer', async () => {
    const { page, props } = onPage({ party: 'uscc:1', product: 'livestock/pork' })
    expect(page.form).toMatchObject({ of: 'holder', party: 'uscc:1', product: 'livestock/pork' })
    await flushPromises()
    await expect.poll(() => page.value.value?.lines.length).toBe(4)
    props.asked = {}
    await flushPromises()
    expect([page.value.value, page.form.party]).toEqual([undefined, ''])
  })

  it('says nothing about a blank form until somebody tries', () => {
    const { page } = onPage({})
    expect(page.faults.value).toEqual([])
    expect(page.next()).toBeUndefined()
    expect(page.faults.value).toEqual(['nothing'])
  })

  it('takes the reading that was chosen into the field that had several', async () => {
    const { page } = onPage({ id: '99020200100170000413' })
    await expect.poll(() => page.candidates.value.length).toBe(2)
    page.choose(page.candidates.value[1] ?? '')
    expect(page.next()).toEqual({ id: 'urn:yuanliu:batch:99020200100170000413' })
  })

  it('keeps what went wrong apart from an answer', async () => {
    server.use(
      http.get('/api/balance', () => HttpResponse.json({ title: '坏了', status: 500 }, { status: 500 })),
    )
    const { page } = onPage({ party: 'uscc:1' })
    await expect.poll(() => page.fault.value).toBeInstanceOf(Error)
    expect(page.candidates.value).toEqual([])
  })
})
