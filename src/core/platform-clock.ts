type Between = { readonly from: Date; readonly to: Date }

/** How far our clock is off from a platform’s, as the platform’s answers show. */
export type PlatformClock = {
  /** Hears the `Date` of an answer that has just come; what is no date is left out. */
  readonly note: (date: string | null) => void
  /** Whether any answer has shown the platform’s time yet. */
  readonly isKnown: () => boolean
  /** Where on the platform’s clock that surely lies which happened between two moments of ours. */
  readonly between: (ours: Between) => Between
}

/** What the clocks of one platform’s computers may differ by, and how long an answer may take. */
const LEEWAY_MS = 60_000

/** Differences this close are one: answers take their time, and a `Date` has whole seconds. */
const SAME_MS = 10_000

/**
 * How long a difference that is seen no more still counts: what was sent before our clock was set
 * right is looked for where it stood then.
 */
const REMEMBERED_MS = 86_400_000

/** Learns from the answers of one platform. */
export function createPlatformClock(now: () => Date): PlatformClock {
  let seen: readonly { readonly aheadMs: number; readonly last: number }[] = []
  return {
    note(date) {
      const theirs = Date.parse(date ?? '')
      if (Number.isNaN(theirs)) return
      const ahead = theirs - now().getTime()
      const known = seen.find(({ aheadMs }) => Math.abs(aheadMs - ahead) <= SAME_MS)
      const { aheadMs } = known ?? { aheadMs: ahead }
      // By their time, because ours is what may jump.
      const others = seen.filter((one) => one !== known && theirs - one.last < REMEMBERED_MS)
      seen = [...others, { aheadMs, last: theirs }]
    },
    isKnown: () => seen.length > 0,
    between({ from, to }) {
      const ahead = seen.length === 0 ? [0] : seen.map(({ aheadMs }) => aheadMs)
      return {
        from: new Date(from.getTime() + Math.min(...ahead) - LEEWAY_MS),
        to: new Date(to.getTime() + Math.max(...ahead) + LEEWAY_MS),
      }
    },
  }
}
