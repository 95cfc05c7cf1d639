import { describe, expect, it } from 'vitest'
import { daysBetween, daysLeft, lastDay, lastMoment } from './clock'

describe('the clock of a task', () => {
  it('calls the day before a midnight the last one', () => {
    expect(lastDay('2026-12-07T16:00:00Z')).toBe('2026-12-07')
    expect(lastMoment('2026-12-07T16:00:00Z')).toBe('2026-12-07')
    expect(lastMoment('2026-12-07T02:30:00Z')).toBe('2026-12-07 10:30')
  })

  it('counts days in Shanghai', () => {
    expect(daysBetween('2026-11-30', '2026-12-07')).toBe(7)
    expect(daysBetween('2026-12-07', '2026-11-30')).toBe(-7)
    const evening = Date.parse('2026-11-30T15:59:00Z')
    expect(daysLeft('2026-11-30T16:00:00Z', evening)).toBe(0)
    expect(daysLeft('2026-11-30T16:00:00Z', evening + 120_000)).toBe(-1)
    expect(daysLeft('2026-12-02T16:00:00Z', evening)).toBe(2)
  })
})
