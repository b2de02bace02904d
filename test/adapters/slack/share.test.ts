import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import type { Message } from '../../platforms/slack/channel.ts'
import { startBot } from './bot.ts'
import { button, last, slackForEach, spoken, whispers, wordsIn } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()

/** An answer that only its asker sees. */
async function mine(channel?: string): Promise<Message> {
  const slack = slackNow()
  const where = channel === undefined ? {} : { channel }
  await slack.say.command({ command: '/vigil', text: 'who qin-gang only-me', ...where }).response()
  return slack.last(slack.userId, channel)
}

const share = (message: Message) =>
  slackNow().say.press({ message, actionId: button(message, 'Share') })

/** Resolves when a later question was answered: what came before is over by then. */
const over = () => slackNow().say.command({ command: '/vigil', text: 'help' }).response()

describe('sharing', () => {
  it.each([
    ['is spent', { status: 404 }],
    ['takes nothing for a while', { retryAfterS: 60 }],
  ])('where the address of the press %s still shows everyone', async (_how, fault) => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await mine()
    slack.fail({ method: 'response_url', ...fault })
    share(message)
    await slack.request('chat.postMessage')
    await over()
    expect(spoken(slack).length).toBe(1)
    expect(wordsIn(last(slack.channel().messages))).toContain('Shared by')
  })

  it('where the bot may not post tells the sharer that nobody saw it', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await mine()
    slack.fail({ method: 'response_url', status: 404 })
    slack.fail({ method: 'chat.postMessage', error: 'restricted_action' })
    const told = await share(message).response()
    expect(told.payload['response_type']).toBe('ephemeral')
    expect(told.payload['text']).toContain('could not be shared')
    expect(spoken(slack)).toEqual([])
    // Nothing came of it, so the same button may be pressed again.
    await share(message).response()
    expect(spoken(slack).length).toBe(1)
  })

  it('where the bot is no member tells the sharer by direct message, if there is no other way', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const { id } = slack.addChannel({ hasBot: false })
    const message = await mine(id)
    slack.fail({ method: 'response_url', status: 404, times: 2 })
    share(message)
    await slack.request('chat.postMessage', { index: 1 })
    expect(spoken(slack, id)).toEqual([])
    expect(slack.direct().messages.map(({ text }) => text)).toEqual([
      expect.stringContaining('could not be shared'),
    ])
  })

  it('with a double click shows it once', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const message = await mine()
    const presses = [share(message), share(message)]
    await Promise.all(presses.map((press) => press.acked))
    await slack.request('response_url', { index: 1 })
    await over()
    expect([spoken(slack).length, whispers(slack).length]).toEqual([1, 2])
  })
})
