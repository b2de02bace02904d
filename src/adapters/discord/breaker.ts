import type { Log } from '#core/log.ts'

/** Counts what Discord refuses, and says when to stop sending for a while. */
export type Breaker = {
  /** Takes the status of one answer of Discord's. A shared rate limit is nobody's fault. */
  readonly note: (status: number, isShared: boolean) => void
  /** The guard in front of Discord turned us away: sending stops at once, and for as long. */
  readonly trip: () => void
  readonly isOpen: () => boolean
  /** How long until sending goes on, in milliseconds; 0 when it does. */
  readonly leftMs: () => number
}

/**
 * Discord bans an address for a while after 10,000 invalid requests in ten minutes. This stops at
 * a tenth of that. https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
 */
export const INVALID_MAX = 1_000
const WINDOW_MS = 10 * 60 * 1_000

const INVALID: readonly number[] = [401, 403, 429]

/** `now` is in milliseconds. */
export function createBreaker(now: () => number, log: Log): Breaker {
  const times: number[] = []
  let trippedAt: number | undefined
  const leftOf = (since: number | undefined) =>
    since === undefined ? 0 : Math.min(WINDOW_MS, Math.max(0, since + WINDOW_MS - now()))
  const leftMs = () =>
    Math.max(leftOf(trippedAt), times.length >= INVALID_MAX ? leftOf(times[0]) : 0)
  const isOpen = () => leftMs() > 0
  const changing = (change: () => void, details: Readonly<Record<string, number | string>>) => {
    const wasOpen = isOpen()
    change()
    if (isOpen() && !wasOpen) {
      log('error', 'discord.paused', { ...details, minutes: WINDOW_MS / 60_000 })
    }
  }
  return {
    isOpen,
    leftMs,
    trip() {
      const fix = 'Discord’s guard turned this address away. Sending goes on by itself.'
      changing(
        () => {
          trippedAt = now()
        },
        { fix },
      )
    },
    note(status, isShared) {
      if (!INVALID.includes(status) || (status === 429 && isShared)) return
      const fix =
        'Too many requests were refused. Sending pauses by itself; look for what was refused above.'
      changing(
        () => {
          times.push(now())
          if (times.length > INVALID_MAX) times.shift()
        },
        { invalid: INVALID_MAX, fix },
      )
    },
  }
}
