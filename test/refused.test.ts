import { describe, expect, it } from 'vitest'
import { admin } from '#commands/admin.ts'
import { review } from '#commands/review.ts'
import type { Command, Typed } from '#core/command.ts'
import type { Person } from './refused/people.ts'
import { denies, openScene } from './refused/scene.ts'

// Whoever may not do something, through the whole program on both platforms: they are told so alone
// and kindly, nothing changes, and the audit has one entry that says who, where, what and the rule.

const { program, discord, slack, roles, elsewhere, refuses, ...people } = await openScene()
const { onDiscord, onSlack } = people

/** Every action there is, from the commands’ own choices, with what it takes. */
const ACTIONS = [admin, review].flatMap((command: Command) =>
  (command.options['action']?.choices ?? []).map((action) => ({
    ...{ command: command.name, action },
    needed: command.needs?.({ action }) ?? command.audience,
  })),
)

/** What it is done to, as somebody would type it. */
const TARGET = 'k7m2p9'
const typedFor = (command: string, action: string): Typed => ({
  action,
  [command === 'admin' ? 'which' : 'id']: TARGET,
})

describe('what is refused below is done by those who may', () => {
  it.each<[who: string, person: Person]>([
    ['an admin on Discord', onDiscord('admin')],
    ['an admin on Discord in direct messages', onDiscord('admin', { isDirect: true })],
    ['the admin of the other server, there', onDiscord('bound', elsewhere.server)],
    [
      'somebody with the role of the other server, there',
      onDiscord('reader', { ...elsewhere.server, memberRoles: [roles.there] }),
    ],
    [
      'somebody with a role that counts anywhere',
      onDiscord('reader', { memberRoles: [roles.anywhere] }),
    ],
    ['an admin on Slack', onSlack('admin')],
    ['somebody of the group, in its channel', onSlack('bound', elsewhere.channel)],
  ])('%s', async (_, person) => {
    const told = await person.ask('admin', { action: 'revisions' })
    expect(told).toMatchObject({ isForOne: true, text: expect.stringMatching(/[Rr]evision/) })
    expect(told.text).not.toMatch(/takes an/)
    expect(await program.entries()).toEqual([])
  })

  it('and there is something to refuse', () => {
    expect(ACTIONS.length).toBeGreaterThan(20)
    expect(new Set(ACTIONS.map(({ needed }) => needed))).toEqual(new Set(['editor', 'admin']))
  })
})

/** Who is no admin where they ask, whatever they are elsewhere. */
const STRANGERS: readonly (readonly [who: string, person: Person])[] = [
  ['a reader on Discord', onDiscord('reader')],
  ['a reader in direct messages on Discord', onDiscord('reader', { isDirect: true })],
  ['an admin of another server', onDiscord('bound')],
  ['an admin of another server in direct messages', onDiscord('bound', { isDirect: true })],
  [
    'somebody who claims another server’s role',
    onDiscord('reader', { memberRoles: [roles.there] }),
  ],
  ['a reader on Slack', onSlack('reader')],
  [
    'somebody of another workspace with an admin’s id',
    onSlack('admin', { ...elsewhere.workspace, access: 'reader' }),
  ],
  ['somebody of a group that counts in another channel', onSlack('bound')],
]

describe.each(STRANGERS)('%s', (_, person) => {
  it.each(ACTIONS)('is refused: $command $action', async ({ command, action, needed }) => {
    const refusal = { action: `command.${command}.${action}`, target: TARGET, rule: 'access' }
    await refuses(person, { ...refusal, says: denies(needed) }, () =>
      person.ask(command, typedFor(command, action)),
    )
  })

  it('is refused each command without an action', async () => {
    for (const { name } of [admin, review]) {
      const refusal = { action: `command.${name}`, rule: 'access', says: /takes an/ }
      await refuses(person, refusal, () => person.ask(name, {}))
    }
  })

  it.each([
    ['admin confirm AAAAAAAAAAAAAAAAAAAAAA', 'admin', 'AAAAAAAAAAAAAAAAAAAAAA'],
    ['review approve k7m2p9', 'editor', 'k7m2p9'],
  ] as const)('is refused a button they made up: %s', async (line, needed, target) => {
    const action = `command.${line.split(' ').slice(0, 2).join('.')}`
    const refusal = { action, target, rule: 'access', says: denies(needed) }
    await refuses(person, refusal, () => person.forge(line))
  })
})

describe.each([
  ['Discord', onDiscord('editor')],
  ['Slack', onSlack('editor')],
] as const)('an editor on %s', (_, editor) => {
  const beyond = ACTIONS.filter(({ needed }) => needed === 'admin')
  it.each(beyond)('is refused: $command $action', async ({ command, action, needed }) => {
    const refusal = { action: `command.${command}.${action}`, target: TARGET, rule: 'access' }
    await refuses(editor, { ...refusal, says: denies(needed) }, () =>
      editor.ask(command, typedFor(command, action)),
    )
  })
})

describe('a reader who mentions the bot where everybody reads', () => {
  it.each(['admin reseed', 'admin backup', 'review queue'])('is refused: %s', async (line) => {
    const reader = onSlack('reader')
    const refusal = { action: `command.${line.replace(' ', '.')}`, rule: 'access' }
    await refuses(reader, { ...refusal, says: /takes an/ }, () => reader.mention(line))
  })
})

describe('afterwards', () => {
  it('the audit is whole, and no rule of either platform was broken', async () => {
    expect(await program.isAuditWhole()).toBe(true)
    expect([...discord.violations, ...slack.violations]).toEqual([])
  })
})
