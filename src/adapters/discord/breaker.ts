import type { Log } from '#core/log.ts'

/** Counts what Discord refuses, and says when to stop sending for a while. */
export type Breaker = {
  /** Takes the status of one answer of Discord's. A shared rate limit is nobody's fault. */
  readonly note: (status: number, isShared: boolean) => void
  readonly isOpen: () => boolean
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
  const isOpen = () => {
    const oldest = times[0]
    return times.length >= INVALID_MAX && oldest !== undefined && now() - oldest < WINDOW_MS
  }
  return {
    isOpen,
    note(status, isShared) {
      if (!INVALID.includes(status) || (status === 429 && isShared)) return
      const wasOpen = isOpen()
      times.push(now())
      if (times.length > INVALID_MAX) times.shift()
      if (isOpen() && !wasOpen) {
        log('error', 'discord.paused', {
          invalid: INVALID_MAX,
          minutes: WINDOW_MS / 60_000,
          fix: 'Too many requests were refused. Sending pauses by itself; look for what was refused above.',
        })
      }
    },
  }
}
