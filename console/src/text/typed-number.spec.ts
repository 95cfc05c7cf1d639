import { describe, expect, it } from 'vitest'
import { decimalsOf, isRead, typedNumber } from './typed-number'

describe('a number as typed', () => {
  it.each([
    ['1.5', 1.5],
    [' 12 ', 12],
    ['-3', -3],
    ['−3', -3],
    ['.5', 0.5],
    ['1.', 1],
    ['1,500', 1500],
    ['1，500', 1500],
    ['1,234,567.25', 1234567.25],
    ['1 500', 1500],
    ['１５００', 1500],
    ['１．５', 1.5],
    ['1。5', 1.5],
  ])('%s is %d', (typed, number) => expect(typedNumber(typed)).toBe(number))

  it.each(['1,5', '1，5', '1,50', '1500,0', '1,5000', '1.500,5', ',5', '1,,500', '0,05', '1、5'])(
    '%s may be meant in two ways and is asked about',
    (typed) => expect(typedNumber(typed)).toBe('comma'),
  )

  it.each(['', 'abc', '12 kg', '1e3', '0x10', '1.2.3', '--1', '.', 'Infinity', '十'])('%s is none', (typed) =>
    expect(typedNumber(typed)).toBe('invalidNumber'),
  )

  it('is told back where it was typed in other signs', () => {
    expect(isRead('1.5')).toBe(false)
    expect(isRead('1,500')).toBe(true)
    expect(isRead('１５００')).toBe(true)
    expect(decimalsOf('１．５０')).toBe(2)
  })
})
