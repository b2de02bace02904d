import { describe, expect, it } from 'vitest'
import { commands } from '#commands/index.ts'
import { answered } from '#core/answer.ts'
import { type Brief, paragraph } from '#core/brief.ts'
import { Mistake } from '#core/errors.ts'
import type { PreviewQuestion } from '#core/preview.ts'
import { lineFor } from '#core/rewrite.ts'
import { en } from '#core/words-en.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import type { Exchange } from '../../platforms/slack/exchange.ts'
import { jsonOf, listOf, objectsIn, textOf } from '../../platforms/slack/json.ts'
import { channelPlace, outgoing } from './messenger/scene.ts'
import { type Planning, planningNewsroom, pointed } from './planning.ts'
import { type Both, comparable, isForm, received, shownBy, startBoth } from './previewing.ts'
import { knowing, longBrief, slackForEach } from './scene.ts'

const shipped = await shippedNewsroom()
const slackNow = slackForEach()

const picturesIn: Brief = answered({
  title: 'Pictured',
  summary: 'An answer with pictures.',
  blocks: [
    {
      kind: 'chart',
      title: 'Cases a year',
      series: ['opened', 'ended'],
      bars: [{ label: '2025', value: 5, shares: [2, 3] }],
    },
    {
      kind: 'timeline',
      title: 'Posts',
      lanes: [{ label: 'Minister', spans: [{ isOver: false, state: 'held' }] }],
      marks: [],
      until: '2026-11-24',
    },
    paragraph(['Minister.']),
  ],
  footer: [],
})
const failed: Brief = { ...picturesIn, outcome: 'failed', blocks: [], seenBy: 'asker' }
const newsroom = knowing(shipped.newsroom, {
  pictures: picturesIn,
  failing: failed,
  long: longBrief(300, 40),
})

const ask = (text: string): Exchange => slackNow().say.command({ command: '/vigil', text })

/** Compares what Slack was sent for a question with what the preview shows for it. */
async function compare(both: Both, exchange: Exchange, question: PreviewQuestion): Promise<void> {
  const shown = await shownBy(exchange)
  const expected = isForm(shown)
    ? await both.previewedForm(question)
    : await both.previewed(question)
  expect(received(shown)).toEqual(expected)
}

describe('every example of every command', () => {
  it.each(commands.map(({ name, examples }) => ({ name, examples })))('$name', async (one) => {
    await using both = await startBoth(slackNow(), newsroom)
    for (const line of one.examples) {
      await compare(both, ask(line), { line, part: 1, to: 'everyone' })
      await compare(both, ask(`${line} only-me`), { line, part: 1, to: 'asker' })
    }
    expect(both.bot.faults).toEqual([])
  })
})

describe('what is no plain answer', () => {
  it.each([
    'pictures',
    'failing',
    'long',
    'who',
    'who "Li Wei"',
    'who qing-gang',
    'who  "秦刚"   asof:2023-10-23',
    `search "${'<&> '.repeat(100)}"`,
    'cases stage:nothing',
    'nothing at all',
  ])('%s', async (line) => {
    await using both = await startBoth(slackNow(), newsroom)
    await compare(both, ask(line), { line, part: 1, to: 'everyone' })
    await compare(both, ask(`${line} only-me`), { line, part: 1, to: 'asker' })
  })

  it('a channel, which Slack calls by name in its own workspace and nowhere else', async () => {
    const slack = slackNow()
    const { channelId: id } = slack
    const places = [slack.teamId, 'T0ANOTHER'].map((space) => ({
      place: { platform: 'slack', space, kind: 'channel', id } as const,
      text: 'a channel',
    }))
    const where = answered({
      title: 'Where',
      summary: 'Where.',
      blocks: [paragraph(places)],
      footer: [],
    })
    await using both = await startBoth(slack, knowing(shipped.newsroom, { where }))
    await compare(both, ask('where'), { line: 'where', part: 1, to: 'everyone' })
    expect(JSON.stringify(slack.last().blocks)).toContain(`"channel_id":"${id}"`)
  })

  it('the files of an answer', async () => {
    const slack = slackNow()
    await using both = await startBoth(slack, newsroom)
    const line = 'timeline li-shangfu export:csv'
    await compare(both, ask(line), { line, part: 1, to: 'everyone' })
    await slack.request('files.completeUploadExternal')
    const asker = { id: 'slack:T1/U1', access: 'reader' } as const
    const brief = await newsroom.askLine(line, asker)
    const about = { line, part: 1, to: 'everyone', words: en, asker } as const
    const { files } = await both.preview.message(brief, about)
    const uploaded = slack.channel().messages.flatMap((one) => one.files.map(({ name }) => name))
    expect(files.map(({ name }) => name)).toEqual(uploaded)
    expect(files[0]?.text).toBe(brief.file?.text)
  })
})

