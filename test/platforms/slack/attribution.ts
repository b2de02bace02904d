import type { OpenExchange } from './exchange.ts'
import type { World } from './world.ts'

/** What a call of the bot says about where it belongs. */
export type Hints = {
  readonly teamId: string
  readonly channelId?: string | undefined
  readonly threadTs?: string | undefined
  readonly userId?: string | undefined
}

/**
 * The exchange that a call of the Web API most likely answers: the latest one of this place, or of
 * this person. A guess, as Slack itself would have to make; a response_url needs none.
 */
export const exchangeFor = (world: World, hints: Hints): OpenExchange | undefined =>
  world.exchanges.findLast(
    ({ about }) =>
      about.teamId === hints.teamId &&
      (hints.userId === undefined || about.userId === hints.userId) &&
      (hints.channelId === undefined ||
        (about.channelId === hints.channelId && about.threadTs === hints.threadTs)),
  )
