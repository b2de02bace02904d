import { describe, expect, it } from 'vitest'
import { answered } from '#core/answer.ts'
import { type Block, paragraph } from '#core/brief.ts'
import type { Pictures } from '#core/picture.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import type { Exchange } from '../../platforms/slack/exchange.ts'
import { jsonOf, listOf } from '../../platforms/slack/json.ts'
import { type BotOptions, startBot } from './bot.ts'
import { painting } from './paint.ts'
import { knowing, slackForEach, spoken, wordsIn } from './scene.ts'

const shipped = await shippedNewsroom()
const slackNow = slackForEach()

const chart = (title: string, ...values: readonly number[]): Block => ({
  kind: 'chart',
  title,
  bars: values.map((value, i) => ({ label: String(2022 + i), value })),
})
const timeline: Block = {
  kind: 'timeline',
  title: 'Posts and events',
  lanes: [{ label: 'Minister', spans: [{ from: '2022-12', isOver: false, state: 'held' }] }],
  marks: [],
  until: '2026-11-24',
}
const briefWith = (...blocks: readonly Block[]) =>
  answered({ title: 'Pictured', summary: 'An answer with pictures.', blocks, footer: [] })

const newsroom = knowing(shipped.newsroom, {
  chart: briefWith(chart('Events a year', 3, 12)),
  timeline: briefWith(timeline, paragraph(['Minister since December 2022.'])),
  both: briefWith(chart('Events a year', 3, 12), timeline, chart('Cases a year', 1, 2)),
  again: briefWith(chart('Events a year', 3, 12)),
})

/** Starts the bot with a painter, asks, and gives what was shown. */
async function start(options: BotOptions = {}) {
  const slack = slackNow()
  const bot = await startBot(slack, newsroom, { pictures: painting, ...options })
  const ask = (text: string) => slack.say.command({ command: '/vigil', text })
  const uploads = () => slack.requests.filter(({ method }) => method === 'upload').length
  return { slack, bot, ask, uploads, [Symbol.asyncDispose]: () => bot[Symbol.asyncDispose]() }
}

const blocksOf = async (asked: Exchange) => listOf((await asked.response()).payload['blocks'])

/** The pictures of an answer, as ids of files. */
const imagesIn = (blocks: readonly unknown[]) =>
  blocks
    .map(jsonOf)
    .filter(({ type }) => type === 'image')
    .map((image) => String(jsonOf(image['slack_file'])['id']))

describe('a picture', () => {
  it('is a file of the bot’s own that nothing but the answer shows', async () => {
    await using scene = await start()
    const { slack } = scene
    const blocks = await blocksOf(scene.ask('chart'))
    const [id] = imagesIn(blocks)
    const [asked, completed] = ['files.getUploadURLExternal', 'files.completeUploadExternal'].map(
      (name) => slack.requests.find(({ method }) => method === name)?.args,
    )
    expect(asked).toMatchObject({ filename: 'chart.png', alt_text: 'Events a year in words' })
    expect(completed?.['files']).toEqual([{ id, title: 'Events a year' }])
    expect(completed).not.toHaveProperty('channel_id')
    expect(slack.channel().messages.flatMap(({ files }) => files)).toEqual([])
    expect(blocks).toContainEqual(
      expect.objectContaining({ type: 'image', alt_text: 'Events a year in words' }),
    )
  })

  it('of a chart has its figures in words below it, and no bars', async () => {
    await using scene = await start()
    const { payload } = await scene.ask('chart').response()
    expect(wordsIn(payload)).toContain('Events a year · 2022 3 · 2023 12')
    expect(wordsIn(payload)).not.toContain('█')
  })

  it('of a timeline stands alone: the text of the answer says the same', async () => {
    await using scene = await start()
    const { payload } = await scene.ask('timeline').response()
    expect(imagesIn(listOf(payload['blocks'])).length).toBe(1)
    expect(wordsIn(payload)).toBe('Pictured Minister since December 2022.')
  })

  it('is one of several, each in its place', async () => {
    await using scene = await start()
    const blocks = await blocksOf(scene.ask('both'))
    expect(blocks.map((block) => jsonOf(block)['type'])).toEqual([
      'header',
      'image',
      'context',
      'image',
      'image',
      'context',
    ])
    expect(new Set(imagesIn(blocks)).size).toBe(3)
  })

  it('is uploaded once, however often and by whomever it is asked for', async () => {
    await using scene = await start()
    const first = imagesIn(await blocksOf(scene.ask('chart')))
    const answers = await Promise.all(
      ['again', 'chart only-me'].map((line) => blocksOf(scene.ask(line))),
    )
    expect(answers.map(imagesIn)).toEqual([first, first])
    expect(scene.uploads()).toBe(1)
  })

  it('stands in an answer that only its asker sees, and in what is shared of it', async () => {
    await using scene = await start()
    const { slack } = scene
    await scene.ask('chart only-me').response()
    expect(spoken(slack)).toEqual([])
    const shared = slack.say.press({ message: slack.last(), actionId: 'press.share' })
    expect(imagesIn(await blocksOf(shared)).length).toBe(1)
    expect(scene.uploads()).toBe(1)
  })

  it('stands in the thread of a mention', async () => {
    await using scene = await start()
    const { slack } = scene
    slack.say.mention({ text: 'chart' })
    await slack.request('chat.postMessage')
    expect(imagesIn(slack.last().blocks).length).toBe(1)
  })
})

