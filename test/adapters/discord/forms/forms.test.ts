import { ComponentType, InteractionResponseType } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { shippedNewsroom } from '../../../fixtures/shipped.ts'
import type { Delivery } from '../../../platforms/discord/delivery.ts'
import { fieldsOf, listOf } from '../../../platforms/discord/json.ts'
import { type Bot, linesInMemory, startBot } from '../bot.ts'
import { startEndpoint } from '../endpoint.ts'
import { isForOne, textOf } from '../reading.ts'
import { signUp } from './made-up.ts'

const { facts } = await shippedNewsroom()

const ask = (bot: Bot, options: Readonly<Record<string, string | boolean>> = {}, dm = false) =>
  bot.discord.interactions.command({ name: 'sign-up', options, dm })

/** The form an interaction was answered with. */
async function formOf(asked: Delivery) {
  const { type, data } = await asked.answered
  expect(type).toBe(InteractionResponseType.Modal)
  return data
}

/** The fields of a form: what each is called, and what Discord is told of it. */
const fieldsIn = (form: unknown) =>
  listOf(fieldsOf(form)['components'])
    .map(fieldsOf)
    .map(({ label, component }) => ({ label, ...fieldsOf(component) }))

const start = (more: Partial<Parameters<typeof startBot>[0]> = {}) =>
  startBot({ facts, extra: [signUp()], ...more })

describe('a command with something to fill in', () => {
  it('shows a form as its first response', async () => {
    await using bot = await start()
    const form = await formOf(ask(bot))
    expect(fieldsOf(form)['title']).toBe('Set it up')
    expect(fieldsIn(form)).toMatchObject([
      {
        label: 'Channel',
        type: ComponentType.ChannelSelect,
        required: false,
        channel_types: [0, 5, 11, 12],
      },
      { label: 'When', type: ComponentType.TextInput, required: true, max_length: 60 },
      { label: 'If nothing is new', type: ComponentType.StringSelect, required: false },
    ])
  })

  it('is answered for everyone when the form is sent off', async () => {
    await using bot = await start()
    const form = await formOf(ask(bot, { note: 'a "settled" note' }))
    const { channelId } = bot.discord
    const values = { channel: channelId, when: 'daily at noon in Europe/Berlin' }
    const shown = await bot.discord.interactions.fillIn({ form, values }).shown()
    expect(textOf(shown)).toContain(
      `Set up: a "settled" note, ${channelId}, daily at noon in Europe/Berlin, skip`,
    )
    expect(isForOne(shown)).toBe(false)
  })

  it('takes what was emptied as nothing', async () => {
    await using bot = await start()
    const form = await formOf(ask(bot))
    const values = { when: 'daily at noon', empty: '' }
    const shown = await bot.discord.interactions.fillIn({ form, values }).shown()
    expect(textOf(shown)).toContain('Set up: none, none, daily at noon, none')
  })

  it('keeps between the two what was asked for between them', async () => {
    await using bot = await start()
    const form = await formOf(ask(bot, { 'only-me': true }))
    const filled = bot.discord.interactions.fillIn({ form, values: { when: 'daily at noon' } })
    expect(isForOne(await filled.shown())).toBe(true)
  })

  it('is answered at once when nothing is missing', async () => {
    await using bot = await start()
    expect(textOf(await ask(bot, { when: 'daily at noon' }).shown())).toContain('Set up')
  })

  it('shows the form from a button too', async () => {
    await using bot = await start()
    const message = await ask(bot, { when: 'daily at noon' }).shown()
    const form = await formOf(bot.discord.interactions.press({ message, label: 'Change' }))
    const filled = bot.discord.interactions.fillIn({
      ...{ form, message },
      values: { when: 'weekly on Monday' },
    })
    expect(textOf(await filled.shown())).toContain('weekly on Monday')
  })

  it('has no field for a channel in direct messages, where there are none', async () => {
    await using bot = await start()
    const form = await formOf(ask(bot, {}, true))
    expect(fieldsIn(form).map(({ label }) => label)).toEqual(['When', 'If nothing is new'])
  })

  it('tells a mistake to whoever filled it in, who gets the form back as it was', async () => {
    await using bot = await start()
    const form = await formOf(ask(bot))
    const values = { when: 'never', empty: 'line' }
    const message = await bot.discord.interactions.fillIn({ form, values }).shown()
    expect(textOf(message)).toContain('Never is no time.')
    expect(isForOne(message)).toBe(true)
    const again = await formOf(bot.discord.interactions.press({ message, label: 'Change it' }))
    const [, when, empty] = fieldsIn(again)
    expect(when).toMatchObject({ value: 'never' })
    expect(empty).toMatchObject({ options: [{ default: false }, { value: 'line', default: true }] })
    const mended = { form: again, message, values: { when: 'daily at noon' } }
    const shown = await bot.discord.interactions.fillIn(mended).shown()
    expect(textOf(shown)).toContain('daily at noon, line')
  })

  it('can be sent off after a restart, however much was settled', async () => {
    const lines = linesInMemory()
    const note = 'word '.repeat(39).trim()
    await using bot = await start({ lines })
    const form = await formOf(ask(bot, { note }))
    expect(lines.size()).toBe(1)
    await bot.connection.stop()
    await using again = await start({ lines, discord: bot.discord })
    const filled = { form, values: { when: 'daily at noon' } }
    const shown = await again.discord.interactions.fillIn(filled).shown()
    expect(textOf(shown)).toContain(note)
  })
})

