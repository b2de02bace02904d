import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import {
  EVERYTHING,
  permissionsIn,
  type Standing,
} from '#adapters/discord/permissions/permissions.ts'

const { Administrator, AttachFiles, EmbedLinks, SendMessages, ViewChannel } = PermissionFlagsBits

const GUILD = '1'
const BOT = '10'
const PLAIN: Standing = {
  guildId: GUILD,
  ownerId: '99',
  roles: [
    { id: GUILD, permissions: ViewChannel },
    { id: '2', permissions: SendMessages },
    { id: '3', permissions: EmbedLinks },
    { id: '4', permissions: AttachFiles },
  ],
  member: { id: BOT, roles: ['2', '3'] },
  overwrites: [],
}

const role = (id: string, allow: bigint, deny: bigint) =>
  ({ id, kind: 'role', allow, deny }) as const
const member = (id: string, allow: bigint, deny: bigint) =>
  ({ id, kind: 'member', allow, deny }) as const

describe('what a member may do in a channel', () => {
  it.each<readonly [about: string, standing: Partial<Standing>, may: bigint]>([
    ['what everyone may, and their own roles', {}, ViewChannel | SendMessages | EmbedLinks],
    ['only what everyone may, without a role', { member: { id: BOT, roles: [] } }, ViewChannel],
    ['everything, as the owner', { ownerId: BOT }, EVERYTHING],
    [
      'everything, as the owner, whatever the channel denies them',
      { ownerId: BOT, overwrites: [member(BOT, 0n, EVERYTHING)] },
      EVERYTHING,
    ],
    [
      'everything, with Administrator, whatever the channel denies',
      {
        roles: [...PLAIN.roles, { id: '5', permissions: Administrator }],
        member: { id: BOT, roles: ['5'] },
        overwrites: [role(GUILD, 0n, EVERYTHING), member(BOT, 0n, EVERYTHING)],
      },
      EVERYTHING,
    ],
    [
      'less where the channel denies everyone',
      { overwrites: [role(GUILD, 0n, SendMessages)] },
      ViewChannel | EmbedLinks,
    ],
    [
      'again what a role is allowed there',
      { overwrites: [role(GUILD, 0n, SendMessages), role('2', SendMessages, 0n)] },
      ViewChannel | SendMessages | EmbedLinks,
    ],
    [
      'what one role is allowed, although another is denied it',
      { overwrites: [role('2', AttachFiles, 0n), role('3', 0n, AttachFiles)] },
      ViewChannel | SendMessages | EmbedLinks | AttachFiles,
    ],
    [
      'not what they are denied themselves, although a role is allowed it',
      { overwrites: [role('2', AttachFiles, 0n), member(BOT, 0n, AttachFiles)] },
      ViewChannel | SendMessages | EmbedLinks,
    ],
    [
      'what they are allowed themselves, although a role is denied it',
      { overwrites: [role('2', 0n, SendMessages), member(BOT, SendMessages, 0n)] },
      ViewChannel | SendMessages | EmbedLinks,
    ],
    [
      'nothing more by what others are allowed',
      { overwrites: [role('4', AttachFiles, 0n), member('11', AttachFiles, 0n)] },
      ViewChannel | SendMessages | EmbedLinks,
    ],
    [
      'nothing more when Administrator is only allowed by the channel',
      { overwrites: [role('2', Administrator, 0n)] },
      ViewChannel | SendMessages | EmbedLinks | Administrator,
    ],
  ])('%s', (_, standing, may) => {
    expect(permissionsIn({ ...PLAIN, ...standing })).toBe(may)
  })
})
