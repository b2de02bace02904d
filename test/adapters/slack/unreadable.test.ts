import { expect, it } from 'vitest'
import { openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import type { SlackStandIn } from '../../platforms/slack/stand-in.ts'
import { note } from '../given.ts'
import { keptAudit } from '../kept-audit.ts'
import { smallFacts } from '../small-facts.ts'
import { startBot } from './bot.ts'
import { button, last, slackForEach, whispers } from './scene.ts'

// Buttons and forms that lead nowhere may have been made up: the audit says who used them, and where.

const slackNow = slackForEach()
const facts = await smallFacts()

/** A bot whose admin, the first person, takes notes. */
async function start(slack: SlackStandIn) {
  const { keeping, entries } = keptAudit()
  const newsroom = openNewsroom({
    commands: [note(() => {})],
    facts: () => facts,
    words: () => en,
    now: () => new Date('2026-11-24T09:00:00Z'),
    report: () => 'F-1',
    keeping,
  })
  const bot = await startBot(slack, newsroom, { admins: `slack:${slack.teamId}/${slack.userId}` })
  return { entries, [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose]() }
}

const refused = ({ teamId, channelId }: SlackStandIn, user: string, access: string) => ({
  actor: `slack:${teamId}/${user}`,
  access,
  place: `slack:${teamId}/${channelId}`,
  action: 'command.unknown',
  outcome: 'refused',
  why: 'button-unreadable',
})

/** An answer to the admin, with buttons. */
async function noted(slack: SlackStandIn) {
  await slack.say.command({ command: '/vigil', text: 'note text:kept' }).response()
  return last(slack.channel().ephemeral(slack.userId))
}

it.each([
  'v1:admin:confirm',
  'ask.0:admin confirm x',
  'ask.1#AAAAAAAAAAAAAAAAAAAAAA',
  '',
])('a button with the value %j is in the audit, whoever presses it', async (value) => {
  const slack = slackNow()
  const { id: user } = slack.addUser()
  await using it = await start(slack)
  const message = await noted(slack)
  const dead = { message, actionId: button(message, 'Keep it'), value }
  await slack.say.press({ ...dead, user }).response()
  await slack.say.press(dead).response()
  expect(whispers(slack, user)).toEqual([en.chat.deadButton])
  expect(it.entries).toEqual([
    refused(slack, user, 'reader'),
    refused(slack, slack.userId, 'admin'),
  ])
})

it('so is a form that cannot be read', async () => {
  const slack = slackNow()
  await using it = await start(slack)
  await slack.say.command({ command: '/vigil', text: 'note' }).answer()
  const form = slack.modal()
  if (!form) throw new Error('There is no form')
  const view = { ...form, private_metadata: 'v1' }
  await slack.say.submitView({ view, values: { text: 'kept' } }).acked
  await slack.waitFor(() => it.entries.length > 0)
  const { place: _, ...rest } = refused(slack, slack.userId, 'admin')
  // Where it was opened stood in the form.
  expect(it.entries).toMatchObject([rest])
})

it('an editor’s button pressed by a reader is refused by its name', async () => {
  const slack = slackNow()
  const { id: user } = slack.addUser()
  await using it = await start(slack)
  const message = await noted(slack)
  await slack.say.press({ message, actionId: button(message, 'Keep it'), user }).response()
  expect(whispers(slack, user).at(-1)).toContain('takes an editor')
  expect(it.entries).toEqual([
    { ...refused(slack, user, 'reader'), action: 'command.note', target: 'kept', why: 'access' },
  ])
})
