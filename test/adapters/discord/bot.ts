import { createHash } from 'node:crypto'
import { afterEach, expect } from 'vitest'
import { connectDiscord } from '#adapters/discord/connect.ts'
import type { DiscordConnection, DiscordSettings } from '#adapters/discord/settings.ts'
import { commands } from '#commands/index.ts'
import type { Command } from '#core/command.ts'
import type { Fault } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { type Grants, readGrants } from '#core/grants.ts'
import type { Keeping } from '#core/keeping.ts'
import { type Newsroom, openNewsroom } from '#core/newsroom.ts'
import type { Pictures } from '#core/picture.ts'
import type { LongLines } from '#core/press.ts'
import { watchesInMemory } from '#core/watches.ts'
import type { Language, Words } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import {
  type DiscordOptions,
  type DiscordStandIn,
  startDiscord,
} from '../../platforms/discord/server.ts'

/** The person who is an admin in these tests; everybody else is not. */
export const ADMIN = '200000000000000009'
export const ADMIN_ROLE = '300000000000000001'

export type Logged = {
  readonly level: string
  readonly event: string
  readonly details: Readonly<Record<string, unknown>>
}

/** The real connection, by the real discord.js, to a Discord on loopback. */
export type Bot = AsyncDisposable & {
  readonly discord: DiscordStandIn
  readonly connection: DiscordConnection
  readonly newsroom: Newsroom
  readonly logged: readonly Logged[]
  readonly faults: readonly Fault[]
}

export type BotOptions = {
  readonly facts: Facts
  /** Beside the shipped ones, or instead of one of the same name. */
  readonly extra?: readonly Command[]
  readonly words?: (language: Language) => Words
  readonly settings?: Partial<DiscordSettings>
  readonly lines?: LongLines
  readonly now?: () => Date
  readonly grants?: Grants
  readonly keeping?: Keeping
  readonly pictures?: Pictures
  readonly signal?: AbortSignal
  readonly onArrived?: (space: string) => void
  readonly onPresent?: (spaces: readonly string[]) => void
  readonly stand?: DiscordOptions
  /** One that runs already: the bot is started again beside it. */
  readonly discord?: DiscordStandIn
}

const open = new Set<DiscordStandIn>()

// Whatever a test is about, the bot breaks no rule of Discord's while it runs.
afterEach(async () => {
  const violations = [...open].flatMap((discord) => discord.violations)
  for (const discord of open) await discord.close()
  open.clear()
  expect(violations).toEqual([])
})

export async function startBot(options: BotOptions): Promise<Bot> {
  const discord = options.discord ?? (await startDiscord(options.stand))
  open.add(discord)
  const logged: Logged[] = []
  const faults: Fault[] = []
  const report = (fault: Fault) => `F-${faults.push(fault)}`
  const extra = options.extra ?? []
  const kept = commands.filter(({ name }) => extra.every((one) => one.name !== name))
  const newsroom = openNewsroom({
    commands: [...kept, ...extra],
    facts: () => options.facts,
    words: options.words ?? (() => en),
    now: () => new Date('2026-11-24T09:00:00Z'),
    report,
    watches: watchesInMemory(),
    ...(options.keeping ? { keeping: options.keeping } : {}),
  })
  const connection = await connectDiscord(
    {
      token: discord.token,
      applicationId: discord.applicationId,
      mode: 'gateway',
      publicKey: discord.publicKey,
      apiUrl: discord.apiUrl,
      ...options.settings,
    },
    {
      newsroom,
      grants: options.grants ?? {
        editor: [],
        admin: readGrants(`discord:${ADMIN}, discord-role:${ADMIN_ROLE}`),
      },
      lines: options.lines ?? linesInMemory(),
      log: (level, event, details = {}) => logged.push({ level, event, details }),
      report,
      now: options.now ?? (() => new Date()),
      pictures: options.pictures,
      signal: options.signal,
      onArrived: options.onArrived,
      onPresent: options.onPresent,
    },
  )
  const stop = () => connection.stop()
  return { discord, connection, newsroom, logged, faults, [Symbol.asyncDispose]: stop }
}

/** Lines of buttons that last as long as the test. */
export function linesInMemory(): LongLines & { readonly size: () => number } {
  const kept = new Map<string, string>()
  const key = (line: string) => createHash('sha256').update(line).digest('base64url').slice(0, 22)
  return {
    key,
    keep: async (lines) => {
      for (const line of lines) kept.set(key(line), line)
    },
    find: async (wanted) => kept.get(wanted),
    size: () => kept.size,
  }
}
