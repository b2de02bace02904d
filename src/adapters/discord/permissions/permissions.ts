import { PermissionFlagsBits } from 'discord.js'

/** A role of a server; the one for everyone has the server's own id. */
export type Role = { readonly id: string; readonly permissions: bigint }

/** What a channel changes for one role or one member. */
export type Overwrite = {
  readonly id: string
  readonly kind: 'role' | 'member'
  readonly allow: bigint
  readonly deny: bigint
}

/** All that decides what one member may do in one channel. */
export type Standing = {
  readonly guildId: string
  readonly ownerId: string
  readonly roles: readonly Role[]
  readonly member: { readonly id: string; readonly roles: readonly string[] }
  /** Of the channel; for a thread, of the channel it belongs to. */
  readonly overwrites: readonly Overwrite[]
}

export const EVERYTHING: bigint = Object.values(PermissionFlagsBits).reduce((a, b) => a | b, 0n)

/**
 * What a member may do in a channel: what their roles allow, changed by the channel for everyone,
 * then for their roles together, then for themselves. The owner of the server and whoever has
 * Administrator may do everything, whatever a channel says. What one permission takes along
 * silently, such as Send Messages, is left as it was set, so that what is missing can be named.
 * https://docs.discord.com/developers/topics/permissions#permission-overwrites
 */
export function permissionsIn({ guildId, ownerId, roles, member, overwrites }: Standing): bigint {
  if (member.id === ownerId) return EVERYTHING
  const isTheirs = ({ id }: { readonly id: string }) => member.roles.includes(id)
  const base = union(
    roles.filter((role) => role.id === guildId || isTheirs(role)).map((role) => role.permissions),
  )
  if (base & PermissionFlagsBits.Administrator) return EVERYTHING
  const ofRoles = overwrites.filter(({ kind }) => kind === 'role')
  return [
    ofRoles.filter(({ id }) => id === guildId),
    ofRoles.filter((one) => one.id !== guildId && isTheirs(one)),
    overwrites.filter(({ kind, id }) => kind === 'member' && id === member.id),
  ].reduce(changed, base)
}

const changed = (before: bigint, overwrites: readonly Overwrite[]): bigint =>
  (before & ~union(overwrites.map(({ deny }) => deny))) |
  union(overwrites.map(({ allow }) => allow))

const union = (bits: readonly bigint[]): bigint => bits.reduce((a, b) => a | b, 0n)
