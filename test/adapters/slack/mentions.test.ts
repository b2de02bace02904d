import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { startBot } from './bot.ts'
import { button, last, slackForEach, spoken, whispers, wordsIn } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()

describe.each(['socket', 'http'] as const)('a mention, over %s', (over) => {
  it('in a channel is answered in its thread', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom, { over })
    const { payload } = await slack.say.mention({ text: 'who qin-gang' }).answer()
    const [asked] = slack.channel().messages
    expect(payload['thread_ts']).toBe(asked?.ts)
    expect(wordsIn(payload)).toContain('Qin Gang')
  })

  it('in a thread is answered in that thread', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom, { over })
    const first = slack.say.mention({ text: 'about' })
    await first.answer()
    const threadTs = slack.channel().messages[0]?.ts ?? ''
    const { payload } = await slack.say.mention({ text: 'who qin-gang', threadTs }).answer()
    expect(payload['thread_ts']).toBe(threadTs)
    expect(slack.channel().thread(threadTs).length).toBe(4)
  })
})

describe('a mistake', () => {
  it('in a channel is shown to the asker only, where they see it', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    slack.say.mention({ text: 'who nobody-of-that-name' })
    const { args } = await slack.request('chat.postEphemeral')
    // Slack shows what is for one person in a thread only where the thread has begun.
    expect([args['user'], args['thread_ts']]).toEqual([slack.userId, undefined])
    expect(whispers(slack).length).toBe(1)
    expect(spoken(slack)).toEqual([])
  })

  it('in a thread is shown in that thread', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    await slack.say.mention({ text: 'about' }).answer()
    const threadTs = slack.channel().messages[0]?.ts ?? ''
    const { via, payload } = await slack.say.mention({ text: 'whom', threadTs }).answer()
    expect([via, payload['thread_ts']]).toEqual(['chat.postEphemeral', threadTs])
  })

  it('has a picker whose answer comes into the thread', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    await slack.say.mention({ text: 'about' }).answer()
    const threadTs = slack.channel().messages[0]?.ts ?? ''
    await slack.say.mention({ text: 'who', threadTs }).answer()
    const message = last(slack.channel().ephemeral(slack.userId))
    const chosen = slack.say.choose({ message, actionId: 'pick', value: 'qin-gang' })
    expect((await chosen.response()).payload['thread_ts']).toBe(threadTs)
  })
})

describe('what is said', () => {
  const answersOf = async (text: string) => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    return (await slack.say.mention({ text }).answer()).payload
  }

  it.each([
    ['around the name', 'please, <@BOT> who qin-gang'],
    ['before the name', 'who qin-gang <@BOT>'],
    ['with the slash command copied', '<@BOT> `/vigil who qin-gang`'],
    ['over two lines', '<@BOT>\nwho   qin-gang'],
    ['with a label', '<@BOT|vigil>: who qin-gang'],
  ])('%s is understood', async (_where, text) => {
    const payload = await answersOf(text.replace('BOT', slackNow().botUserId))
    expect(payload['text']).toContain('Qin Gang')
  })

  it('the name alone asks for help, for the asker only', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    slack.say.mention({ text: `<@${slack.botUserId}>` })
    expect(wordsIn((await slack.request('chat.postEphemeral')).args)).toContain('/vigil who')
    expect(spoken(slack)).toEqual([])
  })

  it('only-me keeps the answer from others', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    slack.say.mention({ text: 'who qin-gang only-me' })
    await slack.request('chat.postEphemeral')
    expect([spoken(slack), whispers(slack).length]).toEqual([[], 1])
  })

  it('links and people written by Slack are read as what they show', async () => {
    const payload = await answersOf('search <https://example.org/a|example.org/a> &amp; <#C1|news>')
    expect(JSON.stringify(payload)).not.toContain('<#C1')
    expect(wordsIn(payload)).toContain('example.org/a & news')
  })
})

describe('is left alone', () => {
  it.each([
    ['a bot’s message', { bot_id: 'B1' }],
    ['an edit', { edited: { user: 'U1', ts: '1.1' } }],
    ['a message of nobody', { user: undefined }],
  ])('%s', async (_what, more) => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const event = {
      type: 'app_mention',
      user: slack.userId,
      text: `<@${slack.botUserId}> who qin-gang`,
      ts: '1700000000.000001',
      channel: slack.channelId,
      event_ts: '1700000000.000001',
      ...more,
    }
    await slack.say.event({ event }).acked
    // A later question is answered, so the one before would have been by now.
    await slack.say.mention({ text: 'about' }).answer()
    expect(spoken(slack).length).toBe(1)
  })
})

describe('buttons under an answer in a thread', () => {
  it('answer in the thread; pages only for whoever turns them', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    await slack.say.mention({ text: 'who qin-gang' }).answer()
    const message = last(slack.channel().messages)
    const sources = slack.say.press({ message, actionId: button(message, 'Sources') })
    const { payload } = await sources.response()
    expect([payload['response_type'], payload['thread_ts']]).toEqual([
      'ephemeral',
      message.threadTs,
    ])
    const open = slack.say.press({ message, actionId: button(message, 'Timeline') })
    const answer = (await open.response()).payload
    expect([answer['response_type'], answer['thread_ts']]).toEqual(['in_channel', message.threadTs])
  })
})
