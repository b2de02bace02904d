import { afterEach, expect } from 'vitest'
import { discordCheckups } from '#adapters/discord/doctor/checkups.ts'
import type { DiscordSettings } from '#adapters/discord/settings.ts'
import { commands } from '#commands/index.ts'
import type { Checkup } from '#core/checkup.ts'
import { wordsIn } from '#core/words-in.ts'
import type { DiscordOptions, DiscordStandIn } from '../platforms/discord/server.ts'
import { STILL } from './checkups.ts'
import { discordSettings, type Portal, wellDiscord } from './well-platforms.ts'

/** A Discord that is well but for what is said here. Its clock and this computer’s stand still. */
export type Scene = {
  readonly portal?: Portal
  readonly stand?: DiscordOptions
  /** What is set otherwise than as it should be. */
  readonly settings?:
    | Partial<DiscordSettings>
    | ((discord: DiscordStandIn) => Partial<DiscordSettings>)
  readonly publicUrl?: string
  readonly timeoutMs?: number
  /** Changes what the stand-in holds. */
  readonly arrange?: (discord: DiscordStandIn) => unknown
  /** The channels to look at, after changing them. */
  readonly channels?: (discord: DiscordStandIn) => readonly string[]
}

/** One state of Discord: what it is, how it comes about, and the line with its fix. */
export type Row = readonly [
  about: string,
  scene: Scene,
  state: 'doubtful' | 'ill',
  what: string,
  fix: string,
]

const open: DiscordStandIn[] = []

afterEach(async () => {
  for (const discord of open.splice(0)) {
    await discord.close()
    expect(discord.violations).toEqual([])
    // Whatever is looked at, nothing is ever written.
    expect(new Set(discord.requests.map(({ method }) => method))).toEqual(new Set(['GET']))
  }
})

/** Looks at a Discord of its own, and gives what was found. */
export async function checked(scene: Scene): Promise<readonly Checkup[]> {
  const { portal, stand, settings, publicUrl, timeoutMs, arrange, channels } = scene
  const discord = await wellDiscord(portal, { date: () => STILL, ...stand })
  open.push(discord)
  arrange?.(discord)
  const set = typeof settings === 'function' ? settings(discord) : settings
  const key = set?.mode === 'http' ? { publicKey: discord.publicKey } : {}
  return await discordCheckups(
    { ...discordSettings(discord), ...key, ...set },
    {
      commands,
      words: wordsIn,
      channels: channels?.(discord) ?? [],
      now: () => STILL,
      publicUrl,
      ...(timeoutMs ? { timeoutMs } : {}),
    },
  )
}

/** The Discord that was looked at last. */
export function lastDiscord(): DiscordStandIn {
  const discord = open.at(-1)
  if (!discord) throw new Error('No Discord was looked at')
  return discord
}
