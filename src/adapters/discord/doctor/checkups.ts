import { type APIApplication, type APIGatewayBotInfo, type APIUser, Routes } from 'discord.js'
import { type Checkup, well } from '#core/checkup.ts'
import { clockCheckup } from '#core/checkup-clock.ts'
import type { Command } from '#core/command.ts'
import type { Language, Words } from '#core/words.ts'
import { applicationCommands } from '../declare.ts'
import type { DiscordSettings } from '../settings.ts'
import { applicationCheckups } from './application.ts'
import { type Asking, createAsking } from './asking.ts'
import { channelCheckup } from './channel.ts'
import { registeredCheckup } from './registered.ts'
import { sessionCheckup } from './sessions.ts'
import { trouble } from './trouble.ts'

export type DiscordCheckupParts = {
  readonly commands: readonly Command[]
  readonly words: (language: Language) => Words
  /** Ids of channels to look at besides. */
  readonly channels: readonly string[]
  readonly now: () => Date
  /** Where this bot is reached from outside, when that is set. */
  readonly publicUrl?: string | undefined
  /** How long one answer may take, in milliseconds. */
  readonly timeoutMs?: number
}

const TIMEOUT_MS = 10_000

/** Signatures are timed, and a first answer is due within three seconds of Discord's clock. */
const CLOCK = {
  beyondMs: 60_000,
  because: 'requests count as stale, and answers come too late',
} as const

/**
 * Looks at everything that serving Discord needs, and changes nothing. What cannot be asked is ill
 * too; after a token that is refused, or a line that is down, nothing more is asked.
 */
export async function discordCheckups(
  settings: DiscordSettings,
  { now, timeoutMs = TIMEOUT_MS, ...parts }: DiscordCheckupParts,
): Promise<readonly Checkup[]> {
  using asking = createAsking(settings, now, timeoutMs)
  let bot: APIUser
  try {
    bot = (await asking.get(Routes.user())) as APIUser // Discord's own.
  } catch (error) {
    return [
      trouble(error, 'the bot', settings.apiUrl),
      ...clockCheckup('Discord', asking.heard, CLOCK),
    ]
  }
  return [
    well(`Discord accepts the token: the bot is ${bot.username}.`),
    ...(await lookAround(asking, bot, settings, { ...parts, now })),
    ...clockCheckup('Discord', asking.heard, CLOCK),
  ]
}

async function lookAround(
  asking: Asking,
  bot: APIUser,
  settings: DiscordSettings,
  { commands, words, channels, now, publicUrl }: DiscordCheckupParts,
): Promise<readonly Checkup[]> {
  const { apiUrl, mode, applicationId, guildId } = settings
  const look = async (about: string, looked: Promise<Checkup | readonly Checkup[]>) => {
    try {
      return [await looked].flat()
    } catch (error) {
      return [trouble(error, about, apiUrl)]
    }
  }
  const checkups: Checkup[] = []
  const application = asking.get('/applications/@me') as Promise<APIApplication> // Discord's own.
  checkups.push(
    ...(await look(
      'the application',
      application.then((found) => applicationCheckups(found, settings, publicUrl)),
    )),
  )
  if (mode === 'gateway') {
    const gateway = asking.get(Routes.gatewayBot()) as Promise<APIGatewayBotInfo> // As above.
    checkups.push(...(await look('the gateway', gateway.then(sessionCheckup))))
  }
  const wanted = applicationCommands(commands, words)
  checkups.push(
    ...(await look('the commands', registeredCheckup(asking, applicationId, guildId, wanted))),
  )
  for (const id of channels) {
    checkups.push(...(await look(`channel ${id}`, channelCheckup(asking, id, bot.id, now()))))
  }
  return checkups
}
