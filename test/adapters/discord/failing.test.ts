import { describe, expect, it } from 'vitest'
import { INVALID_MAX } from '#adapters/discord/breaker.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type Bot, startBot } from './bot.ts'
import { slow } from './made-up.ts'
import { isForOne, textOf } from './reading.ts'

const { facts } = await shippedNewsroom()

const CALLBACK = /\/callback$/
const ORIGINAL = /@original$/
const FOLLOW_UP = /^\/webhooks\/\d+\/[^/]+$/

const ask = (bot: Bot, name = 'about', options: Readonly<Record<string, string>> = {}) =>
  bot.discord.interactions.command({ name, options })

const to = (bot: Bot, path: RegExp) => bot.discord.requests.filter((one) => path.test(one.path))

const events = (bot: Bot) => bot.logged.map(({ event }) => event)

describe('a first answer', () => {
  it.each([
    ['a server error', { status: 503 }],
    ['a connection cut before it took effect', { dropConnection: 'before' }],
  ] as const)('is sent again after %s', async (_what, fault) => {
    await using bot = await startBot({ facts })
    bot.discord.fail({ path: CALLBACK, times: 2, ...fault })
    expect(textOf(await ask(bot).shown())).not.toBe('')
    expect(to(bot, CALLBACK)).toHaveLength(3)
    expect(bot.faults).toEqual([])
  })

  it.each([
    ['a connection cut after it took effect', { dropConnection: 'after' }],
    ['a server error after it took effect', { status: 502, takesEffect: true }],
  ] as const)('counts as delivered when the repeat is refused as one: %s', async (_what, fault) => {
    await using bot = await startBot({ facts })
    bot.discord.fail({ path: CALLBACK, ...fault })
    await ask(bot).shown()
    await bot.discord.waitFor(({ status, path }) => CALLBACK.test(path) && status === 400)
    await ask(bot).shown()
    expect(bot.faults).toEqual([])
    expect(to(bot, CALLBACK)).toHaveLength(3)
  })

  it('that never gets through is reported, and the next one is answered', async () => {
    await using bot = await startBot({ facts })
    bot.discord.fail({ path: CALLBACK, times: 3, status: 500 })
    const lost = ask(bot)
    await expect.poll(() => events(bot)).toContain('discord.not.shown')
    expect(bot.faults.map(({ message }) => message)).toEqual([
      'An answer was not shown: Discord did not answer',
    ])
    expect(JSON.stringify(bot.logged)).not.toContain(lost.token)
    expect(textOf(await ask(bot).shown())).not.toBe('')
  })

  it.each([401, 403, 404])('refused with %i is not sent again', async (status) => {
    await using bot = await startBot({ facts })
    const refused = bot.discord.fail({ path: CALLBACK, times: 9, status })
    ask(bot)
    await expect.poll(() => bot.faults).toHaveLength(1)
    refused.cancel()
    await ask(bot).shown()
    expect(refused.hits).toBe(1)
  })

  it('that comes too late is noted, and is no fault', async () => {
    await using bot = await startBot({ facts })
    const body = { message: 'Unknown interaction', code: 10062 }
    bot.discord.fail({ path: CALLBACK, status: 404, body })
    ask(bot)
    await expect.poll(() => events(bot)).toContain('discord.late')
    expect(bot.faults).toEqual([])
  })

  it('whose form Discord does not take is replaced by an apology to the asker', async () => {
    await using bot = await startBot({ facts })
    const body = { message: 'Invalid Form Body', code: 50035, errors: {} }
    bot.discord.fail({ path: CALLBACK, status: 400, body })
    const message = await ask(bot).shown()
    expect(textOf(message)).toContain('F-1')
    expect(isForOne(message)).toBe(true)
  })
})

