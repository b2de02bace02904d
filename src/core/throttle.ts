/** How often one asker may ask: `burst` at once, then one more every `everyMs`. */
export type Pace = { readonly burst: number; readonly everyMs: number }

/** Takes one question of an asker; 0 when it may be answered, else the milliseconds to wait. */
export type Throttle = (asker: string) => number

/** As many askers as are remembered; the one silent for longest is forgotten first. */
const ASKERS_MAX = 10_000

/**
 * A token bucket for each asker. `now` is in milliseconds and may jump: a clock set back never
 * locks anybody out for longer than `burst` questions take.
 */
export function createThrottle({ burst, everyMs }: Pace, now: () => number): Throttle {
  const buckets = new Map<string, { tokens: number; at: number }>()
  return (asker) => {
    const at = now()
    const bucket = buckets.get(asker) ?? { tokens: burst, at }
    const earned = Math.max(0, at - bucket.at) / everyMs
    const tokens = Math.min(burst, bucket.tokens + earned)
    const isAllowed = tokens >= 1
    buckets.delete(asker)
    buckets.set(asker, { tokens: isAllowed ? tokens - 1 : tokens, at })
    if (buckets.size > ASKERS_MAX) buckets.delete(buckets.keys().next().value ?? '')
    return isAllowed ? 0 : Math.ceil((1 - tokens) * everyMs)
  }
}
