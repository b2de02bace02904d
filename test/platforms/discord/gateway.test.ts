import { Client, Events, GatewayIntentBits, type Interaction } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { logIn, QUICK } from './logged-in.ts'
import { startDiscord } from './server.ts'

/** The names of the commands a client gets, as they come. */
function namesTo(client: Client): string[] {
  const names: string[] = []
  client.on(Events.InteractionCreate, (interaction: Interaction) => {
    if (interaction.isChatInputCommand()) names.push(interaction.commandName)
  })
  return names
}

describe('logging in', () => {
  it('makes the client ready, with its guild and channel', async () => {
    await using discord = await startDiscord()
    await using bot = await logIn(discord)
    expect(bot.client.user.id).toBe(discord.applicationId)
    expect(bot.client.application.id).toBe(discord.applicationId)
    expect(bot.client.guilds.cache.get(discord.guildId)?.available).toBe(true)
    expect(bot.client.channels.cache.has(discord.channelId)).toBe(true)
    expect(discord.connections).toMatchObject({ open: 1, identified: 1, resumed: 0 })
  })

  it('fails with a wrong token', async () => {
    await using discord = await startDiscord()
    const client = new Client({ ...QUICK, rest: { api: discord.apiUrl } })
    await expect(client.login('not.the.token')).rejects.toThrow(/invalid token/i)
    await client.destroy()
  })

  it.each([
    ['privileged', GatewayIntentBits.MessageContent, 'Used disallowed intents'],
    ['unknown', 2 ** 30, 'Used invalid intents'],
  ])('fails with an intent that is %s', async (_, intent, message) => {
    await using discord = await startDiscord()
    const intents = intent as GatewayIntentBits // One of them is none, on purpose.
    await expect(logIn(discord, { intents })).rejects.toThrow(message)
  })

  it('gives a guild to its own shard only', async () => {
    await using discord = await startDiscord({ shards: 2 })
    const guilds = [discord.guildId, ...[1, 2, 3, 4].map(() => discord.places.addGuild())]
    await using bot = await logIn(discord, { shards: 'auto' })
    expect(discord.connections.identified).toBe(2)
    for (const id of guilds) {
      const shard = Number((BigInt(id) >> 22n) % 2n)
      expect(bot.client.guilds.cache.get(id)?.shardId).toBe(shard)
    }
  })

  it('keeps the heart beating', async () => {
    await using discord = await startDiscord({ heartbeatMs: 20 })
    await using bot = await logIn(discord)
    await discord.until(() => discord.connections.heartbeats >= 3)
    expect(bot.client.ws.ping).toBeGreaterThanOrEqual(0)
    expect(discord.connections.opened).toBe(1)
  })
})

describe('a dropped connection', () => {
  it('is resumed, and what was missed is replayed once and in order', async () => {
    await using discord = await startDiscord()
    await using bot = await logIn(discord)
    const got = namesTo(bot.client)
    discord.interactions.command({ name: 'before' })
    await expect.poll(() => got).toHaveLength(1)

    expect(discord.dropGateway()).toBe(1)
    const missed = ['one', 'two', 'three'].map((name) => discord.interactions.command({ name }))
    expect(missed.map(({ wasDelivered }) => wasDelivered)).toEqual([true, true, true])
    await discord.until(() => discord.connections.resumed === 1)
    discord.interactions.command({ name: 'after' })

    await expect.poll(() => got).toHaveLength(5)
    expect(got).toEqual(['before', 'one', 'two', 'three', 'after'])
    expect(discord.connections.identified).toBe(1)
  })

  it('numbers dispatches without a gap', async () => {
    await using discord = await startDiscord()
    await using bot = await logIn(discord)
    const numbers: number[] = []
    bot.client.on(Events.Raw, (packet: { s: number }) => numbers.push(packet.s))
    discord.interactions.command({ name: 'one' })
    await expect.poll(() => numbers).toHaveLength(1)
    discord.dropGateway({ code: 4000 })
    discord.interactions.command({ name: 'two' })
    await expect.poll(() => numbers).toHaveLength(3)
    const [first = 0] = numbers
    expect(numbers).toEqual([first, first + 1, first + 2])
  })

  it('that takes its session with it makes the client identify again', async () => {
    await using discord = await startDiscord()
    await using bot = await logIn(discord)
    const got = namesTo(bot.client)
    discord.dropGateway({ resumable: false })
    const lost = discord.interactions.command({ name: 'lost' })
    expect(lost.wasDelivered).toBe(false)
    await discord.until(() => discord.connections.identified === 2)
    discord.interactions.command({ name: 'heard' })
    await expect.poll(() => got).toEqual(['heard'])
    expect(discord.connections.resumed).toBe(0)
  })
})

describe('Discord can ask for it', () => {
  it('by op 7: the client reconnects and resumes', async () => {
    await using discord = await startDiscord()
    await using _bot = await logIn(discord)
    discord.gateway.reconnect()
    await discord.until(() => discord.connections.resumed === 1)
    expect(discord.connections.identified).toBe(1)
  })

  it('by op 9: the client resumes where it may, else it identifies', async () => {
    await using discord = await startDiscord()
    await using bot = await logIn(discord)
    const resumed = new Promise((resolve) => bot.client.once(Events.ShardResume, resolve))
    discord.gateway.invalidate({ resumable: true })
    await resumed
    const got = namesTo(bot.client)
    discord.gateway.invalidate()
    await discord.until(() => discord.connections.identified === 2)
    discord.interactions.command({ name: 'heard' })
    await expect.poll(() => got).toEqual(['heard'])
  })

  it('by silence: a client without acknowledgements takes a new connection', async () => {
    await using discord = await startDiscord({ heartbeatMs: 50 })
    await using _bot = await logIn(discord)
    discord.gateway.answerHeartbeats(false)
    await discord.until(() => discord.connections.opened === 2)
    discord.gateway.answerHeartbeats(true)
    await discord.until(() => discord.connections.resumed === 1)
  })
})

describe('places', () => {
  it('tells the client what changes in them', async () => {
    await using discord = await startDiscord()
    await using bot = await logIn(discord)
    const { cache } = bot.client.channels
    const channel = discord.places.addChannel({ name: 'news' })
    await expect.poll(() => cache.has(channel)).toBe(true)
    discord.places.removeChannel(channel)
    await expect.poll(() => cache.has(channel)).toBe(false)
    const left = new Promise((resolve) => bot.client.once(Events.GuildDelete, resolve))
    discord.places.leave(discord.guildId)
    expect(await left).toMatchObject({ id: discord.guildId })
  })
})
