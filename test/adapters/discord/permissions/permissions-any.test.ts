import { PermissionFlagsBits } from 'discord.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  EVERYTHING,
  permissionsIn,
  type Standing,
} from '#adapters/discord/permissions/permissions.ts'

const { Administrator, AttachFiles, EmbedLinks, SendMessages, ViewChannel } = PermissionFlagsBits

const GUILD = '1'
const BOT = '10'

/** A few bits are as good as fifty, and collide more often. */
const BITS = [ViewChannel, SendMessages, EmbedLinks, AttachFiles]
const bits = fc.subarray(BITS).map((some) => some.reduce((a, b) => a | b, 0n))
const ROLES = ['2', '3', '4'] as const

const overwrites = fc
  .tuple(
    fc.uniqueArray(fc.record({ id: fc.constantFrom(GUILD, ...ROLES), allow: bits, deny: bits }), {
      selector: ({ id }) => id,
    }),
    fc.uniqueArray(fc.record({ id: fc.constantFrom(BOT, '11'), allow: bits, deny: bits }), {
      selector: ({ id }) => id,
    }),
  )
  .map(([ofRoles, ofMembers]) => [
    ...ofRoles.map((one) => ({ ...one, kind: 'role' as const })),
    ...ofMembers.map((one) => ({ ...one, kind: 'member' as const })),
  ])

const standings: fc.Arbitrary<Standing> = fc
  .record({
    everyone: bits,
    roles: fc.tuple(bits, bits, bits),
    theirs: fc.subarray([...ROLES]),
    overwrites,
  })
  .map(({ everyone, roles, theirs, overwrites: changes }) => ({
    guildId: GUILD,
    ownerId: '99',
    roles: [
      { id: GUILD, permissions: everyone },
      ...ROLES.map((id, i) => ({ id, permissions: roles[i] ?? 0n })),
    ],
    member: { id: BOT, roles: theirs },
    overwrites: changes,
  }))

/** Bit by bit: the closest word counts, and among equals the one that allows. */
function decided({ guildId, roles, member: { id, roles: theirs }, overwrites: all }: Standing) {
  const words = [
    all.filter((one) => one.kind === 'member' && one.id === id),
    all.filter((one) => one.kind === 'role' && theirs.includes(one.id)),
    all.filter((one) => one.kind === 'role' && one.id === guildId),
  ]
  return (bit: bigint): boolean => {
    for (const level of words) {
      if (level.some(({ allow }) => allow & bit)) return true
      if (level.some(({ deny }) => deny & bit)) return false
    }
    return roles.some(
      (one) => (one.id === guildId || theirs.includes(one.id)) && (one.permissions & bit) !== 0n,
    )
  }
}

describe('of any server, any roles and any channel it holds that', () => {
  it('each permission is decided by the closest word about it', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const may = decided(standing)
        for (const bit of BITS) expect((permissionsIn(standing) & bit) !== 0n).toBe(may(bit))
      }),
    )
  })

  it('allowing more never takes anything away', () => {
    fc.assert(
      fc.property(standings, bits, fc.nat(), (standing, more, at) => {
        const before = permissionsIn(standing)
        const after = permissionsIn({
          ...standing,
          overwrites: standing.overwrites.map((one, i, all) =>
            i === at % all.length ? { ...one, allow: one.allow | more } : one,
          ),
        })
        expect(after & before).toBe(before)
      }),
    )
  })

  it('denying more never gives anything', () => {
    fc.assert(
      fc.property(standings, bits, fc.nat(), (standing, more, at) => {
        const before = permissionsIn(standing)
        const after = permissionsIn({
          ...standing,
          overwrites: standing.overwrites.map((one, i, all) =>
            i === at % all.length ? { ...one, deny: one.deny | more } : one,
          ),
        })
        expect(after & ~before).toBe(0n)
      }),
    )
  })

  it('a role more never takes anything away where the channel says nothing', () => {
    fc.assert(
      fc.property(standings, fc.constantFrom(...ROLES), (standing, more) => {
        const quiet = { ...standing, overwrites: [] }
        const { id, roles } = standing.member
        const before = permissionsIn(quiet)
        const after = permissionsIn({ ...quiet, member: { id, roles: [...roles, more] } })
        expect(after & before).toBe(before)
      }),
    )
  })

  it('a channel takes nothing from the owner, nor from an administrator', () => {
    fc.assert(
      fc.property(standings, fc.constantFrom(GUILD, ...ROLES), (standing, id) => {
        expect(permissionsIn({ ...standing, ownerId: BOT })).toBe(EVERYTHING)
        const roles = standing.roles.map((one) =>
          one.id === id ? { id, permissions: one.permissions | Administrator } : one,
        )
        const member = { id: BOT, roles: [...standing.member.roles, id] }
        expect(permissionsIn({ ...standing, roles, member })).toBe(EVERYTHING)
      }),
    )
  })

  it('the order in which Discord lists things does not matter', () => {
    fc.assert(
      fc.property(standings, (standing) => {
        const turned = {
          ...standing,
          roles: standing.roles.toReversed(),
          overwrites: standing.overwrites.toReversed(),
        }
        expect(permissionsIn(turned)).toBe(permissionsIn(standing))
      }),
    )
  })
})
