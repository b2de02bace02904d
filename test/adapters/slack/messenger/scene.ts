import { webApi } from '@slack/bolt'
import { createSlackMessenger } from '#adapters/slack/messenger/messenger.ts'
import { clientOptions } from '#adapters/slack/outgoing.ts'
import { createPicturing } from '#adapters/slack/pictures/picturing.ts'
import { createSdkLogger } from '#adapters/slack/sdk-logger.ts'
import type { Fault } from '#core/errors.ts'
import type { Messenger, Outgoing } from '#core/messenger.ts'
import type { Pictures } from '#core/picture.ts'
import type { Place } from '#core/place.ts'
import { createPlatformClock } from '#core/platform-clock.ts'
import { en } from '#core/words-en.ts'
import type { SlackStandIn } from '../../../platforms/slack/stand-in.ts'
import { type LogEntry, linesInMemory } from '../bot.ts'
import { briefWith } from '../render/shown.ts'

/** A messenger of one workspace, and what came of it. */
export type MessengerScene = {
  readonly messenger: Messenger
  readonly log: readonly LogEntry[]
  readonly faults: readonly Fault[]
  readonly lines: ReturnType<typeof linesInMemory>
  /** Codes of the errors it passed on, and of which workspace. */
  readonly failed: readonly (readonly [team: string, error: unknown])[]
}

export type MessengerOptions = {
  readonly now?: () => Date
  readonly lookUpPaceMs?: number
  readonly apiUrl?: string
  /** How long a request may take, in milliseconds. */
  readonly timeout?: number
  /** How lines behind buttons are kept: in memory, unless said. */
  readonly keep?: (lines: readonly string[]) => Promise<void>
  readonly pictures?: Pictures
  readonly clientFor?: (space: string) => Promise<webApi.WebClient | undefined>
}

/** The messenger over a real client, as the bot builds its own. */
export function messengerOf(
  slack: SlackStandIn,
  {
    now = () => new Date(),
    lookUpPaceMs,
    apiUrl,
    timeout,
    clientFor,
    keep,
    pictures,
  }: MessengerOptions = {},
): MessengerScene {
  const log: LogEntry[] = []
  const faults: Fault[] = []
  const failed: (readonly [string, unknown])[] = []
  const memory = linesInMemory()
  const lines = keep === undefined ? memory : { ...memory, keep }
  const write = (level: string, event: string, details = {}) =>
    void log.push({ level, event, ...details })
  const address = apiUrl ?? slack.apiUrl
  const clock = createPlatformClock(now)
  const client = new webApi.WebClient(slack.botToken, {
    ...clientOptions(address, createSdkLogger(write), undefined, clock.note),
    ...(timeout === undefined ? {} : { timeout }),
  })
  const noteFailed = (error: unknown, { team }: { readonly team: string }) =>
    void failed.push([team, error])
  const time = () => now().getTime()
  const messenger = createSlackMessenger({
    clientFor: clientFor ?? (async () => client),
    failed: noteFailed,
    picturing: createPicturing({
      ...{ pictures, log: write, failed: noteFailed, now: time },
      wait: async () => {},
    }),
    lines,
    words: () => en,
    prefix: 'vigil',
    log: write,
    report: (fault) => `F-${faults.push(fault)}`,
    now,
    clock,
    lookUpPaceMs,
  })
  return { messenger, log, faults, lines, failed }
}

export const channelPlace = (slack: SlackStandIn, id = slack.channelId): Place => ({
  platform: 'slack',
  space: slack.teamId,
  kind: 'channel',
  id,
})

export const personPlace = (slack: SlackStandIn): Place => ({
  platform: 'slack',
  space: slack.teamId,
  kind: 'person',
  id: slack.userId,
})

/** Something to post, with nothing in it but what a test names. */
export const outgoing = (place: Place, about: Partial<Outgoing> = {}): Outgoing => ({
  id: '0193f1a0-0000-7000-8000-000000000001',
  place,
  brief: briefWith({ title: 'Vigil daily', summary: 'One new stage.' }),
  question: 'digest show 0193f1a0-0000-7000-8000-000000000001',
  language: 'en',
  ...about,
})
