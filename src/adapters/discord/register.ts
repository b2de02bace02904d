import { type REST, type RESTPostAPIChatInputApplicationCommandsJSONBody, Routes } from 'discord.js'
import type { Log } from '#core/log.ts'
import { type Difference, differenceOf, type Registered, withoutPlaces } from './compare.ts'
import { describeError } from './refusals.ts'
import { TOKEN_FIX } from './rest.ts'

type Wanted = readonly RESTPostAPIChatInputApplicationCommandsJSONBody[]

/**
 * Makes Discord know exactly these commands, on one server when `guildId` is given, otherwise
 * everywhere. Writes once when something differs and not at all otherwise: a server takes only 200
 * new commands a day. Returns what was changed.
 * https://docs.discord.com/developers/interactions/application-commands#registering-a-command
 *
 * @throws what discord.js throws when Discord refuses
 */
async function syncCommands(
  rest: REST,
  applicationId: string,
  guildId: string | undefined,
  wanted: Wanted,
  log: Log,
): Promise<Difference> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const present = (await rest.get(route, { query })) as Registered[] // Discord's own list.
  const isForGuild = guildId !== undefined
  const body: readonly Registered[] = isForGuild ? wanted.map(withoutPlaces) : wanted
  const difference = differenceOf(body, isForGuild ? present.map(withoutPlaces) : present)
  const { added, changed, removed } = difference
  if (added.length + changed.length + removed.length > 0) await rest.put(route, { body })
  log('info', 'discord.commands', {
    for: isForGuild ? 'one server' : 'everywhere',
    added: added.join(' '),
    changed: changed.join(' '),
    removed: removed.join(' '),
  })
  return difference
}

/** The same without throwing: a bot whose commands could not be written answers those there are. */
export async function keepRegistered(
  ...[rest, application, guild, wanted, log]: Sync
): Promise<void> {
  try {
    await syncCommands(rest, application, guild, wanted, log)
  } catch (error) {
    log('error', 'discord.commands.refused', { ...describeError(error), fix: fixFor(error, guild) })
  }
}

type Sync = Parameters<typeof syncCommands>

/** A bot in more servers than these is no longer being tried out. */
const SERVERS_MAX = 10

/**
 * Takes away the commands left on single servers from the time when DISCORD_GUILD_ID was set: beside
 * those for everywhere each would show twice. Never throws.
 */
export async function clearServers(
  rest: REST,
  applicationId: string,
  guildIds: readonly string[],
  log: Log,
): Promise<void> {
  if (guildIds.length > SERVERS_MAX) return
  for (const guildId of guildIds) {
    const route = Routes.applicationGuildCommands(applicationId, guildId)
    try {
      const present = (await rest.get(route)) as Registered[] // Discord's own list.
      if (present.length === 0) continue
      await rest.put(route, { body: [] })
      log('info', 'discord.commands.cleared', { for: 'one server', removed: present.length })
    } catch (error) {
      log('warn', 'discord.commands.uncleared', describeError(error))
    }
  }
}

function fixFor(error: unknown, guildId: string | undefined): string {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : 0
  if (status === 401) return TOKEN_FIX
  if (status === 403 && guildId) {
    return 'Invite the app to the server DISCORD_GUILD_ID with the scope applications.commands.'
  }
  if (status === 403 || status === 404) {
    return 'DISCORD_APPLICATION_ID and DISCORD_GUILD_ID must belong to the app of DISCORD_TOKEN.'
  }
  if (status === 400) return 'A declaration is not what Discord takes; the error names the field.'
  return 'Restart later. Until then the commands registered before are answered.'
}
