const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const SHANGHAI = 8 * 60 * MINUTE

/** The clock of the story: D is the day of the start at 08:10 in Shanghai. */
export function clockOf(now = new Date()) {
  const shanghaiMidnight = Math.floor((now.getTime() + SHANGHAI) / DAY) * DAY - SHANGHAI
  return {
    /** D plus so many days at hour:minute; never later than now. */
    at(days, hour, minute = 0) {
      const instant = shanghaiMidnight + days * DAY + hour * 60 * MINUTE + minute * MINUTE
      return new Moment(Math.min(instant, now.getTime() - MINUTE))
    },
    /** What is asked beforehand is asked now. */
    now: () => new Moment(now.getTime() - MINUTE),
    day: (days) => new Moment(shanghaiMidnight + days * DAY).day(),
  }
}

class Moment {
  constructor(instant) {
    this.instant = instant
  }

  plusMinutes(minutes) {
    return new Moment(this.instant + minutes * MINUTE)
  }

  /** 2026-11-21 */
  day() {
    return new Date(this.instant + SHANGHAI).toISOString().slice(0, 10)
  }

  /** 20261121 */
  compactDay() {
    return this.day().replaceAll('-', '')
  }

  toString() {
    return new Date(this.instant + SHANGHAI).toISOString().slice(0, 19) + '+08:00'
  }

  toJSON() {
    return this.toString()
  }
}
