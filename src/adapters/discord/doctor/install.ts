import {
  type APIApplication,
  ApplicationIntegrationType,
  OAuth2Scopes,
  PermissionFlagsBits,
} from 'discord.js'
import { type Checkup, doubtful, well } from '#core/checkup.ts'

/** What an installation on a server allows, named as Discord's settings name it. */
const PERMISSIONS = [
  ['View Channels', PermissionFlagsBits.ViewChannel],
  ['Send Messages', PermissionFlagsBits.SendMessages],
  ['Create Public Threads', PermissionFlagsBits.CreatePublicThreads],
  ['Send Messages in Threads', PermissionFlagsBits.SendMessagesInThreads],
  ['Embed Links', PermissionFlagsBits.EmbedLinks],
  ['Attach Files', PermissionFlagsBits.AttachFiles],
  ['Read Message History', PermissionFlagsBits.ReadMessageHistory],
] as const

/**
 * Whether the install link leads to a bot that works: for servers and for people, with the scopes
 * and permissions it needs. Who installed it before is not touched by these.
 * https://docs.discord.com/developers/resources/application#installation-context
 */
export function installCheckup(application: APIApplication): Checkup {
  const lacks = [
    ...lacking(application, ApplicationIntegrationType.GuildInstall),
    ...lacking(application, ApplicationIntegrationType.UserInstall),
  ]
  if (lacks.length > 0) {
    return doubtful(
      `The install settings lack ${lacks.join('; ')}.`,
      'Developer portal, Installation: set them as in docs/discord.md, 1.',
    )
  }
  return application.bot_require_code_grant
    ? doubtful(
        'Requires OAuth2 Code Grant is on, with which the install link does not work.',
        'Turn it off: developer portal, Bot.',
      )
    : well('It can be installed on servers and by people, with the scopes it needs.')
}

function lacking(
  { integration_types_config: config }: APIApplication,
  type: ApplicationIntegrationType,
): readonly string[] {
  const isGuild = type === ApplicationIntegrationType.GuildInstall
  const name = isGuild ? 'Guild Install' : 'User Install'
  const kind = config?.[type]
  if (!kind) return [name]
  const { scopes = [], permissions = '0' } = kind.oauth2_install_params ?? {}
  const needed = isGuild
    ? [OAuth2Scopes.ApplicationsCommands, OAuth2Scopes.Bot]
    : [OAuth2Scopes.ApplicationsCommands]
  const lacks = [
    ...needed.filter((scope) => !scopes.includes(scope)),
    ...(isGuild && needed.every((scope) => scopes.includes(scope))
      ? PERMISSIONS.filter(([, bit]) => !holds(permissions, bit)).map(([permission]) => permission)
      : []),
  ]
  return lacks.length > 0 ? [`${lacks.join(', ')} for ${name}`] : []
}

/** Administrator holds all others. */
const holds = (permissions: string, bit: bigint): boolean =>
  (BigInt(permissions) & (bit | PermissionFlagsBits.Administrator)) !== 0n
