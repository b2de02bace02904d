import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { openNewsroom } from '#core/newsroom.ts'
import type { Language } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { startBot } from './bot.ts'
import { slackForEach, wordsIn as wordsOf } from './scene.ts'

const { facts } = await shippedNewsroom()
const slackNow = slackForEach()

/** English words that say in which language they were asked for. */
const newsroom = openNewsroom({
  commands,
  facts: () => facts,
  words: (language: Language) => ({
    ...en,
    chat: { ...en.chat, sources: (count) => `${language}:${count}` },
  }),
  now: () => new Date('2026-11-24T09:00:00Z'),
  report: () => 'F-1',
})

describe('only-me', () => {
  const spoken = openNewsroom({
    commands,
    facts: () => facts,
    words: wordsIn,
    now: () => new Date('2026-11-24T09:00:00Z'),
    report: () => 'F-1',
  })

  it.each([
    ['zh-CN', '仅自己可见', undefined],
    ['zh-CN', '仅自己可见：是', undefined],
    ['zh-CN', '僅自己可見', undefined],
    ['zh-CN', '仅自己可见', 'missing_scope'],
    ['en-US', '仅自己可见', undefined],
    ['en-US', 'only-me:true', undefined],
    ['zh-TW', 'only-me', undefined],
  ])('is understood of somebody in %s who types %s, whatever users.info says: %s', async (locale, word, error) => {
    const slack = slackNow()
    slack.user(slack.userId).locale = locale
    if (error) slack.fail({ method: 'users.info', error })
    await using _bot = await startBot(slack, spoken)
    const text = `search 秦刚 ${word}`
    const { payload } = await slack.say.command({ command: '/vigil', text }).response()
    expect(payload['response_type']).toBe('ephemeral')
    slack.say.mention({ text })
    await slack.request('chat.postEphemeral')
    expect(slack.channel().messages.filter(({ isBot }) => isBot)).toEqual([])
  })
})

describe('the language of an answer', () => {
  it.each([
    ['en-US', 'en'],
    ['de-DE', 'en'],
    ['zh-CN', 'zh-CN'],
    ['zh-TW', 'zh-TW'],
    ['zh-HK', 'zh-TW'],
  ])('of somebody whose Slack speaks %s is %s', async (locale, language) => {
    const slack = slackNow()
    slack.user(slack.userId).locale = locale
    await using _bot = await startBot(slack, newsroom)
    const asked = slack.say.command({ command: '/vigil', text: 'who qin-gang' })
    expect(wordsOf((await asked.response()).payload)).toContain(`${language}:`)
  })

  it('is each person’s own, asked for once a day', async () => {
    const slack = slackNow()
    const reader = slack.addUser({ locale: 'zh-CN' })
    let time = Date.now()
    await using _bot = await startBot(slack, newsroom, { now: () => new Date(time) })
    const ask = async (user: string) =>
      wordsOf(
        (await slack.say.command({ command: '/vigil', text: 'who qin-gang', user }).response())
          .payload,
      )
    expect(await ask(reader.id)).toContain('zh-CN:')
    expect(await ask(slack.userId)).toContain('en:')
    expect(await ask(reader.id)).toContain('zh-CN:')
    const lookUps = () => slack.requests.filter(({ method }) => method === 'users.info').length
    expect(lookUps()).toBe(2)
    time += 25 * 60 * 60 * 1000
    reader.locale = 'en-GB'
    expect(await ask(reader.id)).toContain('en:')
    expect(lookUps()).toBe(3)
  })

  it('is English without the scope to ask, which is logged once with the fix', async () => {
    const slack = slackNow()
    slack.setScopes(['commands', 'chat:write'])
    const other = slack.addUser({ locale: 'zh-CN' })
    await using bot = await startBot(slack, newsroom)
    for (const user of [slack.userId, other.id]) {
      const asked = slack.say.command({ command: '/vigil', text: 'who qin-gang', user })
      expect(wordsOf((await asked.response()).payload)).toContain('en:')
    }
    const said = bot.log.filter(({ event }) => event === 'slack.scope.missing')
    expect(said).toEqual([
      expect.objectContaining({ scope: 'users:read', fix: expect.stringContaining('users:read') }),
    ])
  })

  it('never holds up the acknowledgement, nor the answer for long', async () => {
    const slack = slackNow()
    const late = Promise.withResolvers<void>()
    slack.fail({ method: 'users.info', until: late.promise })
    await using _bot = await startBot(slack, newsroom)
    const asked = slack.say.command({ command: '/vigil', text: 'who qin-gang' })
    await asked.acked
    // Nobody has answered users.info yet.
    expect(wordsOf((await asked.response()).payload)).toContain('en:')
    late.resolve()
  })
})
