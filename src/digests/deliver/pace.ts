import type { ChatPlatform } from '#core/place.ts'

/** How fast it is sent and how long it is waited. All times in milliseconds. */
export type Pace = {
  /** How long a delivery is held: several times as long as a request may take. */
  readonly leaseMs: number
  /** How many deliveries of one platform are under way at once. */
  readonly inFlight: number
  /**
   * Requests a second. Discord allows a bot 50, and answers need some of them; Slack several hundred
   * posts a minute and workspace.
   * https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
   */
  readonly perSecond: Readonly<Record<ChatPlatform, number>>
  /**
   * The least time between two requests in one channel. Slack takes about one message a second.
   * https://docs.slack.dev/apis/web-api/rate-limits/
   */
  readonly channelMs: Readonly<Record<ChatPlatform, number>>
  /** The longest first wait before something is tried again; doubled with each attempt. */
  readonly backoffMs: number
  readonly backoffMaxMs: number
  /** How long a reply or an edit waits for the message it belongs to. */
  readonly rootMs: number
}

export const PACE: Pace = {
  leaseMs: 25_000,
  inFlight: 16,
  perSecond: { discord: 40, slack: 10 },
  channelMs: { discord: 0, slack: 1_000 },
  backoffMs: 5_000,
  backoffMaxMs: 15 * 60_000,
  rootMs: 10_000,
}

/**
 * How long to wait after so many attempts: anything up to twice as long each time, so that what
 * failed together does not come back together.
 */
export const backoff = (attempts: number, pace: Pace, random: () => number): number =>
  Math.ceil(random() * Math.min(pace.backoffMaxMs, pace.backoffMs * 2 ** attempts))
