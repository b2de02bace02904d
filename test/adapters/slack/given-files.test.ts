import { describe, expect, it } from 'vitest'
import { openNewsroom } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import type { Attached } from '../../platforms/slack/say.ts'
import type { SlackStandIn } from '../../platforms/slack/stand-in.ts'
import { WEIGHED_MAX, weigh } from '../given.ts'
import { smallFacts } from '../small-facts.ts'
import { type Bot, type BotOptions, startBot } from './bot.ts'
import { last, slackForEach, whispers, wordsIn } from './scene.ts'

const slackNow = slackForEach()
const facts = await smallFacts()
const { given } = en.chat

const newsroom = openNewsroom({
  commands: [weigh],
  facts: () => facts,
  words: () => en,
  now: () => new Date('2026-11-24T09:00:00Z'),
  report: () => 'F-1',
})
const start = (options?: BotOptions): Promise<Bot> => startBot(slackNow(), newsroom, options)

const FILE: Attached = { name: 'facts.yaml', content: 'a: 1' }

/** What a mention with these files is answered with, to all or to the asker. */
async function weighed(slack: SlackStandIn, file: Attached, text = 'weigh') {
  const said = () =>
    slack
      .channel()
      .seenBy(slack.userId)
      .filter(({ isBot }) => isBot)
  const before = said().length
  slack.say.mention({ text, files: [file] })
  await slack.waitFor(() => said().length > before)
  return wordsIn(last(said()))
}

const filesAsked = ({ requests }: SlackStandIn) =>
  requests.filter(({ method }) => method === 'file').length

describe.each(['socket', 'http'] as const)('a file, over %s', (over) => {
  it('on a message that calls the bot goes into the option that takes one', async () => {
    await using _bot = await start({ over })
    expect(await weighed(slackNow(), FILE)).toContain('facts.yaml has 4 bytes: a: 1')
  })

  it('in a form is a field of its own, and read when the form is sent off', async () => {
    const slack = slackNow()
    await using _bot = await start({ over })
    await slack.say.command({ command: '/vigil', text: 'weigh' }).answer()
    const view = slack.modal()
    expect(view?.['blocks']).toMatchObject([{ element: { type: 'file_input', max_files: 1 } }])
    await slack.say.submitView({ view, files: { file: FILE } }).acked
    await slack.request('response_url')
    expect(wordsIn(last(slack.channel().messages))).toContain('facts.yaml has 4 bytes: a: 1')
  })
})

describe('a file on a message', () => {
  it('stays out of commands that take none, and of options that hold something', async () => {
    const slack = slackNow()
    await using _bot = await start()
    expect(await weighed(slack, FILE, 'weigh F0OTHER')).toContain(given.none)
    expect(await weighed(slack, FILE, 'nothing of ours')).toContain('There is no command')
    expect(filesAsked(slack)).toBe(0)
  })

  it('from another workspace, of which only the id comes along, is looked up', async () => {
    const nameless = { name: undefined, url_private: undefined, url_private_download: undefined }
    await using _bot = await start()
    expect(await weighed(slackNow(), { ...FILE, said: nameless })).toContain('has 4 bytes: a: 1')
  })
})

describe('a file that cannot be had', () => {
  it('because there is none is said to the asker alone', async () => {
    const slack = slackNow()
    await using _bot = await start()
    await slack.say.command({ command: '/vigil', text: 'weigh bare:yes' }).response()
    expect(whispers(slack)).toEqual([given.none])
  })

  it('because a form was sent off without one is said below its field', async () => {
    const slack = slackNow()
    await using _bot = await start()
    await slack.say.command({ command: '/vigil', text: 'weigh' }).answer()
    const { payload } = await slack.say.submitView({ view: slack.modal() }).answer()
    expect(payload).toMatchObject({ errors: { file: given.none } })
  })

  it('because it is larger than it may be is not even asked for', async () => {
    const slack = slackNow()
    await using _bot = await start()
    const content = 'x'.repeat(WEIGHED_MAX + 1)
    expect(await weighed(slack, { ...FILE, content })).toContain(
      given.tooLarge('facts.yaml', '1 kB'),
    )
    expect(filesAsked(slack)).toBe(0)
  })

  it('because it is larger than was said is not read to its end', async () => {
    await using _bot = await start()
    const large = { ...FILE, content: 'x'.repeat(5_000_000), said: { size: 4 } }
    expect(await weighed(slackNow(), large)).toContain('is too large')
  })

  it('because the scope is missing names it, and follows Slack to no other page', async () => {
    const slack = slackNow()
    slack.setScopes(['commands', 'app_mentions:read', 'chat:write', 'users:read'])
    await using bot = await start()
    expect(await weighed(slack, FILE)).toContain('the scope files:read')
    const unnamed = { ...FILE, said: { url_private: undefined, url_private_download: undefined } }
    expect(await weighed(slack, unnamed)).toContain('the scope files:read')
    expect(bot.log).toContainEqual(
      expect.objectContaining({ event: 'slack.file.unknown', scope: 'files:read' }),
    )
  })

  it('because Slack is out of order can be tried again', async () => {
    const slack = slackNow()
    await using bot = await start()
    slack.fail({ method: 'file', status: 503 })
    expect(await weighed(slack, FILE)).toContain(given.unreachable('facts.yaml'))
    slack.fail({ method: 'file', dropConnection: 'before' })
    expect(await weighed(slack, FILE)).toContain(given.unreachable('facts.yaml'))
    expect(bot.faults).toEqual([])
  })

  it.each([
    'https://files.example/facts.yaml',
    'https://files.slack.com.example/facts.yaml',
    'https://files.slack.com@files.example/facts.yaml',
    'http://files.slack.com/facts.yaml',
    'http://127.0.0.1:1/facts.yaml',
  ])('because it is said to be at %s is never asked for, with the token or without', async (url) => {
    await using bot = await start()
    const elsewhere = { url_private: url, url_private_download: url }
    expect(await weighed(slackNow(), { ...FILE, said: elsewhere })).toContain(
      given.gone('facts.yaml'),
    )
    expect(bot.log.map(({ event }) => event)).toContain('file.foreign')
  })
})

it('no token is written to the log, whatever goes wrong', async () => {
  const slack = slackNow()
  await using bot = await start()
  slack.fail({ method: 'file', status: 403 })
  await weighed(slack, FILE)
  expect(JSON.stringify(bot.log)).not.toContain(slack.botToken)
})
