import { connectDiscord } from '#adapters/discord/connect.ts'
import { connectSlack } from '#adapters/slack/connect.ts'
import type { Mistake, Report } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import type { Messenger } from '#core/messenger.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Pictures } from '#core/picture.ts'
import type { ChatPlatform, Place } from '#core/place.ts'
import type { Listener } from './ops/http.ts'
import type { ServiceConfig } from './settings/service.ts'
import type { State } from './state/open.ts'

/** A platform that is being served. `listener` is there when it calls us over HTTP. */
export type Connection = {
  readonly isReady: () => boolean
  readonly stop: () => Promise<void>
  /** Settles when the platform will not have us any more, with what to do about it. */
  readonly gone: Promise<Mistake>
  /** Posts what nobody asked for. */
  readonly messenger: Messenger
  readonly listener?: Listener
}

/** A platform that is set up: how it is reached, and the path it calls when it calls us. */
export type Platform = {
  readonly name: string
  readonly how: string
  readonly path?: string
  /** Gives up when the signal says so. */
  readonly connect: (signal: AbortSignal) => Promise<Connection>
}

type Parts = {
  readonly newsroom: Newsroom
  readonly state: State
  readonly log: Log
  readonly report: Report
  readonly now: () => Date
  /** None where charts are text. */
  readonly pictures: Readonly<Partial<Record<ChatPlatform, Pictures>>>
  /** The bot was added to a server or workspace. */
  readonly arrived: (of: Pick<Place, 'platform' | 'space'>) => void
  /** The bot is in these servers. */
  readonly present: (of: Pick<Place, 'platform'> & { readonly spaces: readonly string[] }) => void
}

/** The platforms whose settings are there, ready to be connected. */
export function platformsOf(
  { discord, slack, grants }: ServiceConfig,
  { state, arrived, present, pictures, ...parts }: Parts,
): readonly Platform[] {
  const shared = { ...parts, grants, lines: state.lines }
  const platforms: Platform[] = []
  if (discord) {
    const isHttp = discord.mode === 'http'
    platforms.push({
      name: 'Discord',
      how: isHttp ? 'HTTP' : 'gateway',
      ...(isHttp ? { path: '/discord/interactions' } : {}),
      connect: (signal) =>
        connectDiscord(discord, {
          ...shared,
          signal,
          pictures: pictures.discord,
          onArrived: (space) => arrived({ platform: 'discord', space }),
          onPresent: (spaces) => present({ platform: 'discord', spaces }),
        }),
    })
  }
  if (slack) {
    const isHttp = slack.appToken === undefined
    platforms.push({
      name: 'Slack',
      how: isHttp ? 'HTTP' : 'Socket Mode',
      // With Socket Mode people still come by HTTP to install it in their workspace.
      ...(isHttp || slack.oauth ? { path: '/slack/' } : {}),
      connect: (signal) =>
        connectSlack(slack, {
          ...shared,
          signal,
          pictures: pictures.slack,
          installations: state.installations,
          onArrived: (space) => arrived({ platform: 'slack', space }),
        }),
    })
  }
  return platforms
}
