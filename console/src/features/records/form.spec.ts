import { describe, expect, it } from 'vitest'
import { readProfile } from '@/api/profiles'
import type { FieldSpec, Fields } from '@/api/profile-types'
import type { Finding } from '@/api/problem'
import { livestock } from '@mock/livestock'
import { withinRecord } from './useRecordForm'
import { nextSteps, placeInChain } from './chain'
import { blank, fromFields, linesOf, toFields, type Draft } from '@/forms/draft'
import { localFindings } from '@/forms/local-check'
import { place, pointersOf } from '@/forms/placing'

const profile = readProfile(livestock)
const spec = profile.records.find((record) => record.type === 'livestock/slaughterIn')
const fields = spec?.fields ?? []
const field = (id: string) => fields.find((one) => one.id === id) as FieldSpec
const finding = (written: string, code = 'x', message = 'm'): Finding => ({
  code,
  severity: 'BLOCK',
  values: {},
  pointer: withinRecord(written),
  message,
})

describe('a profile', () => {
  it('is read with every field in its order', () => {
    expect(fields.map((one) => one.id).slice(0, 4)).toEqual(['certNo', 'heads', 'checkedTags', 'owner'])
    expect(field('pen').required).toBe('fields.heads > 10')
    expect(field('rejects').fields?.map((one) => one.type)).toEqual(['identifier', 'text', 'decimal'])
    expect(profile.lists.clinical?.[0]).toEqual({ value: 'normal', name: { zh: '正常', en: 'Normal' } })
  })

  it('has its rules and guards together, each saying which it is', () => {
    const slaughter = profile.records.find((record) => record.type === 'livestock/slaughter')
    expect(slaughter?.rules.map((rule) => [rule.id, rule.guard ?? false])).toEqual([
      ['more-than-entered', true],
    ])
    expect(spec?.rules.map((rule) => rule.id)).toContain('heads-exceed-certificate')
  })

  it('keeps what is for the machine alone out of forms', () => {
    const slaughterIn = livestock.records.slaughterIn
    const heads = slaughterIn?.fields.heads
    if (!slaughterIn || !heads) throw new Error('the made-up profile has no heads')
    const hidden = { ...slaughterIn, fields: { heads, key: { ...heads, hidden: true } } }
    const read = readProfile({ ...livestock, records: { slaughterIn: hidden } })
    expect(read.records[0]?.fields.map((one) => one.id)).toEqual(['heads'])
  })

  it('tells what comes next in the chain', () => {
    expect(nextSteps(profile, 'livestock/slaughterIn')).toEqual(['livestock/slaughter'])
    expect(nextSteps(profile, 'circulation/retailSale')).toEqual([])
    expect(placeInChain(profile, 'livestock/slaughterOut')).toEqual([4, 7])
  })
})

describe('the form', () => {
  it('starts empty and sends nothing then', () => {
    expect(toFields(fields, blank(fields))).toEqual({})
  })

  it('sends numbers as numbers, times with their zone, lists as lists', () => {
    const draft: Draft = {
      ...blank(fields),
      certNo: ' 9902 ',
      heads: '1,086',
      disinfected: false,
      restFrom: '2026-11-15 20:10',
      slaughterFrom: 'never sent: it is computed',
      rejects: [{ ear: '199022100018671', reason: '', weight: '96.5' }],
    }
    expect(toFields(fields, draft)).toEqual({
      certNo: '9902',
      heads: 1086,
      disinfected: false,
      restFrom: '2026-11-15T20:10:00+08:00',
      rejects: [{ ear: '199022100018671', weight: 96.5 }],
    })
  })

  it('shows a stored record again as it was, but for what is kept encrypted', () => {
    const stored: Fields = {
      certNo: '1',
      heads: 3,
      owner: '周*',
      clinical: 'normal',
      disinfected: true,
      restFrom: '2026-11-15T12:10:00Z',
      rejects: [{ ear: '1', weight: 2 }],
    }
    const again = toFields(fields, fromFields(fields, stored))
    expect(again).toEqual({
      certNo: '1',
      heads: 3,
      clinical: 'normal',
      disinfected: true,
      restFrom: '2026-11-15T20:10:00+08:00',
      rejects: [{ ear: '1', weight: 2 }],
    })
  })

  it('parts codes at lines and commas, not within a printed one; texts at lines only', () => {
    expect(linesOf('a, b\n\nc；d e')).toEqual(['a', 'b', 'c', 'd e'])
    expect(linesOf('one two\nthree', false)).toEqual(['one two', 'three'])
  })

  it('tells faults of form at once, with the pointer of the server', () => {
    const draft = {
      ...blank(fields),
      heads: '1.5',
      checkedTags: 'many',
      rejects: [{ ear: '', reason: '', weight: '1.25' }],
    }
    const found = localFindings(fields, draft, (said) => said.code, '/fields')
    expect(found.map((one) => [one.pointer, one.message])).toEqual([
      ['/fields/heads', 'invalidWhole'],
      ['/fields/checkedTags', 'invalidNumber'],
      ['/fields/rejects/0/weight', 'tooManyDecimals'],
    ])
    expect(
      localFindings(fields, { ...blank(fields), heads: '0' }, (said) => said.code, '/fields'),
    ).toHaveLength(1)
    expect(localFindings(fields, { ...blank(fields), heads: '86' }, (said) => said.code, '/fields')).toEqual(
      [],
    )
  })
})

describe('findings', () => {
  const draft: Draft = { ...blank(fields), rejects: [{ ear: '1', reason: '', weight: '' }] }
  const pointers = [...pointersOf(fields, draft, '/fields'), '/party']

  it('stand beside the field that they point to, with or without the place in the document', () => {
    const placed = place(
      [finding('/records/0/fields/heads'), finding('/fields/certNo'), finding('/records/0/party')],
      pointers,
    )
    expect([...placed.at.keys()].sort()).toEqual(['/fields/certNo', '/fields/heads', '/party'])
    expect(placed.general).toEqual([])
  })

  it('reach into rows, and climb to the nearest field when they point deeper', () => {
    const placed = place(
      [finding('/fields/rejects/0/weight'), finding('/fields/rejects/7/weight'), finding('/fields/heads/0')],
      pointers,
    )
    expect([...placed.at.keys()].sort()).toEqual([
      '/fields/heads',
      '/fields/rejects',
      '/fields/rejects/0/weight',
    ])
  })

  it('stand apart when they point to nothing on the form', () => {
    const placed = place(
      [finding('', 'a'), finding('/records/0', 'b'), finding('/fields/unknownField', 'c')],
      pointers,
    )
    expect(placed.at.size).toBe(0)
    expect(placed.general.map((one) => one.code)).toEqual(['a', 'b', 'c'])
  })

  it('are told once', () => {
    const placed = place([finding('/fields/heads'), finding('/records/0/fields/heads')], pointers)
    expect(placed.at.get('/fields/heads')).toHaveLength(1)
  })
})
