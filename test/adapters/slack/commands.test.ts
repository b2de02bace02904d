import { describe, expect, it } from 'vitest'
import { RESERVED } from '#adapters/slack/reserved.ts'
import { commands } from '#commands/index.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { startBot } from './bot.ts'
import { gated, last, slackForEach, spoken, whispers, wordsIn } from './scene.ts'

const { newsroom } = await shippedNewsroom()
const slackNow = slackForEach()

const WAYS = ['socket', 'http'] as const
const examples = commands.map(({ name, examples: [line = name] }) => [name, line] as const)

describe.each(WAYS)('over %s', (over) => {
  it.each(examples)('/vigil %s is acknowledged empty and answered once', async (_name, line) => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom, { over })
    const asked = slack.say.command({ command: '/vigil', text: line })
    const { payload } = await asked.acked
    expect(payload ?? {}).toEqual({})
    const { payload: answer } = await asked.response()
    const { teamId: space, channelId, userId } = slack
    const place = { platform: 'slack', space, kind: 'channel', id: channelId } as const
    const asker = {
      id: `slack:${space}/${userId}`,
      access: 'reader' as const,
      place,
      manages: [channelId],
    }
    const brief = await newsroom.askLine(line, asker)
    expect(answer['response_type']).toBe(brief.seenBy === 'everyone' ? 'in_channel' : 'ephemeral')
    expect(wordsIn(answer)).toContain(brief.title)
    expect([asked.acks.length, asked.answers.length, bot.faults]).toEqual([1, 1, []])
  })

  it.each(
    examples.filter(([name]) => !RESERVED.has(name)),
  )('/%s answers directly what /vigil %s does', async (name, line) => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom, { over })
    const text = line.slice(name.length).trim()
    const direct = slack.say.command({ command: `/${name}`, text })
    const long = slack.say.command({ command: '/vigil', text: line })
    const [one, other] = [await direct.response(), await long.response()]
    expect(one.payload).toEqual(other.payload)
  })

  it('the acknowledgement leaves before anything is computed', async () => {
    const slack = slackNow()
    const { newsroom: slow, asked: reached, open } = gated(newsroom)
    await using _bot = await startBot(slack, slow, { over })
    const asked = slack.say.command({ command: '/vigil', text: 'who qin-gang' })
    await asked.acked
    await reached
    expect(asked.answers).toEqual([])
    open()
    expect((await asked.response()).payload['response_type']).toBe('in_channel')
  })
})

describe('who sees it', () => {
  it('everyone sees facts', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    await slack.say.command({ command: '/vigil', text: 'who qin-gang' }).response()
    expect([spoken(slack).length, whispers(slack).length]).toEqual([1, 0])
  })

  it.each([
    'who qin-gang only-me',
    '--only-me who qin-gang',
    'who —only-me qin-gang',
  ])('only the asker sees the answer to %s, and can share it', async (text) => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    await slack.say.command({ command: '/vigil', text }).response()
    expect([spoken(slack).length, whispers(slack).length]).toEqual([0, 1])
    const shown = last(slack.channel().ephemeral(slack.userId))
    expect(wordsIn(shown)).toContain('Qin Gang')
    expect(wordsIn(shown)).toContain('Share')
  })

  it.each(['', '   ', 'help'])('only the asker sees help for /vigil %j', async (text) => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const { payload } = await slack.say.command({ command: '/vigil', text }).response()
    expect(payload['response_type']).toBe('ephemeral')
    expect(wordsIn(payload)).toContain('/vigil who')
  })

  it.each([
    'who nobody-of-that-name',
    'nonsense',
    'cases stage:nothing',
    'who',
    'who "',
  ])('only the asker sees the mistake in %s', async (text) => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    const { payload } = await slack.say.command({ command: '/vigil', text }).response()
    expect(payload['response_type']).toBe('ephemeral')
    expect([spoken(slack), bot.faults]).toEqual([[], []])
  })

  it('only admins are answered what is for admins', async () => {
    const slack = slackNow()
    const admin = slack.addUser()
    const asked: { id: string; access: string }[] = []
    const noting = {
      ...newsroom,
      askLine: (line: string, asker: Parameters<typeof newsroom.askLine>[1]) => {
        asked.push({ id: asker.id, access: asker.access })
        return newsroom.askLine(line, asker)
      },
    }
    const admins = `slack:${slack.teamId}/${admin.id}`
    await using _bot = await startBot(slack, noting, { admins })
    await slack.say.command({ command: '/vigil', text: 'about', user: admin.id }).response()
    await slack.say.command({ command: '/vigil', text: 'about' }).response()
    expect(asked).toEqual([
      { id: admins, access: 'admin' as const },
      { id: `slack:${slack.teamId}/${slack.userId}`, access: 'reader' as const },
    ])
  })
})

describe('what was typed', () => {
  it('is read as typed, with Slack’s entities and without the prefix said twice', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom)
    const twice = slack.say.command({ command: '/vigil', text: '/vigil who qin-gang' })
    expect((await twice.response()).payload['response_type']).toBe('in_channel')
    const marked = slack.say.command({ command: '/vigil', text: 'search &lt;!channel&gt; &amp;' })
    expect(wordsIn((await marked.response()).payload)).toContain('<!channel>')
  })

  it('with another prefix, goes by that prefix and by commands that carry it', async () => {
    const slack = slackNow()
    await using _bot = await startBot(slack, newsroom, { settings: { prefix: 'vigil-dev' } })
    const one = await slack.say.command({ command: '/vigil-dev', text: 'who qin-gang' }).response()
    const two = await slack.say.command({ command: '/vigil-dev-who', text: 'qin-gang' }).response()
    expect(one.payload).toEqual(two.payload)
    const help = await slack.say.command({ command: '/vigil-dev' }).response()
    expect(wordsIn(help.payload)).toContain('/vigil-dev who')
  })
})

describe('what goes wrong', () => {
  it('on our side is told with a reference, to the asker only', async () => {
    const slack = slackNow()
    const broken = {
      ...newsroom,
      askLine: async () => {
        throw new Error('broken on purpose')
      },
    }
    await using bot = await startBot(slack, broken)
    const { payload } = await slack.say.command({ command: '/vigil', text: 'about' }).response()
    expect(payload['response_type']).toBe('ephemeral')
    expect(wordsIn(payload)).toContain('F-1')
    expect(bot.faults.map(({ cause }) => String(cause))).toEqual(['Error: broken on purpose'])
  })

  it('by asking too fast is said kindly, and passes', async () => {
    const slack = slackNow()
    let time = Date.now()
    await using _bot = await startBot(slack, newsroom, { now: () => new Date(time) })
    const ask = () => slack.say.command({ command: '/vigil', text: 'about' }).response()
    for (let i = 0; i < 10; i += 1) expect((await ask()).payload['text']).not.toMatch(/a lot/)
    const { payload } = await ask()
    expect(payload['response_type']).toBe('ephemeral')
    expect(payload['text']).toMatch(/ask again in 2 seconds/)
    // Others are not held up by it.
    const other = slack.addUser()
    const theirs = slack.say.command({ command: '/vigil', text: 'about', user: other.id })
    expect((await theirs.response()).payload['text']).not.toMatch(/a lot/)
    time += 2_000
    expect((await ask()).payload['text']).not.toMatch(/a lot/)
  })
})
