import { describe, expect, it } from 'vitest'
import { defineCommand } from '#core/command.ts'
import type { Language, Words } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type DiscordStandIn, startDiscord } from '../../platforms/discord/server.ts'
import { type Bot, startBot } from './bot.ts'
import { tongue } from './made-up.ts'
import { textOf } from './reading.ts'

const { facts } = await shippedNewsroom()

const writes = ({ requests }: DiscordStandIn) =>
  requests.filter(({ method, path }) => method !== 'GET' && path.endsWith('/commands'))

const synced = ({ logged }: Bot) =>
  logged.find(({ event }) => event === 'discord.commands')?.details

const inChinese = (language: Language): Words => ({
  ...en,
  language,
  ...(language === 'en'
    ? {}
    : { commands: { tongue: { name: '语言', about: '这是什么语言', options: {} } } }),
})

describe('commands are registered', () => {
  it('all at once, in one write, for all of Discord', async () => {
    await using bot = await startBot({ facts })
    expect(writes(bot.discord)).toHaveLength(1)
    expect(bot.discord.commands.list(undefined).map(({ name }) => name)).toEqual(
      bot.newsroom.commands.map(({ name }) => name),
    )
    expect(bot.discord.commands.list(bot.discord.guildId)).toEqual([])
  })

  it('not again when nothing changed', async () => {
    await using bot = await startBot({ facts, extra: [tongue], words: inChinese })
    await using again = await startBot({
      facts,
      extra: [tongue],
      words: inChinese,
      discord: bot.discord,
    })
    expect(writes(bot.discord)).toHaveLength(1)
    expect(synced(again)).toMatchObject({ added: '', changed: '', removed: '' })
  })

  it.each([
    [
      'a declaration',
      { extra: [defineCommand({ ...tongue, about: 'Another', answer: neverAsked })] },
    ],
    ['a translation', { extra: [tongue], words: () => en }],
  ])('once more when %s changed, and it is said which', async (_what, change) => {
    await using bot = await startBot({ facts, extra: [tongue], words: inChinese })
    await using again = await startBot({
      facts,
      words: inChinese,
      ...change,
      discord: bot.discord,
    })
    expect(writes(bot.discord)).toHaveLength(2)
    expect(synced(again)).toMatchObject({ added: '', changed: 'tongue', removed: '' })
  })

  it('without those that are no longer there', async () => {
    await using bot = await startBot({ facts, extra: [tongue] })
    await using again = await startBot({ facts, discord: bot.discord })
    expect(synced(again)).toMatchObject({ removed: 'tongue' })
    expect(bot.discord.commands.named('tongue', undefined)).toBeUndefined()
  })

  it('on one server while developing, twice without a second write', async () => {
    const discord = await startDiscord()
    const settings = { guildId: discord.guildId }
    await using bot = await startBot({ facts, discord, settings })
    await using again = await startBot({ facts, discord, settings })
    expect(writes(discord)).toHaveLength(1)
    expect(discord.commands.list(undefined)).toEqual([])
    expect(discord.commands.list(discord.guildId)).toHaveLength(bot.newsroom.commands.length)
    expect(synced(again)).toMatchObject({ for: 'one server', added: '' })
    expect(JSON.stringify(writes(discord)[0]?.body)).not.toContain('integration_types')
  })
})

describe('commands of one server', () => {
  it('are registered as soon as the app is added to it', async () => {
    const discord = await startDiscord()
    discord.fail({ path: /\/commands$/, status: 403, times: 1 })
    const { guildId } = discord
    await using _bot = await startBot({ facts, discord, settings: { guildId } })
    expect(discord.commands.list(guildId)).toEqual([])
    discord.dispatch('GUILD_DELETE', { id: guildId })
    discord.dispatch('GUILD_CREATE', newServer(guildId))
    await discord.waitFor(({ method, path }) => method === 'PUT' && path.includes(guildId))
  })

  it('are taken away when they are registered everywhere, so that none shows twice', async () => {
    const discord = await startDiscord()
    {
      const settings = { guildId: discord.guildId }
      await using _trying = await startBot({ facts, discord, settings })
    }
    expect(discord.commands.list(discord.guildId)).not.toEqual([])
    await using _bot = await startBot({ facts, discord })
    expect(discord.commands.list(discord.guildId)).toEqual([])
    expect(discord.commands.list(undefined)).not.toEqual([])
    expect(writes(discord)).toHaveLength(3)
  })
})

const newServer = (id: string) => ({
  id,
  name: 'Another',
  unavailable: false,
  channels: [],
  roles: [],
  members: [],
  threads: [],
  emojis: [],
  stickers: [],
  features: [],
  member_count: 1,
})

it('what Discord says of places on one server is no difference', async () => {
  const discord = await startDiscord()
  const settings = { guildId: discord.guildId }
  await using _first = await startBot({ facts, discord, settings })
  const body = discord.commands
    .list(discord.guildId)
    .map((command) => ({ ...command, contexts: null, integration_types: [0] }))
  const headers = { 'Content-Type': 'application/json' }
  discord.fail({ method: 'GET', path: /\/commands$/, status: 200, body, headers })
  await using again = await startBot({ facts, discord, settings })
  expect(synced(again)).toMatchObject({ added: '', changed: '', removed: '' })
  expect(writes(discord)).toHaveLength(1)
})

describe('when they cannot be registered', () => {
  it.each([
    [401, /DISCORD_TOKEN/],
    [403, /DISCORD_APPLICATION_ID/],
    [404, /DISCORD_APPLICATION_ID/],
    [500, /[Rr]estart/],
  ])('%i is logged with what to do, and what is asked is answered', async (status, fix) => {
    const discord = await startDiscord()
    discord.fail({ path: /\/commands$/, status })
    await using bot = await startBot({ facts, discord })
    const [refused] = bot.logged.filter(({ event }) => event === 'discord.commands.refused')
    expect(refused?.details['fix']).toMatch(fix)
    expect(textOf(await discord.interactions.command({ name: 'about' }).shown())).not.toBe('')
  })

  it('a server the app was not invited to is named as what to set right', async () => {
    const discord = await startDiscord()
    discord.fail({ path: /\/commands$/, status: 403 })
    await using bot = await startBot({ facts, discord, settings: { guildId: discord.guildId } })
    const [refused] = bot.logged.filter(({ event }) => event === 'discord.commands.refused')
    expect(refused?.details['fix']).toContain('DISCORD_GUILD_ID')
  })
})

function neverAsked(): never {
  throw new Error('never asked')
}
