import { describe, expect, it } from 'vitest'
import type { Typed } from '#core/command.ts'
import { openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import { jsonOf, listOf, objectsIn } from '../../platforms/slack/json.ts'
import { LONG_NOTE, NOTE_MAX, note } from '../given.ts'
import { smallFacts } from '../small-facts.ts'
import { startBot } from './bot.ts'
import { button, last, slackForEach, whispers } from './scene.ts'

const slackNow = slackForEach()
const facts = await smallFacts()

async function start(before?: string) {
  const slack = slackNow()
  const noted: Typed[] = []
  const newsroom = openNewsroom({
    commands: [note((typed) => noted.push(typed), before)],
    facts: () => facts,
    words: () => en,
    now: () => new Date('2026-11-24T09:00:00Z'),
    report: () => 'F-1',
  })
  const admins = `slack:${slack.teamId}/${slack.userId}`
  const bot = await startBot(slack, newsroom, { admins })
  return { noted, slack, [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose]() }
}

const shown = () => last(slackNow().channel().ephemeral(slackNow().userId))
const ask = (text: string, command = '/vigil') => slackNow().say.command({ command, text })

describe('a text of several lines', () => {
  it.each([
    ['/vigil', 'note text:"a:\n  b:  1\n\n  c: it’s" only-me'],
    ['/vigil', '/vigil  note   text:"a:\n  b:  1\n\n  c: it’s"'],
    ['/note', 'text:"a:\n  b:  1\n\n  c: it’s"'],
  ])('between quotation marks keeps its lines, as %s', async (command, text) => {
    await using it = await start()
    await ask(text, command).response()
    expect(it.noted).toEqual([{ text: 'a:\n  b:  1\n\n  c: it’s' }])
  })

  it('is typed into a field of several lines, and comes back from its buttons as it was', async () => {
    await using it = await start(LONG_NOTE)
    const { slack } = it
    await ask('note').answer()
    const view = slack.modal()
    expect(jsonOf(listOf(view?.['blocks'])[0])['element']).toMatchObject({
      type: 'plain_text_input',
      multiline: true,
      initial_value: LONG_NOTE,
    })
    await slack.say.submitView({ view }).acked
    await slack.request('response_url')
    const message = shown()
    await slack.say.press({ message, actionId: button(message, 'More') }).response()
    expect(it.noted).toEqual([{ text: LONG_NOTE }, { text: LONG_NOTE }])
  })

  it('that is too long for the field is not cut: then there is no form', async () => {
    await using it = await start('x'.repeat(NOTE_MAX + 1))
    await ask('note').response()
    expect([it.slack.modal(), whispers(it.slack)]).toEqual([undefined, ['It is noted.']])
  })
})

it('what an answer waits for stands out, and so does what others will see', async () => {
  await using _it = await start()
  await ask('note text:short').response()
  const buttons = [...objectsIn(shown().blocks)].filter(([{ type }]) => type === 'button')
  const styles = buttons.map(([{ text, style }]) => [jsonOf(text)['text'], style])
  expect(styles).toEqual([
    [expect.stringMatching(/^More/), undefined],
    ['Keep it', 'primary'],
    ['Take it back', 'danger'],
  ])
})
