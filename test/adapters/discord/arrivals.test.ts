import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import type { DiscordStandIn } from '../../platforms/discord/server.ts'
import { type Bot, startBot } from './bot.ts'
import { brief, channelIn } from './messenger/scene.ts'
import { textOf } from './reading.ts'

const { facts } = await shippedNewsroom()

/** Starts a bot that notes which servers it was told about. */
async function startNoting() {
  const arrived: string[] = []
  const bot = await startBot({ facts, onArrived: (space) => arrived.push(space) })
  return { bot, arrived }
}

/** Starts a bot that notes which servers it is said to be on. */
async function startPresent(discord?: DiscordStandIn) {
  const present: (readonly string[])[] = []
  const bot = await startBot({
    facts,
    onPresent: (spaces) => present.push(spaces),
    ...(discord ? { discord } : {}),
  })
  return { bot, present }
}

/** Everything the gateway said before has been heard once this was answered. */
const heard = async ({ discord }: Bot) => {
  await discord.interactions.command({ name: 'about' }).shown()
}

const post = ({ connection, discord }: Bot, id: string) =>
  connection.messenger.post({
    id,
    place: channelIn(discord),
    brief: brief(),
    question: `digest show ${id}`,
    language: 'en',
  })

describe('a server', () => {
  it('that the bot is on when it starts is no news', async () => {
    const { bot, arrived } = await startNoting()
    await using _ = bot
    await heard(bot)
    expect(arrived).toEqual([])
  })

  it('that the bot is added to is told once', async () => {
    const { bot, arrived } = await startNoting()
    await using _ = bot
    const added = bot.discord.places.addGuild({ name: 'Guild Two' })
    await heard(bot)
    expect(arrived).toEqual([added])
  })

  it('that is out of reach and back 25 seconds later changes nothing', async () => {
    const { bot, arrived } = await startNoting()
    await using _ = bot
    const { places, guildId } = bot.discord
    places.outage(guildId)
    await heard(bot)
    places.outage(guildId, true)
    await heard(bot)
    expect(arrived).toEqual([])
    expect(await post(bot, 'after')).toMatchObject({ outcome: 'done' })
  })

  it('that the bot was taken out of and is back 25 seconds later is told, and written to as before', async () => {
    const { bot, arrived } = await startNoting()
    await using _ = bot
    const { places, guildId } = bot.discord
    expect(await post(bot, 'before')).toMatchObject({ outcome: 'done' })
    places.leave(guildId)
    expect(await post(bot, 'meanwhile')).toMatchObject({ refusal: 'space-gone' })
    places.comeBack(guildId)
    await heard(bot)
    expect(arrived).toEqual([guildId])
    expect(await post(bot, 'after')).toMatchObject({ outcome: 'done' })
  })

  it('that was there all along is no news after the gateway began a new session', async () => {
    const { bot, arrived } = await startNoting()
    await using _ = bot
    bot.discord.gateway.invalidate()
    await bot.discord.until(() => bot.discord.connections.identified === 2, { timeoutMs: 15_000 })
    await heard(bot)
    expect(arrived).toEqual([])
  }, 30_000)
})

describe('the servers the bot is on', () => {
  it('are told when it starts, with one that it was added to while it was off', async () => {
    const first = await startPresent()
    const { discord } = first.bot
    expect(first.present).toEqual([[discord.guildId]])
    await first.bot.connection.stop()
    const added = discord.places.addGuild({ name: 'Guild Two' })
    const second = await startPresent(discord)
    await using _ = second.bot
    expect(second.present).toEqual([[discord.guildId, added]])
  })

  it('are told again when the gateway begins a new session, without those it was taken out of', async () => {
    const { bot, present } = await startPresent()
    await using _ = bot
    const { discord } = bot
    const added = discord.places.addGuild({ name: 'Guild Two' })
    discord.gateway.invalidate()
    discord.places.leave(discord.guildId)
    await discord.until(() => discord.connections.identified === 2, { timeoutMs: 15_000 })
    await heard(bot)
    expect(present).toEqual([[discord.guildId], [added]])
  }, 30_000)
})

describe('posting by itself', () => {
  it.each(['gateway', 'http'] as const)('works beside answers, connected by %s', async (mode) => {
    await using bot = await startBot({ facts, settings: { mode } })
    const done = await post(bot, 'a-1')
    if (done.outcome !== 'done') throw new Error(done.code)
    const { messenger } = bot.connection
    const message = { id: 'a-1', place: channelIn(bot.discord), brief: brief() }
    const whole = { ...message, question: 'digest show a-1', language: 'en' } as const
    expect(await messenger.finish(whole, done)).toMatchObject({ outcome: 'done' })
    expect(textOf(bot.discord.messages.get(done.messageId))).toContain('Vigil daily')
  })

  it.each([
    'gateway',
    'http',
  ] as const)('goes on after a token was refused once, connected by %s', async (mode) => {
    await using bot = await startBot({ facts, settings: { mode } })
    bot.discord.fail({ method: 'POST', path: /\/messages$/, status: 401 })
    expect(await post(bot, 'a-1')).toMatchObject({ refusal: 'token' })
    expect(await post(bot, 'a-1')).toMatchObject({ outcome: 'done' })
  })
})
