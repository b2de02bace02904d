/** Time and names, from one place, so that a test can say what time it is. */
export type Clock = {
  readonly now: () => Date
  /** Seconds since 1970. */
  readonly seconds: () => number
  /** The time of a message, which is also its name: no two are alike, and later ones are larger. */
  readonly ts: () => string
  /** A name such as `U00000001`, never given twice. */
  readonly id: (prefix: string) => string
}

/** A clock that asks `now` for the time. Only the order of its names is its own. */
export function createClock(now: () => Date): Clock {
  let count = 0
  let last = 0
  const seconds = () => Math.floor(now().getTime() / 1000)
  return {
    now,
    seconds,
    ts() {
      count += 1
      last = Math.max(last, seconds())
      return `${last}.${String(count % 1_000_000).padStart(6, '0')}`
    },
    id(prefix) {
      count += 1
      return `${prefix}${count.toString(36).toUpperCase().padStart(8, '0')}`
    },
  }
}
