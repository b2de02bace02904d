import type {
  APIInteractionGuildMember,
  APIUser,
  GuildMemberFlags,
  UserFlags,
} from 'discord-api-types/v10'

/** A user by id. All are made up, so one differs from another by id alone. */
export const userOf = (id: string): APIUser => ({
  id,
  username: `person_${id.slice(-4)}`,
  discriminator: '0',
  global_name: `Person ${id.slice(-4)}`,
  avatar: null,
  primary_guild: null,
  public_flags: NO_FLAGS,
  flags: NO_FLAGS,
})

const NO_FLAGS = 0 as UserFlags // No flag has no name in the enum.

/** The bot's own user. Its id is the application's. */
export const botUser = (id: string): APIUser => ({
  ...userOf(id),
  username: 'vigil',
  global_name: null,
  bot: true,
})

/** A member of a guild with the permissions it has where it speaks. */
export const memberOf = (
  user: APIUser,
  roles: readonly string[],
  permissions: bigint,
): APIInteractionGuildMember => ({
  user,
  roles: [...roles],
  permissions: String(permissions),
  nick: null,
  avatar: null,
  banner: null,
  joined_at: '2024-01-01T00:00:00.000000+00:00',
  premium_since: null,
  deaf: false,
  mute: false,
  pending: false,
  flags: 0 as GuildMemberFlags, // No flag has no name in the enum.
  communication_disabled_until: null,
})
