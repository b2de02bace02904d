import { PermissionFlagsBits } from 'discord-api-types/v10'
import type { World } from './world.ts'

/** What a user may do in channels they name, where it is not the usual. */
export type Granted = Readonly<Record<string, bigint>>

const USUAL = PermissionFlagsBits.ViewChannel | PermissionFlagsBits.SendMessages

/**
 * Channels that a user named: what they are, and what the user and the bot may do there.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure
 */
export const resolvedChannels = (
  { places }: World,
  ids: readonly string[],
  granted: Granted = {},
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    ids.flatMap((id) => {
      const channel = places.channels.get(id)
      if (!channel) return []
      const { name, type, parentId } = channel
      const permissions = String(granted[id] ?? USUAL)
      const app_permissions = String(places.permissionsIn(id))
      return [[id, { id, name, type, permissions, app_permissions, parent_id: parentId ?? null }]]
    }),
  )
