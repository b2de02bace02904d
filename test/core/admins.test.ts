import { describe, expect, it } from 'vitest'
import { isAdmin, readAdmins } from '#core/admins.ts'

const ADMINS = readAdmins(
  'discord:80351110224678912, discord-role:41771983423143936 ,slack:T01AB2C/U02DE3F,',
)

describe('who is an admin', () => {
  it.each([
    ['a person named by platform and id', 'discord:80351110224678912', []],
    ['somebody with a named role', 'discord:1', ['7', '41771983423143936']],
    ['a person of a named workspace', 'slack:T01AB2C/U02DE3F', []],
  ])('%s', (_, asker, roles) => expect(isAdmin(asker, roles, ADMINS)).toBe(true))

  it.each([
    ['another person', 'discord:80351110224678913', []],
    ['the same id on another platform', 'slack:80351110224678912', []],
    ['the same person in another workspace', 'slack:T09/U02DE3F', []],
    ['somebody whose id is that of the role', 'discord:41771983423143936', []],
    ['somebody with another role', 'discord:1', ['80351110224678912']],
  ])('not %s', (_, asker, roles) => expect(isAdmin(asker, roles, ADMINS)).toBe(false))

  it('nobody when nobody is named', () => {
    expect(readAdmins(' ')).toEqual({ askers: new Set(), roles: new Set() })
  })

  it('is refused as a whole when an entry is none, naming each', () => {
    expect(() => readAdmins('discord:80351110224678912,alice,slack:U02DE3F')).toThrow(
      /alice, slack:U02DE3F: write discord:<user id>/,
    )
  })
})
