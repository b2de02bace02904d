import { InteractionResponseType, MessageFlags } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type Bot, startBot } from './bot.ts'
import { slow, waits } from './made-up.ts'
import { isForOne, textOf } from './reading.ts'

const { facts } = await shippedNewsroom()

const { ChannelMessageWithSource, DeferredChannelMessageWithSource, DeferredMessageUpdate } =
  InteractionResponseType

/** What was asked of Discord because of one interaction. */
const requestsOf = ({ discord }: Bot, { id, token }: { id: string; token: string }) =>
  discord.requests
    .filter(({ path }) => path.includes(id) || path.includes(token))
    .map(({ method, path }) => `${method} ${path.replace(/\d{17,}\/[^/]+/, '…')}`)

it('a quick answer goes out as it is, in one request', async () => {
  await using bot = await startBot({ facts })
  const asked = bot.discord.interactions.command({ name: 'who', options: { name: 'qin-gang' } })
  await asked.shown()
  expect((await asked.answered).type).toBe(ChannelMessageWithSource)
  expect(requestsOf(bot, asked)).toEqual(['POST /interactions/…/callback'])
})

describe('an export', () => {
  it('is announced, then arrives as a file that says what it is', async () => {
    await using bot = await startBot({ facts })
    const asked = bot.discord.interactions.command({ name: 'cases', options: { export: 'csv' } })
    expect((await asked.answered).type).toBe(DeferredChannelMessageWithSource)
    const { files, isMultipart } = await asked.edit()
    expect(isMultipart).toBe(true)
    expect(files.map(({ name, contentType }) => [name, contentType])).toEqual([
      ['cases.csv', 'text/csv'],
    ])
    expect(files[0]?.bytes.toString('utf8').split('\n').length).toBeGreaterThan(100)
    const [attachment] = asked.message?.attachments ?? []
    expect(attachment).toMatchObject({ filename: 'cases.csv' })
    expect(attachment?.description).toMatch(/\d+ rows/)
    expect(textOf(asked.message)).toContain('cases.csv')
    expect(isForOne(asked.message)).toBe(false)
  })

  it('that is only for the asker is announced to them alone', async () => {
    await using bot = await startBot({ facts })
    const asked = bot.discord.interactions.command({
      name: 'cases',
      options: { export: 'csv', 'only-me': true },
    })
    expect((await asked.answered).data).toEqual({ flags: MessageFlags.Ephemeral })
    await asked.edit()
    expect(isForOne(asked.message)).toBe(true)
  })
})

describe('a slow answer', () => {
  it('is announced first and then put in its place', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    const asked = bot.discord.interactions.command({ name: 'slow' })
    expect((await asked.answered).type).toBe(DeferredChannelMessageWithSource)
    expect(textOf(await asked.shown())).toContain('Slow but sure')
    expect(requestsOf(bot, asked)).toEqual([
      'POST /interactions/…/callback',
      'PATCH /webhooks/…/messages/@original',
    ])
  })

  it.each([
    ['mistaken', 'That cannot be.'],
    ['broken', 'F-1'],
    ['private', 'Slow and private'],
  ])('that turns out %s is taken back, and only the asker sees it', async (way, words) => {
    await using bot = await startBot({ facts, extra: [slow] })
    const asked = bot.discord.interactions.command({ name: 'slow', options: { way } })
    await asked.followUp()
    expect(asked.message).toBeUndefined()
    const [told] = asked.followUpMessages
    expect(textOf(told)).toContain(words)
    expect(isForOne(told)).toBe(true)
    expect(requestsOf(bot, asked)).toEqual([
      'POST /interactions/…/callback',
      'DELETE /webhooks/…/messages/@original',
      'POST /webhooks/…',
    ])
  })

  it('that is only for the asker stays in its place, mistaken or not', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    const asked = bot.discord.interactions.command({
      name: 'slow',
      options: { way: 'mistaken', 'only-me': true },
    })
    expect(textOf(await asked.shown())).toContain('That cannot be.')
    expect(isForOne(asked.message)).toBe(true)
    expect(asked.followUps).toEqual([])
  })

  it('that is declared to be for the asker alone is announced to them alone', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    const asked = bot.discord.interactions.command({ name: 'slow', options: { way: 'alone' } })
    expect((await asked.answered).data).toEqual({ flags: MessageFlags.Ephemeral })
    expect(textOf(await asked.shown())).toContain('Slow and alone')
    expect(isForOne(asked.message)).toBe(true)
    expect(asked.followUps).toEqual([])
  })

  it('to a press is announced to the asker alone just so', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    const asked = bot.discord.interactions.command({ name: 'slow' })
    const press = bot.discord.interactions.press({ message: await asked.shown(), label: 'Alone' })
    expect((await press.answered).data).toEqual({ flags: MessageFlags.Ephemeral })
    expect(textOf(await press.shown())).toContain('Slow and alone')
    expect(requestsOf(bot, press)).toEqual([
      'POST /interactions/…/callback',
      'PATCH /webhooks/…/messages/@original',
    ])
  })

  it('to a page turned in place changes the message it was pressed on', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    const asked = bot.discord.interactions.command({ name: 'slow', options: { 'only-me': true } })
    const message = await asked.shown()
    const press = bot.discord.interactions.press({ message, label: 'Next page' })
    expect((await press.answered).type).toBe(DeferredMessageUpdate)
    await press.edit()
    expect(textOf(bot.discord.messages.get(message.id))).toContain('Second page')
  })

  it('nobody declared slow is announced once it has taken a second and a half', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    await using bot = await startBot({ facts, extra: [waits(promise)] })
    const asked = bot.discord.interactions.command({ name: 'waits' })
    expect((await asked.answered).type).toBe(DeferredChannelMessageWithSource)
    resolve()
    expect(textOf(await asked.shown())).toContain('Worth the wait')
    expect(bot.faults).toEqual([])
  })
})
