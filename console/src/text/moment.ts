const ZONE = 'Asia/Shanghai'

const parts = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

function take(date: Date): Record<string, string> {
  return Object.fromEntries(parts.formatToParts(date).map((part) => [part.type, part.value]))
}

const DAY_ONLY = /^\d{4}-\d{2}-\d{2}$/

/** A moment as people read it in Shanghai: `2026-11-21 10:32`; a day stays a day. */
export function moment(value: string | number | Date | null | undefined, seconds = false): string {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'string' && DAY_ONLY.test(value)) return value
  const date = new Date(value)
  if (Number.isNaN(date.getTime())) return String(value)
  const p = take(date)
  return `${p.year}-${p.month}-${p.day} ${p.hour}:${p.minute}${seconds ? ':' + p.second : ''}`
}

/** The day of a moment in Shanghai. */
export function day(value: string | number | Date | null | undefined): string {
  return moment(value).slice(0, 10)
}

/** What a date field of a form (`2026-11-21 10:32`, Shanghai) is on the wire. */
export function wireMoment(written: string): string {
  return `${written.replace(' ', 'T')}${written.length === 16 ? ':00' : ''}+08:00`
}

/** Today in Shanghai, and the day so many days before it. */
export function daysAgo(days: number, now = Date.now()): string {
  return day(now - days * 86_400_000)
}

/** A length of time in words as short as they go: `850 ms`, `12 s`, `4 min`, `3 h`. */
export function span(millis: number): string {
  if (millis < 1000) return `${Math.round(millis)} ms`
  if (millis < 120_000) return `${Math.round(millis / 1000)} s`
  if (millis < 7_200_000) return `${Math.round(millis / 60_000)} min`
  return `${Math.round(millis / 3_600_000)} h`
}

/** The day after a day. */
export const daysAfter = (written: string, days = 1): string =>
  day(Date.parse(`${written}T12:00:00+08:00`) + days * 86_400_000)