describe('Slack looks at a new file before it shows it', () => {
  it('so what was refused is offered again a second later', async () => {
    await using scene = await start()
    scene.slack.lookAtFiles(1)
    expect(imagesIn(await blocksOf(scene.ask('chart'))).length).toBe(1)
    expect(scene.uploads()).toBe(1)
    expect(spoken(scene.slack).length).toBe(1)
  })

  it('and where that takes longer the answer goes out in words, and the next one with the picture', async () => {
    await using scene = await start()
    scene.slack.lookAtFiles(2)
    const { payload } = await scene.ask('chart').response()
    expect(imagesIn(listOf(payload['blocks']))).toEqual([])
    expect(wordsIn(payload)).toContain('█')
    expect(scene.bot.log).toContainEqual(
      expect.objectContaining({ event: 'slack.picture.refused' }),
    )
    expect(imagesIn(await blocksOf(scene.ask('again'))).length).toBe(1)
    expect(scene.uploads()).toBe(1)
    expect(scene.bot.faults).toEqual([])
  })

  it('which is no different in a thread', async () => {
    await using scene = await start()
    const { slack } = scene
    slack.lookAtFiles(1)
    slack.say.mention({ text: 'chart' })
    await slack.request('chat.postMessage', { index: 1 })
    expect(imagesIn(slack.last().blocks).length).toBe(1)
    expect(spoken(slack).length).toBe(1)
  })
})

describe('an answer is in words', () => {
  const inWords = async (scene: Awaited<ReturnType<typeof start>>) => {
    const { payload } = await scene.ask('both').response()
    expect(imagesIn(listOf(payload['blocks']))).toEqual([])
    expect(wordsIn(payload)).toMatch(/█.*3.*█.*12/s)
    expect(scene.bot.faults).toEqual([])
  }

  it('where no pictures are wanted', async () => {
    const slack = slackNow()
    await using bot = await startBot(slack, newsroom)
    const { payload } = await slack.say.command({ command: '/vigil', text: 'both' }).response()
    expect(imagesIn(listOf(payload['blocks']))).toEqual([])
    expect(slack.requests.filter(({ method }) => method.startsWith('files.'))).toEqual([])
    expect(bot.log.filter(({ level }) => level === 'warn')).toEqual([])
  })

  it('where nothing can be painted', async () => {
    const nothing: Pictures = async () => undefined
    await using scene = await start({ pictures: nothing })
    await inWords(scene)
    expect(scene.bot.log.filter(({ level }) => level === 'warn')).toEqual([])
  })

  it('where the bot may not upload, which is logged once with what to do', async () => {
    await using scene = await start()
    scene.slack.setScopes(['chat:write', 'commands', 'users:read'])
    await inWords(scene)
    await inWords(scene)
    expect(scene.bot.log.filter(({ event }) => event === 'slack.scope.missing')).toEqual([
      expect.objectContaining({
        scope: 'files:write',
        fix: expect.stringContaining('files:write'),
      }),
    ])
    const asked = scene.slack.requests.filter(({ method }) => method.startsWith('files.'))
    expect(asked.length).toBeLessThanOrEqual(3)
  })

  it.each([
    ['refuses the upload', { method: 'upload', status: 500 }],
    ['is too busy for it', { method: 'files.getUploadURLExternal', retryAfterS: 30 }],
    ['cuts it off', { method: 'files.completeUploadExternal', dropConnection: 'before' as const }],
  ])('where Slack %s', async (_how, fault) => {
    await using scene = await start()
    scene.slack.fail({ ...fault, times: 3 })
    await inWords(scene)
    expect(scene.bot.log).toContainEqual(expect.objectContaining({ event: 'slack.picture.failed' }))
  })

  it('where the upload takes longer than a reader waits, and the next one has the picture', async () => {
    await using scene = await start()
    const { promise, resolve } = Promise.withResolvers<void>()
    scene.slack.fail({ method: 'files.completeUploadExternal', until: promise, times: 3 })
    await inWords(scene)
    resolve()
    expect(imagesIn(await blocksOf(scene.ask('both'))).length).toBe(3)
    expect(scene.uploads()).toBe(3)
  })
})
