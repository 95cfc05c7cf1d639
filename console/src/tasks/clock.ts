import { day, daysAgo, moment } from '@/text/moment'

const MIDNIGHT = / 00:00$/

/** The last day, or the moment, at which something is still in time. */
export const lastMoment = (due: string): string => (MIDNIGHT.test(moment(due)) ? lastDay(due) : moment(due))

/** The last day on which something is still in time: what is late from midnight on is due the day before. */
export const lastDay = (due: string): string => day(Date.parse(due) - 1000)

/** How many days lie from one day to another. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000)

/** How many days from today the last day is; less than nothing when it is over. */
export const daysLeft = (due: string, now = Date.now()): number => daysBetween(daysAgo(0, now), lastDay(due))
