import { Routes } from 'discord.js'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { differenceOf, type Registered, withoutPlaces } from '../compare.ts'
import type { applicationCommands } from '../declare.ts'
import { statusOf } from '../permissions/standing.ts'
import type { Asking } from './asking.ts'

type Wanted = ReturnType<typeof applicationCommands>

/**
 * Whether Discord knows the commands as they are declared: everywhere, or on the one server that
 * is set. Nothing is registered here; the next start does that.
 * https://docs.discord.com/developers/interactions/application-commands#registering-a-command
 *
 * @throws what discord.js throws when Discord cannot be asked
 */
export async function registeredCheckup(
  asking: Asking,
  applicationId: string,
  guildId: string | undefined,
  wanted: Wanted,
): Promise<Checkup> {
  const route = guildId
    ? Routes.applicationGuildCommands(applicationId, guildId)
    : Routes.applicationCommands(applicationId)
  let present: readonly Registered[]
  try {
    present = (await asking.get(route, { with_localizations: 'true' })) as Registered[] // Its list.
  } catch (error) {
    const status = statusOf(error)
    if (!guildId || (status !== 403 && status !== 404)) throw error
    return ill(
      'Commands cannot be registered on the server of DISCORD_GUILD_ID.',
      'Invite the app there with the scope applications.commands, or correct DISCORD_GUILD_ID.',
    )
  }
  const { added, changed, removed } = guildId
    ? differenceOf(wanted.map(withoutPlaces), present.map(withoutPlaces))
    : differenceOf(wanted, present)
  const where = guildId ? 'on the server of DISCORD_GUILD_ID' : 'everywhere'
  const differing = [...added, ...changed, ...removed]
  if (guildId && (await hasGlobal(asking, applicationId))) {
    return doubtful(
      'Commands are registered on the server of DISCORD_GUILD_ID and everywhere, so each shows twice there.',
      'Unset DISCORD_GUILD_ID and start Vigil, or use another application for trying things out.',
    )
  }
  if (differing.length === 0) return well(`All ${wanted.length} commands are registered ${where}.`)
  const fix = 'Start Vigil: `npm start` registers them.'
  return present.length === 0
    ? doubtful(`No command is registered ${where} yet.`, fix)
    : doubtful(
        `${counted(differing.length)} from what is registered ${where}: ${differing.join(', ')}.`,
        fix,
      )
}

const hasGlobal = async (asking: Asking, applicationId: string): Promise<boolean> => {
  const all = (await asking.get(Routes.applicationCommands(applicationId), {})) as Registered[] // Its list.
  return all.length > 0
}

const counted = (commands: number): string =>
  commands === 1 ? '1 command differs' : `${commands} commands differ`
