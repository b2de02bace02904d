import type { APIMessage } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type Bot, linesInMemory, startBot } from './bot.ts'
import { echo, namesakes } from './made-up.ts'
import { isForOne, labelsOf, optionsOf, textOf } from './reading.ts'

const { facts } = await shippedNewsroom()

const card = (bot: Bot, more: Readonly<Record<string, boolean>> = {}) =>
  bot.discord.interactions.command({ name: 'who', options: { name: 'qin-gang', ...more } }).shown()

const startingWith = (message: APIMessage, start: string): string => {
  const label = labelsOf(message).find((one) => one.startsWith(start))
  if (!label) throw new Error(`No button ${start}, only ${labelsOf(message).join(', ')}`)
  return label
}

/** The same message with other ids on its buttons, as an older version or another app made it. */
const withIds = (message: APIMessage, id: string): APIMessage =>
  JSON.parse(JSON.stringify(message).replaceAll(/"custom_id":"[^"]*"/g, `"custom_id":"${id}"`))

describe('a button under a message everyone sees', () => {
  it('asks anew for everyone when it asks something else', async () => {
    await using bot = await startBot({ facts })
    const message = await card(bot)
    const press = bot.discord.interactions.press({ message, label: 'Timeline' })
    const shown = await press.shown()
    expect(shown.id).not.toBe(message.id)
    expect(isForOne(shown)).toBe(false)
    expect(textOf(shown)).toContain('Qin Gang 秦刚')
  })

  it.each([
    'More',
    'Sources',
  ])('shows %s to whoever pressed it and changes nothing', async (label) => {
    await using bot = await startBot({ facts })
    const message = await card(bot)
    const before = JSON.stringify(message)
    const pressed = startingWith(message, label)
    const press = bot.discord.interactions.press({ message, label: pressed })
    const shown = await press.shown()
    expect(shown.id).not.toBe(message.id)
    expect(isForOne(shown)).toBe(true)
    expect(textOf(shown)).not.toBe(textOf(message))
    expect(JSON.stringify(bot.discord.messages.get(message.id))).toBe(before)
  })

  it('works in a bot that was started again', async () => {
    await using bot = await startBot({ facts })
    const message = await card(bot)
    await bot.connection.stop()
    await using again = await startBot({ facts, discord: bot.discord })
    const label = startingWith(message, 'More')
    const shown = await again.discord.interactions.press({ message, label }).shown()
    expect(textOf(shown)).toContain('Part 2 of')
  })
})

describe('a button under a message of one’s own', () => {
  it('turns its pages in place, there and back', async () => {
    await using bot = await startBot({ facts })
    const first = await card(bot, { 'only-me': true })
    const before = textOf(first)
    const on = bot.discord.interactions.press({
      message: first,
      label: startingWith(first, 'More'),
    })
    const second = await on.shown()
    expect(second.id).toBe(first.id)
    await on.answered
    const turned = bot.discord.messages.get(first.id)
    expect(textOf(turned)).toContain('Part 2 of')
    const back = bot.discord.interactions.press({
      message: turned ?? first,
      label: en.chat.back,
    })
    await back.answered
    expect(textOf(bot.discord.messages.get(first.id))).toBe(before)
    expect(isForOne(bot.discord.messages.get(first.id))).toBe(true)
  })

  it('shares the answer with everyone, under the name of whoever shares it', async () => {
    await using bot = await startBot({ facts })
    const message = await card(bot, { 'only-me': true })
    const press = bot.discord.interactions.press({
      message,
      label: en.chat.share,
      userId: '200000000000000077',
    })
    const shared = await press.shown()
    expect(isForOne(shared)).toBe(false)
    expect(textOf(shared)).toContain('Shared by Person 0077')
    expect(textOf(shared)).toContain('Qin Gang 秦刚')
    expect(labelsOf(shared)).not.toContain(en.chat.share)
  })

  it('keeps what it asks anew between the two', async () => {
    await using bot = await startBot({ facts })
    const message = await card(bot, { 'only-me': true })
    const shown = await bot.discord.interactions.press({ message, label: 'Timeline' }).shown()
    expect(shown.id).not.toBe(message.id)
    expect(isForOne(shown)).toBe(true)
  })
})

describe('several people of one name', () => {
  it('are told apart by a button each when they are few', async () => {
    await using bot = await startBot({ facts })
    const message = await bot.discord.interactions
      .command({ name: 'who', options: { name: '李刚' } })
      .shown()
    expect(isForOne(message)).toBe(true)
    expect(labelsOf(message).filter((label) => label === en.chat.open)).toHaveLength(2)
    const press = bot.discord.interactions.press({ message, label: en.chat.open })
    const shown = await press.shown()
    expect(textOf(shown)).toContain('Li Gang 李刚')
    expect(isForOne(shown)).toBe(true)
  })

  it('are told apart in a menu when they are many', async () => {
    await using bot = await startBot({ facts, extra: [namesakes] })
    const message = await bot.discord.interactions.command({ name: 'namesakes' }).shown()
    const options = optionsOf(message)
    expect(options).toHaveLength(12)
    const seventh = options.find(({ label }) => label.endsWith('number 7'))
    const chosen = bot.discord.interactions.select({ message, values: [seventh?.value ?? ''] })
    expect(textOf(await chosen.shown())).toContain('Chosen person-7')
  })
})

describe('a question too long for a button', () => {
  const words = 'a long question '.repeat(12).trim()

  it('is kept beside it, and found again after a restart', async () => {
    const lines = linesInMemory()
    await using bot = await startBot({ facts, lines, extra: [echo] })
    const asked = bot.discord.interactions.command({ name: 'echo', options: { words } })
    const message = await asked.shown()
    expect(lines.size()).toBeGreaterThan(0)
    await bot.connection.stop()
    await using again = await startBot({ facts, lines, extra: [echo], discord: bot.discord })
    const press = again.discord.interactions.press({ message, label: 'Again' })
    expect(textOf(await press.shown())).toContain(words)
  })

  it('is said to be gone when it was lost, to whoever pressed', async () => {
    await using bot = await startBot({ facts, extra: [echo] })
    const asked = bot.discord.interactions.command({ name: 'echo', options: { words } })
    const message = await asked.shown()
    await bot.connection.stop()
    await using again = await startBot({ facts, extra: [echo], discord: bot.discord })
    const shown = await again.discord.interactions.press({ message, label: 'Again' }).shown()
    expect(textOf(shown)).toBe(en.chat.deadButton)
    expect(isForOne(shown)).toBe(true)
  })

  it('is answered when it could not be kept, and that is reported', async () => {
    const lines = { ...linesInMemory(), keep: () => Promise.reject(new Error('disk full')) }
    await using bot = await startBot({ facts, lines, extra: [echo] })
    const asked = bot.discord.interactions.command({ name: 'echo', options: { words } })
    expect(textOf(await asked.shown())).toContain(words)
    expect(bot.faults.map(({ message }) => message)).toEqual([
      'The lines of buttons could not be kept',
    ])
  })

  it('is apologised for when it cannot even be named', async () => {
    const key = () => {
      throw new Error('no keys')
    }
    await using bot = await startBot({ facts, lines: { ...linesInMemory(), key }, extra: [echo] })
    const message = await bot.discord.interactions
      .command({ name: 'echo', options: { words } })
      .shown()
    expect(textOf(message)).toContain('F-1')
    expect(isForOne(message)).toBe(true)
  })

  it('is apologised for when looking it up breaks', async () => {
    const lines = { ...linesInMemory(), find: () => Promise.reject(new Error('disk gone')) }
    await using bot = await startBot({ facts, lines, extra: [echo] })
    const asked = bot.discord.interactions.command({ name: 'echo', options: { words } })
    const message = await asked.shown()
    const shown = await bot.discord.interactions.press({ message, label: 'Again' }).shown()
    expect(textOf(shown)).toContain('F-1')
    expect(isForOne(shown)).toBe(true)
  })
})

it.each([
  'v1:timeline:qin-gang:0',
  'ask.0:who qin-gang',
  'share:who qin-gang',
  'x',
  'ask.1#nothing',
])('a button with the id %s leads nowhere, and says so to whoever pressed it', async (id) => {
  await using bot = await startBot({ facts })
  const message = withIds(await card(bot), id)
  const shown = await bot.discord.interactions.press({ message, customId: id }).shown()
  expect(textOf(shown)).toBe(en.chat.deadButton)
  expect(isForOne(shown)).toBe(true)
  expect(bot.faults).toEqual([])
})

it('a form, which we never show, is answered the same way', async () => {
  await using bot = await startBot({ facts })
  const sent = bot.discord.interactions.submit({ customId: 'old', values: {} })
  expect(textOf(await sent.shown())).toBe(en.chat.deadButton)
})
