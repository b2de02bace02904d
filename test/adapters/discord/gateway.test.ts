import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import type { Delivery } from '../../platforms/discord/delivery.ts'
import { startDiscord } from '../../platforms/discord/server.ts'
import { type Bot, startBot } from './bot.ts'
import { textOf } from './reading.ts'

const { facts } = await shippedNewsroom()

const JSON_TYPE = { 'Content-Type': 'application/json' }

let askers = 0
const ask = (bot: Bot, name = 'about') =>
  bot.discord.interactions.command({
    name,
    userId: `2000000000001${String(askers++).padStart(5, '0')}`,
  })

/** How often the bot answered one interaction. */
const answersTo = ({ discord }: Bot, { id }: Delivery) =>
  discord.requests.filter(({ path }) => path.startsWith(`/interactions/${id}/`)).length

const events = (bot: Bot) => bot.logged.map(({ event }) => event)

describe('a connection', () => {
  it('asks for nothing but what servers there are', async () => {
    await using bot = await startBot({ facts, stand: { allowedIntents: 1 } })
    expect(bot.connection.isReady()).toBe(true)
    expect(bot.discord.connections).toMatchObject({ open: 1, identified: 1 })
  })

  it('opens as many shards as it is told to', async () => {
    await using bot = await startBot({ facts, settings: { shards: 2 } })
    expect(bot.discord.connections.identified).toBe(2)
    expect(textOf(await ask(bot).shown())).not.toBe('')
  })

  it('opens as many shards as Discord recommends', async () => {
    await using bot = await startBot({ facts, stand: { shards: 3 }, settings: { shards: 'auto' } })
    expect(bot.discord.connections.identified).toBe(3)
  })

  it.each([
    ['another one', 'not.the.right-token'],
    ['none at all', ''],
  ])('with a wrong token says what to do and does not try again: %s', async (_what, token) => {
    const discord = await startDiscord()
    const start = startBot({ facts, discord, settings: { token } })
    await expect(start).rejects.toThrow(Mistake)
    await expect(start).rejects.toThrow(/DISCORD_TOKEN/)
    expect(discord.connections.opened).toBe(0)
    expect(discord.requests.length).toBeLessThanOrEqual(1)
  })

  it('whose token only the gateway refuses says so too, and does not try again', async () => {
    const discord = await startDiscord()
    const url = discord.apiUrl.replace('http', 'ws').replace(/api$/, 'gateway')
    const limit = { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 }
    const body = { url, shards: 1, session_start_limit: limit }
    discord.fail({ path: /gateway.bot$/, status: 200, body, headers: JSON_TYPE })
    const start = startBot({ facts, discord, settings: { token: 'not.the.right-token' } })
    await expect(start).rejects.toThrow(/DISCORD_TOKEN/)
    expect(discord.connections.opened).toBe(1)
  })

  it('with an intent Discord does not allow says so', async () => {
    const discord = await startDiscord({ allowedIntents: 0 })
    const start = startBot({ facts, discord })
    await expect(start).rejects.toThrow(Mistake)
    expect(discord.connections.opened).toBe(1)
  })

  it('with the id of another app says whose the token is', async () => {
    const discord = await startDiscord()
    const start = startBot({ facts, discord, settings: { applicationId: '400000000000000001' } })
    await expect(start).rejects.toThrow(/DISCORD_APPLICATION_ID/)
    await discord.until(() => discord.connections.open === 0)
  })

  it('to where nobody listens is a fault, not a mistake', async () => {
    const discord = await startDiscord()
    const settings = { apiUrl: 'http://127.0.0.1:9/api' }
    await expect(startBot({ facts, discord, settings })).rejects.toThrow('could not be reached')
  })
})

describe('an interaction', () => {
  it('that is delivered twice is answered once', async () => {
    await using bot = await startBot({ facts })
    const asked = ask(bot)
    asked.redeliver()
    await asked.shown()
    asked.redeliver()
    await ask(bot).shown()
    expect(answersTo(bot, asked)).toBe(1)
  })

  it('that arrives while the line is down is answered when it is back', async () => {
    await using bot = await startBot({ facts })
    bot.discord.dropGateway()
    const asked = ask(bot)
    expect(textOf(await asked.shown())).not.toBe('')
    expect(bot.discord.connections).toMatchObject({ identified: 1, resumed: 1 })
    expect(events(bot)).toContain('discord.shard.resumed')
    expect(bot.connection.isReady()).toBe(true)
  })

  it('that names nobody is reported, and the next one is answered', async () => {
    await using bot = await startBot({ facts })
    const { member: _, ...payload } = ask(bot).payload as unknown as Record<string, unknown>
    bot.discord.dispatch('INTERACTION_CREATE', { ...payload, id: '500000000000000001' })
    await expect.poll(() => events(bot)).toContain('discord.not.shown')
    expect(textOf(await ask(bot).shown())).not.toBe('')
  })

  it('arrives again after Discord asked to reconnect, or ended the session', async () => {
    await using bot = await startBot({ facts })
    bot.discord.gateway.reconnect()
    await bot.discord.until(() => bot.discord.connections.resumed === 1)
    expect(textOf(await ask(bot).shown())).not.toBe('')
    bot.discord.gateway.invalidate()
    await bot.discord.until(() => bot.discord.connections.identified === 2, { timeoutMs: 15_000 })
    expect(textOf(await ask(bot).shown())).not.toBe('')
  })

  it('is neither lost nor answered twice while the line drops fifty times', async () => {
    await using bot = await startBot({ facts })
    const asked: Delivery[] = []
    for (let drop = 1; drop <= 50; drop += 1) {
      asked.push(ask(bot), ask(bot))
      bot.discord.dropGateway(drop % 3 === 0 ? { code: 4000 } : {})
      asked.push(ask(bot))
      asked.at(-2)?.redeliver()
      await bot.discord.until(() => bot.discord.connections.resumed === drop)
    }
    const timeout = { timeoutMs: 10_000 }
    for (const one of asked) expect(textOf(await one.shown(timeout))).not.toBe('')
    expect(asked.map((one) => answersTo(bot, one))).toEqual(asked.map(() => 1))
    expect(bot.discord.connections.identified).toBe(1)
    expect(bot.faults).toEqual([])
  }, 120_000)
})
