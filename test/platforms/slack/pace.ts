import type { Clock } from './clock.ts'

/** How often Slack lets an app read what was said. */
export type Pace = {
  /** As strictly as an app that is distributed outside Slack’s marketplace: once a minute. */
  beStrict(): void
  isStrict(): boolean
  /** Takes a turn at a method, and gives 0 or the seconds to wait instead. */
  take(team: string, method: string): number
}

const METHODS = ['conversations.history', 'conversations.replies']
const EVERY_MS = 60_000

/** Nothing is held up until a test asks for it. https://docs.slack.dev/apis/web-api/rate-limits */
export function createPace(clock: Clock): Pace {
  const next = new Map<string, number>()
  let isOn = false
  return {
    beStrict() {
      isOn = true
    },
    isStrict: () => isOn,
    take(team, method) {
      if (!isOn || !METHODS.includes(method)) return 0
      const now = clock.now().getTime()
      const wait = (next.get(`${team} ${method}`) ?? 0) - now
      if (wait > 0) return Math.ceil(wait / 1000)
      next.set(`${team} ${method}`, now + EVERY_MS)
      return 0
    },
  }
}
