import { describe, expect, it } from 'vitest'
import { accessOf, type Known, peopleIn, readGrants } from '#core/grants.ts'

const GRANTS = {
  admin: readGrants(
    'discord:80351110224678912, discord-role:41771983423143936 ,slack:T01AB2C/U02DE3F,',
  ),
  editor: readGrants(
    'slack-group:T01AB2C/S0EDIT, discord:90351110224678912@500000000000000001, discord:80351110224678912',
  ),
}

const channel = (space: string, id: string): Known['place'] => ({
  platform: /^\d/.test(space) ? 'discord' : 'slack',
  space,
  kind: 'channel',
  id,
})

describe('an admin is', () => {
  it.each<[string, Known]>([
    ['a person named by platform and id', { id: 'discord:80351110224678912' }],
    ['somebody with a named role', { id: 'discord:1', roles: ['7', '41771983423143936'] }],
    ['a person of a named workspace', { id: 'slack:T01AB2C/U02DE3F' }],
  ])('%s', (_, known) => expect(accessOf(known, GRANTS)).toBe('admin'))
})

describe('an editor is', () => {
  it.each<[string, Known]>([
    ['somebody in a named group', { id: 'slack:T01AB2C/U1', groups: ['S0EDIT'] }],
    [
      'somebody named for this server, on it',
      { id: 'discord:90351110224678912', place: channel('500000000000000001', '7') },
    ],
  ])('%s', (_, known) => expect(accessOf(known, GRANTS)).toBe('editor'))
})

describe('a reader is', () => {
  it.each<[string, Known]>([
    ['another person', { id: 'discord:80351110224678913' }],
    ['the same id on another platform', { id: 'slack:80351110224678912' }],
    ['the same person in another workspace', { id: 'slack:T09/U02DE3F' }],
    ['somebody whose id is that of the role', { id: 'discord:41771983423143936' }],
    ['somebody with another role', { id: 'discord:1', roles: ['80351110224678912'] }],
    ['somebody in a group of that id elsewhere', { id: 'slack:T09/U1', groups: ['S0EDIT'] }],
    ['whoever has an editor’s group for a role', { id: 'discord:1', roles: ['S0EDIT'] }],
    [
      'somebody named for one server, on another',
      { id: 'discord:90351110224678912', place: channel('500000000000000002', '7') },
    ],
    ['somebody named for one server, in direct messages', { id: 'discord:90351110224678912' }],
  ])('%s', (_, known) => expect(accessOf(known, GRANTS)).toBe('reader'))
})

it('nobody is named by an empty list', () => expect(readGrants(' ')).toEqual([]))

it('a list is refused as a whole when an entry is none, naming each', () => {
  expect(() => readGrants('discord:80351110224678912,alice,slack:U02DE3F')).toThrow(
    /alice, slack:U02DE3F: write discord:<user id>/,
  )
})

it('people can be written to, roles and groups cannot', () => {
  expect(peopleIn(GRANTS.admin).map(({ platform, id }) => [platform, id])).toEqual([
    ['discord', '80351110224678912'],
    ['slack', 'U02DE3F'],
  ])
})
