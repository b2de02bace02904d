import { setTimeout as wait } from 'node:timers/promises'
import type { DiscordStandIn } from '../platforms/discord/server.ts'
import type { SlackStandIn } from '../platforms/slack/stand-in.ts'

/** How many requests in a hundred go wrong, or are held up. */
const PERCENT = 25

/** How long a slow request takes, in milliseconds. */
const SLOW_MS = 50

/** How long after its request a late message shows, in milliseconds. */
const LATE_MS = 300

type Trouble = () => void

/** Makes requests go wrong at random, in every way that is known, until it is stopped. */
export function createTroubles(discord: DiscordStandIn, slack: SlackStandIn, random: () => number) {
  const path = /^\/channels\//
  const method = 'chat.postMessage'
  const onDiscord: readonly Trouble[] = [
    () => discord.fail({ path, until: wait(SLOW_MS) }),
    () => discord.fail({ path, until: wait(SLOW_MS) }),
    () => discord.fail({ path, dropConnection: 'before' }),
    () => discord.fail({ path, dropConnection: 'during' }),
    () => discord.fail({ path, dropConnection: 'after' }),
    () => discord.fail({ path, status: 500 }),
    () => discord.fail({ path, status: 502, takesEffect: true }),
    () => discord.fail({ path, status: 429, retryAfter: 0.05 }),
    () => discord.fail({ path, status: 429, retryAfter: 0.05, scope: 'shared' }),
  ]
  const onSlack: readonly Trouble[] = [
    () => slack.fail({ method: '*', until: wait(SLOW_MS) }),
    () => slack.fail({ method: '*', until: wait(SLOW_MS) }),
    () => slack.fail({ method: '*', dropConnection: 'before' }),
    () => slack.fail({ method: '*', dropConnection: 'after' }),
    () => slack.fail({ method: '*', status: 503 }),
    () => slack.fail({ method: '*', error: 'internal_error' }),
    () => slack.fail({ method: '*', retryAfterS: 1 }),
    () => slack.fail({ method, lateEffect: wait(LATE_MS) }),
  ]
  let seen = { discord: 0, slack: 0 }
  let made = 0
  const cause = (asked: number, troubles: readonly Trouble[]) => {
    for (let request = 0; request < asked; request += 1) {
      if (random() * 100 >= PERCENT) continue
      troubles[Math.floor(random() * troubles.length)]?.()
      made += 1
    }
  }
  const timer = setInterval(() => {
    const now = { discord: discord.requests.length, slack: slack.requests.length }
    cause(now.discord - seen.discord, onDiscord)
    cause(now.slack - seen.slack, onSlack)
    seen = now
  }, 5)
  return { made: () => made, stop: () => clearInterval(timer) }
}