/** Everything in a message that can be pressed, once each. */
function controlsIn(blocks: unknown) {
  return listOf(blocks).flatMap((block) =>
    [...objectsIn(block)]
      .map(([one]) => one)
      .filter((one) => textOf(one['action_id']) !== undefined)
      .map((one) => ({
        type: textOf(one['type']),
        actionId: textOf(one['action_id']) ?? '',
        blockId: textOf(jsonOf(block)['block_id']) ?? '',
        value: textOf(one['value']) ?? textOf(jsonOf(listOf(one['options']).at(-1))['value']) ?? '',
      })),
  )
}

describe('everything that can be pressed in', () => {
  const lines = ['who qin-gang', 'cases', 'long', 'who', 'who "Li Wei"', 'search 秦刚']
  const alone = [...lines, 'pictures'].map((line) => `${line} only-me`)

  it.each([...lines, ...alone])('%s', async (line) => {
    const slack = slackNow()
    await using both = await startBoth(slack, newsroom)
    await ask(line).response()
    const message = slack.last(slack.userId)
    const isPrivate = message.to !== undefined
    const controls = controlsIn(message.blocks)
    expect(controls.length).toBeGreaterThan(0)
    for (const { type, actionId, blockId, value } of controls) {
      const isPicker = type === 'external_select'
      const chosen = isPicker ? 'li-shangfu' : value
      const on = { message, actionId, blockId }
      const pressed =
        type === 'button' ? slack.say.press(on) : slack.say.choose({ ...on, value: chosen })
      const id = isPicker ? blockId : value
      const question = await both.preview.press({ id, chosen, isPrivate }, commands, en)
      expect(question).toBeDefined()
      if (question) await compare(both, pressed, question)
    }
    expect(both.bot.faults).toEqual([])
  })

  it('a later part, where it leads on and back', async () => {
    const slack = slackNow()
    await using both = await startBoth(slack, newsroom)
    await ask('long only-me').response()
    for (const actionId of ['press.more', 'press.more', 'press.back']) {
      const message = slack.last(slack.userId)
      const control = controlsIn(message.blocks).find((one) => one.actionId === actionId)
      const id = control?.value ?? ''
      const question = await both.preview.press({ id, isPrivate: true }, commands, en)
      expect(question?.to).toBe('instead')
      if (question) await compare(both, slack.say.press({ message, actionId }), question)
    }
  })
})

describe('what is no button of ours', () => {
  it.each(['', 'ask.0:who', 'ask#gone', 'v1:admin:confirm'])('%o', async (id) => {
    await using both = await startBoth(slackNow(), newsroom)
    expect(await both.preview.press({ id, isPrivate: false }, commands, en)).toBeUndefined()
    expect(await both.preview.picker(id)).toBeUndefined()
  })
})

it('what a picker offers while somebody types', async () => {
  const slack = slackNow()
  await using both = await startBoth(slack, newsroom)
  await ask('who').response()
  const message = slack.last(slack.userId)
  const menu = controlsIn(message.blocks).find(({ type }) => type === 'external_select')
  const { actionId = '', blockId = '' } = menu ?? {}
  const picker = await both.preview.picker(blockId)
  expect(picker).toEqual({ line: 'who', option: 'name' })
  const who = commands.find(({ name }) => name === 'who')
  if (!who) throw new Error('There is no who')
  for (const value of ['qin', '秦刚', 'zzzzqqq']) {
    const asker = { id: 'slack:T1/U1', access: 'reader' } as const
    const found = newsroom.suggest(who, picker?.option ?? '', value, asker)
    const { options } = slack.say.suggest({ message, actionId, value })
    expect(both.preview.options(found)).toEqual({ options: await options })
  }
})

it('a digest that is posted, and what takes its place when it is edited', async () => {
  const slack = slackNow()
  await using both = await startBoth(slack, newsroom)
  const { messenger } = both.bot.connection
  for (const brief of [picturesIn, longBrief(300, 40)]) {
    const message = outgoing(channelPlace(slack), { brief })
    const asker = { id: 'slack:T1/U1', access: 'reader', place: message.place } as const
    const question = { line: message.question, part: 1, to: 'everyone' } as const
    const shown = await both.preview.message(brief, { ...question, words: en, asker })
    const { text, blocks } = comparable(shown.payload)
    const done = await messenger.post(message)
    if (done.outcome !== 'done') throw new Error(`Refused: ${done.code}`)
    await messenger.edit(message, done)
    for (const method of ['chat.postMessage', 'chat.update']) {
      const sent = slack.requests.filter((one) => one.method === method).at(-1)
      expect(comparable(jsonOf(sent?.args))).toMatchObject({ text, blocks })
    }
  }
})