describe('an answer that was announced', () => {
  it('is put in its place again after a server error', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    bot.discord.fail({ path: ORIGINAL, times: 2, status: 500 })
    expect(textOf(await ask(bot, 'slow').shown())).toContain('Slow but sure')
    expect(to(bot, ORIGINAL).map(({ status }) => status)).toEqual([500, 500, 200])
  })

  it('follows once only: nobody can say whether it was shown when its answer was lost', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    bot.discord.fail({ path: FOLLOW_UP, status: 500, takesEffect: true })
    const asked = ask(bot, 'slow', { way: 'mistaken' })
    await asked.followUp()
    await expect.poll(() => bot.faults).toHaveLength(1)
    await ask(bot).shown()
    expect(asked.followUps).toHaveLength(1)
    expect(to(bot, FOLLOW_UP)).toHaveLength(1)
  })

  it('whose form Discord does not take becomes an apology that only the asker sees', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    const body = { message: 'Invalid Form Body', code: 50035, errors: {} }
    bot.discord.fail({ method: 'PATCH', path: ORIGINAL, status: 400, body })
    const asked = ask(bot, 'slow')
    await asked.followUp()
    expect(asked.message).toBeUndefined()
    expect(textOf(asked.followUpMessages[0])).toContain('F-1')
    expect(isForOne(asked.followUpMessages[0])).toBe(true)
  })
})

describe('a rate limit', () => {
  it('of a first answer is waited for, and others are answered meanwhile', async () => {
    await using bot = await startBot({ facts })
    const limited = bot.discord.fail({ path: CALLBACK, status: 429, retryAfter: 0.6 })
    const first = ask(bot)
    await bot.discord.until(() => limited.hits === 1)
    await ask(bot).shown()
    expect(first.message).toBeUndefined()
    expect(textOf(await first.shown())).not.toBe('')
    expect(bot.faults).toEqual([])
  })

  it('longer than the interaction is not waited for', async () => {
    await using bot = await startBot({ facts })
    bot.discord.fail({ path: CALLBACK, status: 429, retryAfter: 12 })
    ask(bot)
    await expect.poll(() => bot.faults, { timeout: 5_000 }).toHaveLength(1)
    expect(to(bot, CALLBACK)).toHaveLength(1)
  })

  it('in one channel holds up no other', async () => {
    await using bot = await startBot({ facts, extra: [slow] })
    const busy = bot.discord.fail({ path: ORIGINAL, times: 1, status: 429, retryAfter: 0.6 })
    const first = ask(bot, 'slow')
    await bot.discord.until(() => busy.hits === 1)
    const channelId = bot.discord.places.addChannel({ name: 'quiet' })
    const other = bot.discord.interactions.command({ name: 'slow', channelId })
    expect(textOf(await other.shown())).toContain('Slow but sure')
    expect(first.edits).toEqual([])
    expect(textOf(await first.shown())).toContain('Slow but sure')
  })
})

describe('refusals', () => {
  it('of the bot’s token are logged once with what to do, and answering goes on', async () => {
    await using bot = await startBot({ facts })
    bot.discord.fail({ path: /commands$/, times: 9, status: 401 })
    await using again = await startBot({ facts, discord: bot.discord })
    const told = again.logged.filter(({ event }) => event === 'discord.token.refused')
    expect(told).toHaveLength(1)
    expect(told[0]?.details['fix']).toContain('DISCORD_TOKEN')
    expect(textOf(await ask(again).shown())).not.toBe('')
  })

  it('by the thousand pause all sending before Discord bans us', async () => {
    await using bot = await startBot({ facts })
    const refused = bot.discord.fail({ path: CALLBACK, times: 2 * INVALID_MAX, status: 403 })
    for (let i = 0; i < INVALID_MAX + 20; i += 1) {
      const userId = `20000000000${String(i).padStart(7, '0')}`
      bot.discord.interactions.command({ name: 'about', userId })
      if (i % 50 === 0) await expect.poll(() => bot.faults.length).toBeGreaterThan(i)
    }
    await expect.poll(() => bot.faults.length, { timeout: 30_000 }).toBe(INVALID_MAX + 20)
    expect(refused.hits).toBeLessThanOrEqual(INVALID_MAX + 1)
    expect(events(bot).filter((event) => event === 'discord.paused')).toHaveLength(1)
  })
})
