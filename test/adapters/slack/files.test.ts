import { describe, expect, it } from 'vitest'
import { answered } from '#core/answer.ts'
import { paragraph } from '#core/brief.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { startBot } from './bot.ts'
import { knowing, last, slackForEach, spoken, whispers, wordsIn } from './scene.ts'

const shipped = await shippedNewsroom()
const slackNow = slackForEach()

const TEXT = 'id,name\nqin-gang,秦刚\n'
const records = { name: 'people', columns: ['id', 'name'], rows: [['qin-gang', '秦刚']] }
const withFile = answered({
  title: 'People',
  summary: 'One person, as a file.',
  blocks: [paragraph(['One person.'])],
  records,
  file: { name: 'people.csv', mediaType: 'text/csv', text: TEXT },
  footer: [],
})
const newsroom = knowing(shipped.newsroom, { list: withFile })

describe('a file', () => {
  it('goes to the channel of a public answer, with a title that says what it holds', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    const asked = slack.say.command({ command: '/vigil', text: 'list' })
    expect(wordsIn((await asked.response()).payload)).toContain('people.csv')
    await slack.request('files.completeUploadExternal')
    expect(slack.channel().messages.flatMap(({ files }) => files)).toEqual([
      expect.objectContaining({ name: 'people.csv', title: 'people: 1 row' }),
    ])
    expect(bot.log.filter(({ level }) => level === 'warn')).toEqual([])
  })

  it('goes into the thread of a mention', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    slack.say.mention({ text: 'list' })
    await slack.request('files.completeUploadExternal')
    const [asked] = slack.channel().messages
    const withFiles = slack.channel().messages.filter(({ files }) => files.length > 0)
    expect(withFiles.map(({ threadTs }) => threadTs)).toEqual([asked?.ts])
  })

  it('goes to the asker alone when the answer is only theirs', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    await slack.say.command({ command: '/vigil', text: 'list only-me' }).response()
    await slack.request('files.completeUploadExternal')
    expect(spoken(slack)).toEqual([])
    expect(slack.direct().messages.map(({ files }) => files.length)).toEqual([1])
  })

  it('real exports arrive byte for byte', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, shipped.newsroom)
    const line = 'timeline li-shangfu export:csv'
    const brief = await newsroom.askLine(line, { id: 'slack:T1/U1', access: 'reader' })
    await slack.say.command({ command: '/vigil', text: line }).response()
    await slack.request('files.completeUploadExternal')
    const [file] = slack.channel().messages.flatMap(({ files }) => files)
    const fetched = await fetch(String(file?.['url_private']), {
      headers: { authorization: `Bearer ${slack.botToken}` },
    })
    expect(await fetched.text()).toBe(brief.file?.text)
  })
})

describe('a file that cannot be attached', () => {
  it('because the bot is not in the channel goes to the asker, who is told to invite it', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    const channel = slack.addChannel({ hasBot: false }).id
    const asked = slack.say.command({ command: '/vigil', text: 'list', channel })
    const told = await asked.response(1)
    expect(told.payload['response_type']).toBe('ephemeral')
    expect(told.payload['text']).toMatch(/people\.csv was sent to you alone.*Invite it/)
    expect(slack.direct().messages.flatMap(({ files }) => files)).toEqual([
      expect.objectContaining({ name: 'people.csv' }),
    ])
    // What everyone sees promises nothing that is not there.
    expect(asked.responses[0]?.payload['response_type']).toBe('in_channel')
    expect(wordsIn(asked.responses[0]?.payload ?? {})).not.toContain('people.csv')
    expect(bot.log).toContainEqual(
      expect.objectContaining({ event: 'slack.file.failed', code: 'not_in_channel' }),
    )
  })

  it('because a scope is missing: the asker is told, and the log names the scope', async () => {
    const slack = slackNow()
    slack.setScopes(['commands', 'chat:write', 'users:read'])
    await using bot = await startBot(slack, newsroom)
    const asked = slack.say.command({ command: '/vigil', text: 'list' })
    expect((await asked.response(1)).payload['text']).toMatch(/lacks a permission/)
    expect(bot.log).toContainEqual(
      expect.objectContaining({
        event: 'slack.file.failed',
        scope: 'files:write',
        fix: expect.stringContaining('files:write'),
      }),
    )
    expect([whispers(slack).length, bot.faults]).toEqual([1, []])
  })

  it('because Slack fails: the answer itself still stands', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    slack.fail({ method: 'upload', status: 500 })
    const asked = slack.say.command({ command: '/vigil', text: 'list' })
    expect((await asked.response(1)).payload['text']).toMatch(/ask again in a while/)
    expect(spoken(slack)).toEqual(['One person, as a file.'])
    expect(wordsIn(last(slack.channel().messages))).not.toContain('people.csv')
  })

  it('for a long time does not keep the answer back, which promises nothing then', async () => {
    const slack = slackNow()
    const late = Promise.withResolvers<void>()
    await using _bot = await startBot(slack, newsroom)
    slack.fail({ method: 'upload', until: late.promise })
    const asked = slack.say.command({ command: '/vigil', text: 'list' })
    const { payload } = await asked.response(0, { timeoutMs: 9_000 })
    expect(wordsIn(payload)).not.toContain('people.csv')
    late.resolve()
    await slack.request('files.completeUploadExternal')
    expect(slack.channel().messages.flatMap(({ files }) => files).length).toBe(1)
  }, 10_000)
})
