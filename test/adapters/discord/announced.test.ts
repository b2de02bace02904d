import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type Bot, startBot } from './bot.ts'
import { startEndpoint } from './endpoint.ts'
import { slow, waits } from './made-up.ts'
import { isForOne, textOf } from './reading.ts'

const { facts } = await shippedNewsroom()

const ORIGINAL = /@original$/
const SOON = { timeout: 10_000 }

const TOO_LARGE = { status: 413, body: { message: 'Request entity too large', code: 40005 } }
const FORBIDDEN = { status: 403, body: { message: 'Missing Access', code: 50001 } }
const NO_MESSAGE = { status: 404, body: { message: 'Unknown Message', code: 10008 } }
const NO_WEBHOOK = { status: 404, body: { message: 'Unknown Webhook', code: 10015 } }

const events = (bot: Bot) => bot.logged.map(({ event }) => event)

describe('an answer that was announced and cannot be shown', () => {
  it.each([
    ['it is too large', { ...TOO_LARGE, times: 1 }],
    ['Discord does not allow it', { ...FORBIDDEN, times: 1 }],
    ['Discord is out of order', { status: 503, times: 4 }],
  ])('becomes an apology to the asker, and nothing goes on thinking: %s', async (_why, fault) => {
    await using bot = await startBot({ facts, extra: [slow] })
    bot.discord.fail({ method: 'PATCH', path: ORIGINAL, ...fault })
    const asked = bot.discord.interactions.command({ name: 'slow' })
    await asked.followUp(0, { timeoutMs: 10_000 })
    expect(asked.message).toBeUndefined()
    expect(textOf(asked.followUpMessages[0])).toContain('F-1')
    expect(isForOne(asked.followUpMessages[0])).toBe(true)
  })

  it('takes its place where only the asker sees it', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    bot.discord.fail({ method: 'PATCH', path: ORIGINAL, ...TOO_LARGE })
    const asked = bot.discord.interactions.command({ name: 'slow', options: { 'only-me': true } })
    expect(textOf(await asked.shown())).toContain('F-1')
    expect(asked.followUps).toEqual([])
  })

  it('comes some seconds later when Discord was out of order meanwhile', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    bot.discord.fail({ method: 'PATCH', path: ORIGINAL, status: 503, times: 3 })
    const asked = bot.discord.interactions.command({ name: 'slow' })
    expect(textOf(await asked.shown({ timeoutMs: 10_000 }))).toContain('Slow but sure')
    expect(bot.faults).toEqual([])
  })

  it('whose announcement somebody deleted is only noted', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    bot.discord.fail({ method: 'PATCH', path: ORIGINAL, ...NO_MESSAGE, times: 9 })
    bot.discord.interactions.command({ name: 'slow' })
    await expect.poll(() => events(bot), SOON).toContain('discord.late')
    expect(bot.faults).toEqual([])
  })
})

it('a first answer that is too large becomes an apology as well', async () => {
  await using bot = await startBot({ facts })
  bot.discord.fail({ path: /\/callback$/, ...TOO_LARGE })
  const message = await bot.discord.interactions.command({ name: 'about' }).shown()
  expect(textOf(message)).toContain('F-1')
  expect(isForOne(message)).toBe(true)
})

describe('by HTTP, where an answer can overtake its announcement,', () => {
  it.each([NO_WEBHOOK, NO_MESSAGE])('it is put in its place again after $body', async (missing) => {
    const { bot, post } = await startEndpoint({ facts, extra: [slow] })
    bot.discord.fail({ method: 'PATCH', path: ORIGINAL, ...missing, times: 2 })
    const asked = bot.discord.interactions.command({ name: 'slow', deliver: false })
    await post(asked)
    expect(textOf(await asked.shown({ timeoutMs: 10_000 }))).toContain('Slow but sure')
    expect(bot.faults).toEqual([])
  })

  it.each([NO_WEBHOOK, NO_MESSAGE])('a mistake stays private after $body', async (missing) => {
    const { bot, post } = await startEndpoint({ facts, extra: [slow] })
    bot.discord.fail({ method: 'DELETE', path: ORIGINAL, ...missing })
    const options = { way: 'mistaken' }
    const asked = bot.discord.interactions.command({ name: 'slow', options, deliver: false })
    await post(asked)
    await asked.followUp(0, { timeoutMs: 10_000 })
    expect(asked.message).toBeUndefined()
    expect(isForOne(asked.followUpMessages[0])).toBe(true)
  })
})

it('an answer is announced in time to an interaction that waited before it reached us', async () => {
  const { promise, resolve } = Promise.withResolvers<void>()
  const clock = { lateMs: 2_000 }
  const now = () => new Date(Date.now() - clock.lateMs)
  await using bot = await startBot({ facts, extra: [waits(promise)], stand: { now } })
  const asked = bot.discord.interactions.command({ name: 'waits' })
  clock.lateMs = 0
  await asked.answered
  resolve()
  expect(textOf(await asked.shown())).toContain('Worth the wait')
})

it('another copy that answers as well is told once', async () => {
  await using bot = await startBot({ facts })
  const body = { message: 'Interaction has already been acknowledged.', code: 40060 }
  bot.discord.fail({ path: /\/callback$/, status: 400, body, times: 2 })
  const asked = ['about', 'risks'].map((name) => bot.discord.interactions.command({ name }))
  for (const { id } of asked) await bot.discord.waitFor(({ path }) => path.includes(id))
  expect(textOf(await bot.discord.interactions.command({ name: 'about' }).shown())).not.toBe('')
  const told = bot.logged.filter(({ event }) => event === 'discord.answered.elsewhere')
  expect(told).toHaveLength(1)
  expect(told[0]).toMatchObject({ level: 'warn' })
  expect(bot.faults).toEqual([])
})
