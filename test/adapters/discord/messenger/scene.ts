import { afterEach, expect } from 'vitest'
import { type Breaker, createBreaker } from '#adapters/discord/breaker.ts'
import { createDiscordMessenger } from '#adapters/discord/messenger/messenger.ts'
import { createRest, watchRest } from '#adapters/discord/rest.ts'
import { answered } from '#core/answer.ts'
import { type Brief, line, paragraph } from '#core/brief.ts'
import type { Fault } from '#core/errors.ts'
import type { Done, Looked, Messenger, Outgoing, Posted, Refused } from '#core/messenger.ts'
import type { Pictures } from '#core/picture.ts'
import type { Place } from '#core/place.ts'
import type { LongLines } from '#core/press.ts'
import { en } from '#core/words-en.ts'
import { type DiscordStandIn, startDiscord } from '../../../platforms/discord/server.ts'
import { type Logged, linesInMemory } from '../bot.ts'

/** The real messenger with the real client of discord.js, and a Discord on loopback. */
export type Scene = {
  readonly discord: DiscordStandIn
  readonly messenger: Messenger
  readonly breaker: Breaker
  /** The clock of both; a test may move it, in milliseconds. */
  readonly clock: { now: number }
  readonly logged: readonly Logged[]
  readonly faults: readonly Fault[]
  /** A message for the channel of the guild, with something about it. */
  readonly message: (more?: Partial<Outgoing>) => Outgoing
  /** The same messenger after a restart: it remembers nothing. */
  readonly again: () => Messenger
}

export type SceneOptions = {
  readonly lines?: LongLines
  readonly pictures?: Pictures
  readonly apiUrl?: string
  readonly requestMs?: number
  /** How far the messenger's clock is ahead of Discord's. */
  readonly aheadMs?: number
}

const open: DiscordStandIn[] = []

afterEach(async () => {
  for (const discord of open.splice(0)) {
    await discord.close()
    expect(discord.violations).toEqual([])
  }
})

export async function startScene(options: SceneOptions = {}): Promise<Scene> {
  const clock = { now: Date.parse('2026-11-24T09:00:00Z') }
  const now = () => new Date(clock.now)
  const discord = await startDiscord({ now })
  open.push(discord)
  const logged: Logged[] = []
  const faults: Fault[] = []
  const log: (level: string, event: string, details?: Logged['details']) => void = (
    level,
    event,
    details = {},
  ) => logged.push({ level, event, details })
  const breaker = createBreaker(() => clock.now, log)
  const start = () => {
    const rest = createRest(options.apiUrl ?? discord.apiUrl, discord.token)
    watchRest(rest, breaker, log)
    return createDiscordMessenger({
      ...{ rest, breaker, log },
      now: () => new Date(clock.now + (options.aheadMs ?? 0)),
      words: () => en,
      lines: options.lines ?? linesInMemory(),
      pictures: options.pictures,
      ...(options.requestMs === undefined ? {} : { requestMs: options.requestMs }),
      report: (fault) => `F-${faults.push(fault)}`,
    })
  }
  return {
    ...{ discord, breaker, clock, logged, faults },
    messenger: start(),
    again: start,
    message: (more) => ({
      id: '019aa000-0000-7000-8000-000000000001',
      place: channelIn(discord),
      brief: brief(),
      question: 'digest show 019aa000-0000-7000-8000-000000000001',
      language: 'en',
      ...more,
    }),
  }
}

export const channelIn = ({ guildId, channelId }: DiscordStandIn): Place => ({
  platform: 'discord',
  space: guildId,
  kind: 'channel',
  id: channelId,
})

export const person = (id: string): Place => ({
  platform: 'discord',
  space: '',
  kind: 'person',
  id,
})

export const brief = (more: Partial<Brief> = {}): Brief =>
  answered({
    title: 'Vigil daily · 24 November 2026',
    summary: 'Vigil daily, 24 November 2026: 1 new case.',
    blocks: [paragraph(line`One new case.`)],
    footer: [],
    ...more,
  })

/** Where a message is; fails the test when it was refused. */
export function there(done: Done | Refused | Looked): Posted {
  if (done.outcome !== 'done' && done.outcome !== 'found') {
    throw new Error(`Not there: ${JSON.stringify(done)}`)
  }
  return done
}
