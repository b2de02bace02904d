import {
  type APIUser,
  ApplicationIntegrationType,
  InteractionContextType,
  type InteractionType,
  PermissionFlagsBits,
} from 'discord-api-types/v10'
import { channelPayload } from './guild-payloads.ts'
import { newToken } from './interaction-store.ts'
import { memberOf, userOf } from './people.ts'
import type { World } from './world.ts'

/** Who uses the bot, and where. All of it may be left out. */
export type Who = {
  readonly userId?: string
  /** Ids of the user's roles in the guild. */
  readonly memberRoles?: readonly string[]
  /** What the user may do where it happens. */
  readonly memberPermissions?: bigint
  /** The language of the user's client. */
  readonly locale?: string
  readonly guildLocale?: string
  readonly guildId?: string
  readonly channelId?: string
  /** In direct messages with the bot. */
  readonly dm?: boolean
  /** Where it happens, when it follows from neither `dm` nor the guild. */
  readonly context?: InteractionContextType
  /** How the application got there: `{'1': userId}` for a user install. */
  readonly owners?: Readonly<Record<string, string>>
  /** What the bot may do there, when not what its roles say. */
  readonly appPermissions?: bigint
  readonly attachmentSizeLimit?: number
}

/** The user of whom it is when nothing is said. */
export const SOMEBODY = '200000000000000001'

/** 10 MiB, what a guild without boosts allows. */
const ATTACHMENT_SIZE_LIMIT = 10 * 1024 * 1024

const MEMBER_PERMISSIONS =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.UseApplicationCommands

/**
 * The part that every interaction has.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 */
export function basePayload(world: World, type: InteractionType, who: Who) {
  const { application, places } = world
  const id = world.id()
  const userId = who.userId ?? SOMEBODY
  const user = userOf(userId)
  const guildId = who.dm ? undefined : (who.guildId ?? [...places.guilds.keys()][0])
  const channelId =
    who.channelId ?? (guildId ? firstChannel(world, guildId) : places.dmWith(userId))
  const channel = places.channels.get(channelId)
  const guild = places.guilds.get(guildId ?? '')
  return {
    id,
    application_id: application.id,
    type,
    token: newToken(id),
    version: 1 as const,
    channel_id: channelId,
    channel: channel ? channelPayload(channel, guild) : { id: channelId, type: 0 },
    ...(guildId === undefined ? { user } : guildFields(guildId, user, who)),
    locale: who.locale ?? 'en-US',
    app_permissions: String(who.appPermissions ?? (channel ? places.permissionsIn(channelId) : 0n)),
    entitlements: [],
    authorizing_integration_owners: who.owners ?? ownersIn(guildId, guild !== undefined, userId),
    context: who.context ?? (guildId ? InteractionContextType.Guild : InteractionContextType.BotDM),
    attachment_size_limit: who.attachmentSizeLimit ?? ATTACHMENT_SIZE_LIMIT,
  }
}

const guildFields = (guildId: string, user: APIUser, who: Who) => ({
  guild_id: guildId,
  guild: { id: guildId, locale: who.guildLocale ?? 'en-US', features: [] },
  guild_locale: who.guildLocale ?? 'en-US',
  member: memberOf(user, who.memberRoles ?? [], who.memberPermissions ?? MEMBER_PERMISSIONS),
})

/** In a guild that the bot is not in, it can only be there by way of the user. */
const ownersIn = (guildId: string | undefined, isThere: boolean, userId: string) =>
  guildId === undefined || isThere
    ? { [ApplicationIntegrationType.GuildInstall]: guildId ?? '0' }
    : { [ApplicationIntegrationType.UserInstall]: userId }

function firstChannel({ places }: World, guildId: string): string {
  const found = [...places.channels.values()].find((channel) => channel.guildId === guildId)
  return found?.id ?? guildId
}