describe('a form that cannot be shown', () => {
  it('because it is not ready in time leaves the answer in words', async () => {
    const never = Promise.withResolvers<void>()
    // By this clock all the patience there is has passed when the interaction arrives.
    const now = () => new Date(Date.now() + 2_000)
    await using bot = await start({ extra: [signUp(() => never.promise)], now })
    expect(textOf(await ask(bot).shown())).toContain('It is missing when.')
  })

  it('because Discord does not take it leaves the answer in words, and is reported', async () => {
    await using bot = await start()
    const body = { code: 50_035, message: 'Invalid Form Body' }
    bot.discord.fail({ path: /callback$/, status: 400, body })
    expect(textOf(await ask(bot).shown())).toContain('It is missing when.')
    expect(bot.faults).toHaveLength(1)
  })

  it('because it breaks leaves the answer in words', async () => {
    await using bot = await start({ extra: [signUp(() => Promise.reject(new Error('broken')))] })
    expect(textOf(await ask(bot).shown())).toContain('It is missing when.')
  })
})

it('a form of something we no longer have is said to be so', async () => {
  await using bot = await start()
  const filled = bot.discord.interactions.submit({ customId: 'old-thing', values: { a: 'b' } })
  const shown = await filled.shown()
  expect(textOf(shown)).toBe(en.chat.deadButton)
  expect(isForOne(shown)).toBe(true)
})

it('fields that are not options of the command are left out', async () => {
  await using bot = await start()
  const values = { when: 'daily at noon', constructor: 'x', ['__proto__']: 'y', other: 'z' }
  const filled = bot.discord.interactions.submit({ customId: 'ask.1:sign-up', values })
  expect(textOf(await filled.shown())).toContain('Set up: none, none, daily at noon, none')
})

it('a text that was emptied is told from one that nobody was asked for', async () => {
  await using bot = await start()
  const values = { when: 'daily at noon', note: '' }
  const filled = bot.discord.interactions.submit({ customId: 'ask.1:sign-up', values })
  expect(textOf(await filled.shown())).toContain('emptied note')
})

it('a form comes as the answer to the request where Discord calls us', async () => {
  const { bot, post } = await startEndpoint({ facts, extra: [signUp()] })
  const asked = bot.discord.interactions.command({ name: 'sign-up', deliver: false })
  expect((await post(asked)).status).toBe(200)
  const form = await formOf(asked)
  const filled = bot.discord.interactions.fillIn({
    ...{ form, deliver: false },
    values: { when: 'daily at noon' },
  })
  expect((await post(filled)).status).toBe(200)
  expect(textOf(await filled.shown())).toContain('daily at noon')
})
