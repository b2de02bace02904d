import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type Bot, startBot } from './bot.ts'
import { slackForEach, spoken, whispers } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()

const calls = (method: string) =>
  slackNow().requests.filter((request) => request.method === method).length

/** Resolves when a later question was answered: what came before is over by then. */
const over = () => slackNow().say.command({ command: '/vigil', text: 'help' }).response()

describe('an answer that does not arrive', () => {
  const lost = (bot: Bot) => bot.log.filter(({ event }) => event === 'slack.answer.lost').length

  it.each([
    ['with an error of Slack’s server', { status: 503 }],
    ['cut off before it counted', { dropConnection: 'before' }],
    ['cut off after it counted', { dropConnection: 'after' }],
  ] as const)('%s is not sent twice: it may have been shown', async (_how, fault) => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    slack.fail({ method: 'response_url', ...fault })
    slack.say.command({ command: '/vigil', text: 'about' })
    await slack.request('response_url')
    await over()
    expect([calls('response_url'), calls('chat.postEphemeral'), lost(bot)]).toEqual([2, 0, 1])
  })

  it.each([
    ['its address is spent', { status: 404, error: 'used_url' }],
    ['its address takes nothing for a while', { retryAfterS: 60 }],
  ])('because %s is posted by the bot itself, to everyone as it was meant', async (_why, fault) => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    slack.fail({ method: 'response_url', ...fault })
    slack.say.command({ command: '/vigil', text: 'about' })
    await slack.request('chat.postMessage')
    await over()
    expect([spoken(slack).length, whispers(slack).length]).toEqual([1, 1])
    expect(bot.log.map(({ event }) => event)).toContain(
      'retryAfterS' in fault ? 'slack.response_url.limited' : 'slack.response_url.failed',
    )
  })

  it('and was for the asker alone is told to nobody else by the bot either', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    slack.fail({ method: 'response_url', status: 404, error: 'used_url' })
    slack.say.command({ command: '/vigil', text: 'about only-me' })
    await slack.request('chat.postEphemeral')
    await over()
    expect([spoken(slack), whispers(slack).length]).toEqual([[], 2])
  })

  it('where the bot is no member either goes to the asker, and the log says what to do', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    const channel = slack.addChannel({ hasBot: false }).id
    slack.fail({ method: 'response_url', status: 404, error: 'expired_url', times: 2 })
    slack.say.command({ command: '/vigil', text: 'about', channel })
    await slack.request('chat.postMessage', { index: 1 })
    expect([spoken(slack, channel), slack.direct().messages.length]).toEqual([[], 1])
    expect(bot.log).toContainEqual({
      level: 'warn',
      event: 'slack.answer.lost',
      code: 'not_in_channel',
      fix: 'Invite the app to the channel',
    })
  })

  it('because Slack says to wait is sent again after that', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    slack.fail({ method: 'response_url', retryAfterS: 1 })
    const asked = slack.say.command({ command: '/vigil', text: 'about' })
    await asked.response()
    expect([asked.responses.length, calls('response_url')]).toEqual([1, 2])
  })

  it('because Slack refuses the message is a fault, told with its reference', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    slack.fail({ method: 'response_url', status: 400, error: 'invalid_blocks' })
    const { payload } = await slack.say.command({ command: '/vigil', text: 'about' }).response()
    expect([payload['response_type'], bot.faults.length]).toEqual(['ephemeral', 1])
    expect(payload['text']).toContain('F-1')
  })

  it('in a thread for the same reason is told there, to the asker only', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    slack.fail({ method: 'chat.postMessage', error: 'invalid_blocks' })
    slack.say.mention({ text: 'about' })
    await slack.request('chat.postEphemeral')
    expect([spoken(slack), bot.faults.length]).toEqual([[], 1])
    expect(whispers(slack)[0]).toContain('F-1')
  })
})
