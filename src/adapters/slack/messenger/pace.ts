/** Lets something happen only so often, for each of many apart. */
export type Pace = {
  /** Takes the next turn and gives 0, or the milliseconds until there is one. */
  readonly take: (of: string) => number
  /** Slack says how long to wait: nothing more before that. */
  readonly hold: (of: string, forMs: number) => void
}

/** Once in `everyMs`; `now` is in milliseconds too. */
export function createPace(everyMs: number, now: () => number): Pace {
  const next = new Map<string, number>()
  return {
    take(of) {
      const wait = (next.get(of) ?? 0) - now()
      // A clock that was set back must not hold anybody up for as long.
      if (wait > 0 && wait <= Math.max(everyMs, HELD_MAX_MS)) return wait
      next.set(of, now() + everyMs)
      return 0
    },
    hold(of, forMs) {
      next.set(of, now() + Math.min(forMs, HELD_MAX_MS))
    },
  }
}

const HELD_MAX_MS = 10 * 60 * 1000
