import { describe, expect, it } from 'vitest'
import type { Typed } from '#core/command.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import { jsonOf } from '../../platforms/slack/json.ts'
import type { SlackStandIn } from '../../platforms/slack/stand-in.ts'
import { note } from '../given.ts'
import { smallFacts } from '../small-facts.ts'
import { startBot } from './bot.ts'
import { button, last, slackForEach, spoken, whispers, wordsIn } from './scene.ts'

const slackNow = slackForEach()
const facts = await smallFacts()
const DENIED = 'takes an editor'

/** A bot that keeps notes for the people of a group, the first person among them. */
async function start(slack: SlackStandIn) {
  let now = new Date('2026-11-24T09:00:00Z').getTime()
  const group = slack.addGroup([slack.userId])
  const noted: Typed[] = []
  const newsroom = openNewsroom({
    commands: [note((typed) => noted.push(typed))],
    facts: () => facts,
    words: () => en,
    now: () => new Date(now),
    report: () => 'F-1',
  })
  const admins = `slack-group:${slack.teamId}/${group}`
  const bot = await startBot(slack, newsroom, { admins, now: () => new Date(now) })
  return {
    noted,
    /** Takes everybody out of the group, and waits until that is known. */
    dismiss() {
      slack.team.groups.get(group)?.clear()
      now += 5 * 60_000
    },
    [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose](),
  }
}

const ask = (slack: SlackStandIn, text: string, user = slack.userId) =>
  slack.say.command({ command: '/vigil', text, user })

async function formFor(slack: SlackStandIn) {
  await ask(slack, 'note').answer()
  return slack.modal()
}

/** The answer to an editor, with its buttons. */
async function answerFor(slack: SlackStandIn) {
  await ask(slack, 'note text:kept').response()
  return last(slack.channel().ephemeral(slack.userId))
}

describe('a form for editors', () => {
  it('is shown to them, and answered to them alone', async () => {
    const slack = slackNow()
    await using it = await start(slack)
    const view = await formFor(slack)
    await slack.say.submitView({ view, values: { text: 'kept' } }).acked
    await slack.request('response_url')
    expect(it.noted).toEqual([{ text: 'kept' }])
    expect([spoken(slack), whispers(slack)]).toEqual([[], ['It is noted.']])
    expect(wordsIn(last(slack.channel().ephemeral(slack.userId)))).not.toContain('Share')
  })

  it('is not shown to anybody else, who is told why', async () => {
    const slack = slackNow()
    const { id } = slack.addUser()
    await using it = await start(slack)
    await ask(slack, 'note', id).response()
    expect(slack.modal(id)).toBeUndefined()
    expect(whispers(slack, id)).toEqual([expect.stringContaining(DENIED)])
    expect(it.noted).toEqual([])
  })

  it('does nothing when they were taken out of the group before it is sent off', async () => {
    const slack = slackNow()
    await using it = await start(slack)
    const view = await formFor(slack)
    it.dismiss()
    const sent = slack.say.submitView({ view, values: { text: 'kept' } })
    const { payload } = await sent.answer()
    expect(jsonOf(payload['errors'])['text']).toContain(DENIED)
    expect([it.noted, spoken(slack)]).toEqual([[], []])
  })

  it('does nothing for somebody else who sends it off', async () => {
    const slack = slackNow()
    const { id: user } = slack.addUser()
    await using it = await start(slack)
    const view = await formFor(slack)
    const sent = slack.say.submitView({ view, values: { text: 'kept' }, user })
    const { payload } = await sent.answer()
    expect(jsonOf(payload['errors'])['text']).toContain(DENIED)
    expect(it.noted).toEqual([])
  })
})

describe('a button of an editor’s answer', () => {
  it('works for them', async () => {
    const slack = slackNow()
    await using it = await start(slack)
    const message = await answerFor(slack)
    await slack.say.press({ message, actionId: button(message, 'Keep it') }).response()
    expect(it.noted).toHaveLength(2)
  })

  it('is refused to one who is none any more', async () => {
    const slack = slackNow()
    await using it = await start(slack)
    const message = await answerFor(slack)
    it.dismiss()
    await slack.say.press({ message, actionId: button(message, 'Keep it') }).response()
    expect(whispers(slack).at(-1)).toContain(DENIED)
    expect(it.noted).toHaveLength(1)
  })

  it('is refused to somebody else: who presses is read from the press, never from the button', async () => {
    const slack = slackNow()
    const { id: user } = slack.addUser()
    await using it = await start(slack)
    const message = await answerFor(slack)
    await slack.say.press({ message, actionId: button(message, 'Keep it'), user }).response()
    expect(whispers(slack, user).at(-1)).toContain(DENIED)
    expect(it.noted).toHaveLength(1)
  })

  it('is refused to whoever copies it in another workspace', async () => {
    const slack = slackNow()
    const other = slack.addTeam('Elsewhere')
    await using it = await start(slack)
    const message = await answerFor(slack)
    const { id: team, userId: user, channelId: channel } = other
    const copied = { ...message, channelId: channel, teamId: team, to: user }
    const actionId = button(message, 'Keep it')
    await slack.say.press({ message: copied, actionId, team, user, channel }).response()
    expect(slack.channel(channel).ephemeral(user).at(-1)?.text).toContain(DENIED)
    expect(it.noted).toHaveLength(1)
  })
})
