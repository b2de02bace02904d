import { type Place, placeKey } from '#core/place.ts'
import type { Pace } from './pace.ts'

/** When a request may leave. */
export type Budget = {
  /**
   * Runs the work when it is the place’s turn: one piece at a time in each, and all places beside
   * one another, which also keeps edits of one message in order.
   */
  readonly inTurn: <T>(place: Place, work: () => Promise<T>) => Promise<T>
  /** Resolves when one more request of the platform may leave. */
  readonly take: (place: Place) => Promise<void>
}

type Parts = {
  readonly pace: Pace
  readonly now: () => Date
  readonly wait: (ms: number) => Promise<void>
}

/** The budgets of all platforms: so many requests a second each, and so much time for each place. */
export function createBudget({ pace, now, wait }: Parts): Budget {
  const lanes = new Map<string, Promise<unknown>>()
  const next = new Map<string, number>()
  /** Takes the next free moment under this key, and waits for it. */
  const turn = async (key: string, everyMs: number): Promise<void> => {
    if (everyMs === 0) return
    const at = now().getTime()
    // A clock that was set back makes nobody wait longer than all who are under way would.
    const last = at + 2 * pace.inFlight * everyMs
    const free = Math.min(Math.max(at, next.get(key) ?? 0), last)
    next.set(key, free + everyMs)
    if (free > at) await wait(free - at)
  }
  return {
    async inTurn(place, work) {
      const key = placeKey(place)
      const mine = (lanes.get(key) ?? Promise.resolve()).then(work)
      const last = mine.then(
        () => undefined,
        () => undefined,
      )
      lanes.set(key, last)
      try {
        return await mine
      } finally {
        if (lanes.get(key) === last) lanes.delete(key)
      }
    },
    async take(place) {
      const { platform } = place
      await turn(placeKey(place), pace.channelMs[platform])
      await turn(platform, 1_000 / pace.perSecond[platform])
      forget(next, now().getTime())
    },
  }
}

/** How many places are remembered before those whose turn is long past are forgotten. */
const PLACES_MAX = 10_000

function forget(next: Map<string, number>, now: number): void {
  if (next.size <= PLACES_MAX) return
  for (const [key, free] of next) if (free <= now) next.delete(key)
}
