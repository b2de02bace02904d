import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type Bot, startBot } from './bot.ts'
import { waits } from './made-up.ts'
import { textOf } from './reading.ts'

const { facts } = await shippedNewsroom()

const ask = ({ discord }: Bot, name = 'about') => discord.interactions.command({ name })

const events = (bot: Bot) => bot.logged.map(({ event }) => event)

describe('leaving', () => {
  it('answers on while it waits for what is being answered, then closes the line', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    await using bot = await startBot({ facts, extra: [waits(promise)] })
    const asked = ask(bot, 'waits')
    await asked.answered
    const left = bot.connection.stop()
    expect(bot.connection.isReady()).toBe(false)
    expect(textOf(await ask(bot).shown())).not.toBe('')
    expect(bot.discord.connections.open).toBe(1)
    resolve()
    expect(textOf(await asked.shown())).toContain('Worth the wait')
    await left
    await bot.discord.until(() => bot.discord.connections.open === 0)
    expect(ask(bot).wasDelivered).toBe(false)
  })

  it('lets what was asked meanwhile be answered without the line', async () => {
    const [before, after] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const later = { ...waits(after.promise), name: 'later' }
    await using bot = await startBot({ facts, extra: [waits(before.promise), later] })
    const first = ask(bot, 'waits')
    await first.answered
    const left = bot.connection.stop()
    const second = ask(bot, 'later')
    await second.answered
    before.resolve()
    await bot.discord.until(() => bot.discord.connections.open === 0)
    after.resolve()
    await left
    expect(textOf(second.message)).toContain('Worth the wait')
  })

  it('between two connections leaves none behind', async () => {
    await using bot = await startBot({ facts })
    bot.discord.dropGateway()
    await expect.poll(() => events(bot)).toContain('discord.shard.reconnecting')
    await bot.connection.stop()
    await bot.discord.until(() => bot.discord.connections.open === 0)
    expect(bot.discord.connections).toMatchObject({ opened: 1, resumed: 0 })
  })

  it('does not make a line that is left look lost', async () => {
    await using bot = await startBot({ facts })
    await bot.connection.stop()
    const pending = Promise.resolve('not gone')
    expect(await Promise.race([bot.connection.gone, pending])).toBe('not gone')
    expect(events(bot)).not.toContain('discord.shard.gone')
  })
})
