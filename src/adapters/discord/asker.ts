import { type APIInteraction, PermissionFlagsBits } from 'discord.js'
import type { Asker } from '#core/command.ts'
import { accessOf, type Grants } from '#core/grants.ts'
import type { Place } from '#core/place.ts'
import type { Language } from '#core/words.ts'

/** An interaction that somebody started; Discord's own check of the address is none. */
export type AskedInteraction = Exclude<APIInteraction, { type: 1 }>

/**
 * Who started an interaction: on a server a member with roles, elsewhere a user.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object
 *
 * @throws Error when the payload names nobody
 */
export function askerOf(
  interaction: AskedInteraction,
  grants: Grants,
  watching?: readonly string[],
): Asker {
  const { member } = interaction
  const user = userOf(interaction).id
  const id = `discord:${user}`
  const place = placeOf(interaction, user)
  return {
    id,
    access: accessOf({ id, roles: member?.roles, place }, grants),
    language: languageOf(interaction.locale),
    watching,
    place,
    manages: managedBy(interaction),
  }
}

/** The channel or thread of a server it happened in; elsewhere the messages with whoever started it. */
function placeOf({ guild_id, channel }: AskedInteraction, user: string): Place {
  return guild_id !== undefined && channel
    ? { platform: 'discord', space: guild_id, kind: 'channel', id: channel.id }
    : { platform: 'discord', space: '', kind: 'person', id: user }
}

/** Whoever has one of these may set up what is posted in a channel. */
const MANAGING =
  PermissionFlagsBits.ManageChannels |
  PermissionFlagsBits.ManageGuild |
  PermissionFlagsBits.Administrator

/**
 * The channels somebody manages, of those that Discord vouches for in this very call: where it
 * happened, and those named in it, each with what its member may do there.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
 */
function managedBy(interaction: AskedInteraction): readonly string[] {
  const { member, channel } = interaction
  const here = member && channel ? [[channel.id, member.permissions] as const] : []
  const named = Object.entries(namedIn(interaction)).map(
    ([id, { permissions }]) => [id, permissions] as const,
  )
  // Of a server alone: in direct messages everybody may do everything.
  return member ? [...here, ...named].filter(([, may]) => isManaging(may)).map(([id]) => id) : []
}

const isManaging = (permissions: unknown): boolean =>
  typeof permissions === 'string' &&
  /^\d{1,30}$/.test(permissions) &&
  (BigInt(permissions) & MANAGING) !== 0n

type Named = Readonly<Record<string, { readonly permissions?: unknown }>>

/** The channels that options or fields of an interaction name. */
function namedIn({ data }: AskedInteraction): Named {
  const resolved = data && 'resolved' in data ? data.resolved : undefined
  return resolved && 'channels' in resolved ? ((resolved.channels ?? {}) as Named) : {} // Discord's own.
}

/** The name others on the server see, for "Shared by …". Anything may stand in it. */
export function displayNameOf(interaction: AskedInteraction): string {
  const user = userOf(interaction)
  return interaction.member?.nick || user.global_name || user.username
}

/** The catalogue for a Discord locale. https://docs.discord.com/developers/reference#locales */
export function languageOf(locale: string | undefined): Language {
  if (locale === 'zh-CN') return 'zh-CN'
  return locale === 'zh-TW' || locale === 'zh-HK' ? 'zh-TW' : 'en'
}

function userOf({ member, user }: AskedInteraction) {
  const found = member?.user ?? user
  if (!found) throw new Error('An interaction without a user')
  return found
}