describe('a form', () => {
  const start = async (about: Planning = {}) => {
    const { newsroom: planning } = planningNewsroom(about)
    return await startBoth(slackNow(), planning)
  }
  const question = { line: 'plan topic:debt', part: 1, to: 'everyone' } as const

  it('as it is opened, alone and for everyone', async () => {
    await using both = await start()
    await compare(both, ask(question.line), question)
    await compare(both, ask(`${question.line} only-me`), { ...question, to: 'asker' })
    expect(slackNow().modal()).toBeDefined()
  })

  it.each([
    ['that Slack has no room for', { typed: { topic: 'x'.repeat(2_990) } }],
  ])('%s is not shown, and the question answered as it is', async (_how, form) => {
    await using both = await start({ form })
    await compare(both, ask('plan'), { line: 'plan', part: 1, to: 'everyone' })
    expect(slackNow().modal()).toBeUndefined()
    expect(await both.previewedForm({ ...question, line: 'plan' })).toBeUndefined()
  })

  it('is not shown before another part of an answer, nor before one that is shared', async () => {
    await using both = await start()
    await compare(both, ask(question.line), question)
    for (const other of [
      { ...question, part: 2 },
      { ...question, to: 'shared' as const },
      { ...question, to: 'instead' as const },
    ]) {
      expect(await both.previewedForm(other)).toBeUndefined()
    }
  })

  it.each([
    ['points into a field', pointed('body:mfq', 5)],
    ['quotes one', new Mistake('There is no “body:mfq”.')],
    ['is about none', new Mistake('Vigil is not in that channel.')],
  ])('what is said below its fields where a mistake %s', async (_how, mistake) => {
    const slack = slackNow()
    await using both = await start({
      before: () => {
        throw mistake
      },
    })
    await ask('plan').answer()
    const filled = { channel: undefined, filter: 'body:mfq', empty: 'line' }
    const sent = slack.say.submitView({ view: slack.modal(), values: { filter: 'body:mfq' } })
    const { payload } = await sent.answer()
    const asker = { id: 'slack:T1/U1', access: 'reader' } as const
    const brief = await both.newsroom.askLine('plan empty:line filter:body:mfq', asker)
    expect(payload['errors']).toEqual(both.preview.fieldErrors(brief, filled))
  })

  it('the answer that closes it', async () => {
    const slack = slackNow()
    await using both = await start()
    await ask('plan topic:debt').answer()
    slack.say.submitView({ view: slack.modal(), values: { filter: 'body:mfa' } })
    const { args } = await slack.request('response_url')
    const [plan] = both.newsroom.commands
    if (!plan) throw new Error('There is no plan')
    const typed = { topic: 'debt', filter: 'body:mfa', empty: 'line' }
    const line = lineFor(plan, typed)
    const shown = { via: 'response_url', payload: args, msAfter: 0 }
    expect(received(shown)).toEqual(await both.previewed({ ...question, line }))
  })
})

describe('beside the message itself', () => {
  const message = async (line: string, about: Partial<PreviewQuestion> = {}) => {
    const slack = slackNow()
    await using both = await startBoth(slack, newsroom)
    const asker = { id: 'slack:T1/U1', access: 'reader' } as const
    const brief = await newsroom.askLine(line, asker)
    const question = { line, part: 1, to: 'everyone', ...about } as const
    return await both.preview.message(brief, { ...question, words: en, asker })
  }

  it('who sees it, and whether it takes the place of another', async () => {
    const of = async (line: string, to: PreviewQuestion['to']) => {
      const { isPrivate, isInPlace } = await message(line, { to })
      return { isPrivate, isInPlace }
    }
    expect(await of('pictures', 'everyone')).toEqual({ isPrivate: false, isInPlace: false })
    expect(await of('pictures', 'shared')).toEqual({ isPrivate: false, isInPlace: false })
    expect(await of('pictures', 'asker')).toEqual({ isPrivate: true, isInPlace: false })
    expect(await of('pictures', 'instead')).toEqual({ isPrivate: true, isInPlace: true })
    expect(await of('who', 'everyone')).toEqual({ isPrivate: true, isInPlace: false })
  })

  it('the pictures in it, by the ids of their files', async () => {
    const { pictures, payload } = await message('pictures')
    expect([...pictures.values()]).toEqual(picturesIn.blocks.slice(0, 2))
    for (const id of pictures.keys()) expect(JSON.stringify(payload)).toContain(`{"id":"${id}"}`)
  })

  it('no picture of another part', async () => {
    const { pictures } = await message('long', { part: 2 })
    expect(pictures.size).toBe(0)
  })

  it('how much of what Slack allows it takes, and nothing it has none of', async () => {
    const { meters, payload } = await message('pictures')
    const count = Object.fromEntries(meters.map((meter) => [meter.what, meter.count]))
    const blocks = listOf(payload['blocks'])
    expect(count).toMatchObject({ blocks: blocks.length, header: 8 })
    expect(count['alt']).toBe('Cases a year in words'.length)
    expect(meters.filter((meter) => meter.count === 0 || meter.count > meter.most)).toEqual([])
    expect(meters.find(({ what }) => what === 'options')).toBeUndefined()
    const unwritten = meters.find(({ what }) => what === 'json')
    expect(unwritten).toMatchObject({ count: JSON.stringify(blocks).length, most: 13_200 })
  })

  it('a line as it is typed', async () => {
    await using both = await startBoth(slackNow(), newsroom)
    expect(both.preview.typed('who  name:qin-gang', en)).toBe('/vigil who qin-gang')
    expect(both.preview.typed('nothing at all', en)).toBe('/vigil nothing at all')
  })
})
