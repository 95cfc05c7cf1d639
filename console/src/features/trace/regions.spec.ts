import { describe, expect, it } from 'vitest'
import type { HolderLine, RegionLine, StateLine } from '@/api/trace'
import { divisionNames } from '@/text/divisions'
import { inOrder, regionTree, sift, type Region } from './regions'
import { addStates } from './states'

const names = await divisionNames()
const kg = (value: number) => ({ value, uom: 'KGM' })
const sold = (units: number): StateLine => ({ state: 'sold', units, quantities: [kg(units)] })
const stock = (units: number): StateLine => ({ state: 'in stock', units, quantities: [kg(units / 2)] })
const line = (region: string | undefined, ...states: StateLine[]): RegionLine => ({
  region,
  holders: 1,
  units: states.reduce((sum, one) => sum + one.units, 0),
  states,
})
const holder = (region: string | undefined, partyName: string, units: number): HolderLine => ({
  party: `uscc:${partyName}`,
  partyName,
  region,
  units,
  states: [sold(units)],
})

const tree = regionTree(
  {
    regions: [
      line('330106', sold(5), stock(3)),
      line('330402', sold(90)),
      line('3301', stock(1)),
      line(undefined, sold(2)),
      line('990221', sold(7)),
    ],
    holders: [
      holder('330106', '西湖店', 8),
      holder('330402', '南湖店', 90),
      holder('3301', '杭州总部', 1),
      holder(undefined, '游商', 2),
      holder('990221', '青禾店', 7),
    ],
  },
  names,
)
const named = (name: string, among: readonly Region[] = tree): Region | undefined =>
  among.flatMap((one) => [one.name === name ? one : named(name, one.within)]).find(Boolean)

describe('the regions of a trace', () => {
  it('are province, city and county by their codes, with their names', () => {
    const path = [named('浙江省'), named('杭州市'), named('西湖区')]
    expect(path.map((one) => one?.code)).toEqual(['33', '3301', '330106'])
    expect(named('台湾省')).toBeUndefined()
    expect(names.get('71')).toBe('台湾省')
  })

  it('add up to what lies in them, units, holders and states', () => {
    expect(named('浙江省')).toMatchObject({ units: 99, holders: 3 })
    expect(named('浙江省')?.states).toEqual([
      { state: 'in stock', units: 4, quantities: [kg(2)] },
      { state: 'sold', units: 95, quantities: [kg(95)] },
    ])
  })

  it('fold out to the holders of whom nothing narrower is known', () => {
    expect(named('杭州市')?.own.map((one) => one.partyName)).toEqual(['杭州总部'])
    expect(named('西湖区')?.own.map((one) => one.partyName)).toEqual(['西湖店'])
    expect(named('浙江省')?.own).toEqual([])
  })

  it('lose nobody: who is nowhere has a place of his own, and a code without a name stays', () => {
    const all = (among: readonly Region[]): HolderLine[] =>
      among.flatMap((one) => [...one.own, ...all(one.within)])
    expect(all(tree)).toHaveLength(5)
    expect(tree.find((one) => !one.code)?.own).toHaveLength(1)
    expect(tree.find((one) => one.code === '99')?.within[0]?.within[0]?.code).toBe('990221')
  })

  it('take codes that are written with zeros to the end', () => {
    const [zhejiang] = regionTree(
      { regions: [line('330000', sold(1))], holders: [holder('330000', '省局', 1)] },
      names,
    )
    expect(zhejiang).toMatchObject({ code: '33', name: '浙江省', within: [] })
    expect(zhejiang?.own).toHaveLength(1)
  })

  it('are found by name, by code, or by who is there, with what they lie in', () => {
    expect(sift(tree, '南湖').map((one) => one.name)).toEqual(['浙江省'])
    expect(named('西湖区', sift(tree, '南湖区'))).toBeUndefined()
    expect(named('西湖区', sift(tree, '西湖店'))?.own).toHaveLength(1)
    expect(sift(tree, '9902').map((one) => one.code)).toEqual(['99'])
    expect(sift(tree, 'nowhere')).toEqual([])
    expect(sift(tree, '  ')).toHaveLength(tree.length)
  })

  it('come with the most units first or by code, and what is nowhere last', () => {
    expect(inOrder(tree, 'units').map((one) => one.code)).toEqual(['33', '99', ''])
    expect(inOrder(tree, 'units')[0]?.within.map((one) => one.code)).toEqual(['3304', '3301'])
    expect(inOrder(tree, 'code')[0]?.within.map((one) => one.code)).toEqual(['3301', '3304'])
  })
})

describe('states of several places', () => {
  it('add up, each measure for itself, in the order from the shelf to what is hidden', () => {
    const hidden: StateLine = { state: 'hidden', units: 4, quantities: [] }
    const heads: StateLine = { state: 'sold', units: 1, quantities: [{ value: 2, uom: 'HEA' }, { value: 3 }] }
    const sum = addStates([[hidden, sold(5)], [heads], [stock(2)]])
    expect(sum.map((one) => one.state)).toEqual(['in stock', 'sold', 'hidden'])
    expect(sum.reduce((units, one) => units + one.units, 0)).toBe(12)
    expect(sum[1]?.quantities).toEqual([kg(5), { value: 3 }, { value: 2, uom: 'HEA' }])
  })
})
