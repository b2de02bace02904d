import { PermissionFlagsBits, REST, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { INVITED } from './guild.ts'
import { type DiscordStandIn, startDiscord } from './server.ts'

const { CreatePublicThreads } = PermissionFlagsBits
const quiet = { allowed_mentions: { parse: [] } }

/** The real REST client, and a message of the bot's that a thread may hang on. */
async function startWithMessage() {
  const discord = await startDiscord()
  const rest = new REST({ api: discord.apiUrl, offset: 0 }).setToken(discord.token)
  const root = await post(rest, discord.channelId, 'Root')
  return { discord, rest, root }
}

async function post(rest: REST, channel: string, content: string): Promise<string> {
  const body = { ...quiet, content }
  const message = (await rest.post(Routes.channelMessages(channel), { body })) as { id: string } // A message.
  return message.id
}

const start = (rest: REST, { channelId }: DiscordStandIn, root: string, channel = channelId) =>
  rest.post(Routes.threads(channel, root), { body: { name: 'Events' } })

describe('the thread of a message', () => {
  it('has its id and takes messages', async () => {
    const { discord, rest, root } = await startWithMessage()
    await using _ = discord
    expect(await start(rest, discord, root)).toMatchObject({
      ...{ id: root, type: 11, parent_id: discord.channelId, name: 'Events' },
    })
    await post(rest, root, 'Below')
    expect(await rest.get(Routes.channelMessages(root))).toMatchObject([{ content: 'Below' }])
    expect(discord.violations).toEqual([])
  })

  it('stays when its message is deleted', async () => {
    const { discord, rest, root } = await startWithMessage()
    await using _ = discord
    await start(rest, discord, root)
    await rest.delete(Routes.channelMessage(discord.channelId, root))
    await expect(post(rest, root, 'Below')).resolves.toBeTruthy()
  })

  it('is opened once, by whoever may, where a thread can hang', async () => {
    const { discord, rest, root } = await startWithMessage()
    await using _ = discord
    await expect(start(rest, discord, '1')).rejects.toMatchObject({ code: 10_008 })
    await start(rest, discord, root)
    await expect(start(rest, discord, root)).rejects.toMatchObject({ code: 160_004 })
    const inside = await post(rest, root, 'Below')
    await expect(start(rest, discord, inside, root)).rejects.toMatchObject({ code: 50_024 })
    discord.places.allow(discord.guildId, INVITED & ~CreatePublicThreads)
    await expect(start(rest, discord, root)).rejects.toMatchObject({ code: 50_013 })
  })

  it('is woken by whoever may write in it, unless it is locked', async () => {
    const { discord, rest, root } = await startWithMessage()
    await using _ = discord
    await start(rest, discord, root)
    discord.places.archive(root)
    await expect(post(rest, root, 'Asleep')).rejects.toMatchObject({ code: 50_083 })
    await rest.patch(Routes.channel(root), { body: { archived: false } })
    await expect(post(rest, root, 'Awake')).resolves.toBeTruthy()
    discord.places.lock(root)
    await expect(post(rest, root, 'Locked')).rejects.toMatchObject({ code: 160_005 })
    const wake = rest.patch(Routes.channel(root), { body: { archived: false } })
    await expect(wake).rejects.toMatchObject({ code: 50_013 })
  })
})

describe('the messages of a channel', () => {
  it('behind one are those that followed it, the newest of them first', async () => {
    const { discord, rest, root } = await startWithMessage()
    await using _ = discord
    for (const content of ['A', 'B', 'C']) await post(rest, discord.channelId, content)
    const query = new URLSearchParams({ after: root, limit: '2' })
    expect(await rest.get(Routes.channelMessages(discord.channelId), { query })).toMatchObject([
      { content: 'B' },
      { content: 'A' },
    ])
  })

  it('are none for whoever may not read what was said before', async () => {
    const { discord, rest } = await startWithMessage()
    await using _ = discord
    discord.places.overwrite(discord.channelId, { deny: PermissionFlagsBits.ReadMessageHistory })
    expect(await rest.get(Routes.channelMessages(discord.channelId))).toEqual([])
  })
})

describe('a guild', () => {
  it('that the bot was taken out of shows nothing, until it is invited again', async () => {
    const { discord, rest } = await startWithMessage()
    await using _ = discord
    const { places, guildId, channelId } = discord
    places.leave(guildId)
    await expect(post(rest, channelId, 'Out')).rejects.toMatchObject({ code: 50_001 })
    await expect(rest.get(Routes.guild(guildId))).rejects.toMatchObject({ code: 10_004 })
    places.comeBack(guildId)
    await expect(post(rest, channelId, 'In')).resolves.toBeTruthy()
  })

  it('takes no message in a forum', async () => {
    const { discord, rest } = await startWithMessage()
    await using _ = discord
    const forum = discord.places.addChannel({ type: 15, name: 'forum' })
    await expect(post(rest, forum, 'Hello')).rejects.toMatchObject({ code: 50_008 })
  })
})

it('a nonce whose message was deleted finds no message and makes none', async () => {
  const { discord, rest } = await startWithMessage()
  await using _ = discord
  const body = { ...quiet, content: 'Digest', nonce: 'digest-1', enforce_nonce: true }
  const path = Routes.channelMessages(discord.channelId)
  const { id } = (await rest.post(path, { body })) as { id: string } // A message.
  discord.messages.delete(id)
  await expect(rest.post(path, { body })).rejects.toMatchObject({ code: 10_008 })
  expect(discord.messages.inChannel(discord.channelId)).toHaveLength(1)
})
