import {
  type ChatInputCommandInteraction,
  InteractionResponseType,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js'
import { expect, it } from 'vitest'
import { asks, card, next } from './bot-answers.ts'
import { logIn } from './logged-in.ts'
import { startDiscord } from './server.ts'

const { IsComponentsV2, Ephemeral } = MessageFlags

it('shows a reply as users see it, and keeps what was sent', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  asks(bot, (interaction) => interaction.reply(card('Hello')))
  const asked = discord.interactions.command({ name: 'who' })
  const callback = await asked.answered
  expect(callback).toMatchObject({
    type: InteractionResponseType.ChannelMessageWithSource,
    isMultipart: false,
    via: 'callback',
    data: { flags: IsComponentsV2, allowed_mentions: { parse: [] } },
  })
  expect(asked.message).toMatchObject({
    flags: IsComponentsV2,
    channel_id: discord.channelId,
    application_id: discord.applicationId,
    components: [
      { id: 1, content: 'Hello' },
      { id: 2, components: [{ id: 3 }, { id: 4 }] },
      { id: 5, components: [{ id: 6, min_values: 1, max_values: 1 }] },
    ],
  })
  expect(discord.violations).toEqual([])
})

it('goes through a deferred answer, its edit and a follow-up with a file', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  asks(bot, async (interaction) => {
    await interaction.deferReply({ flags: Ephemeral })
    await interaction.editReply(card('Done'))
    const files = [{ attachment: Buffer.from('a,b'), name: 'a.csv', description: 'Two letters' }]
    await interaction.followUp({ content: 'And a file', files, flags: Ephemeral })
  })
  const asked = discord.interactions.command({ name: 'cases' })
  expect((await asked.answered).type).toBe(InteractionResponseType.DeferredChannelMessageWithSource)
  expect(await asked.shown()).toMatchObject({
    flags: IsComponentsV2 | Ephemeral,
    components: [{ content: 'Done' }, {}, {}],
  })
  const { files, isMultipart } = await asked.followUp()
  expect(isMultipart).toBe(true)
  expect(files.map(({ name, bytes }) => [name, String(bytes)])).toEqual([['a.csv', 'a,b']])
  expect(asked.followUpMessages).toMatchObject([
    { content: 'And a file', attachments: [{ filename: 'a.csv', description: 'Two letters' }] },
  ])
  expect(asked.edits).toHaveLength(1)
  expect(discord.violations).toEqual([])
})

it('takes one answer only, however often an interaction is delivered', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  const codes: unknown[] = []
  asks(bot, (interaction: RepliableInteraction) =>
    interaction.reply('Hello').catch(({ code }) => codes.push(code)),
  )
  const asked = discord.interactions.command({ name: 'who' })
  await asked.answered
  expect(asked.redeliver()).toBe(true)
  await expect.poll(() => codes).toEqual([40_060])
  expect(discord.messages.inChannel(discord.channelId)).toHaveLength(1)
})

it('knows an interaction for three seconds, and its token for fifteen minutes', async () => {
  let time = Date.parse('2026-01-01T00:00:00Z')
  await using discord = await startDiscord({ now: () => new Date(time) })
  await using bot = await logIn(discord)

  const late = next(bot)
  discord.interactions.command({ name: 'late' })
  const missed = (await late) as ChatInputCommandInteraction // Only commands are sent here.
  time += 3_001
  await expect(missed.reply('Hello')).rejects.toMatchObject({ code: 10_062, status: 404 })
  await expect(missed.followUp('Hello')).rejects.toThrow()

  const punctual = next(bot)
  discord.interactions.command({ name: 'punctual' })
  const taken = (await punctual) as ChatInputCommandInteraction // As above.
  time += 3_000
  await taken.reply('Hello')
  time += 15 * 60_000 - 3_000
  await taken.editReply('Still there')
  time += 1
  await expect(taken.editReply('Gone')).rejects.toMatchObject({ code: 50_027, status: 401 })
})

it('can call an expired token an unknown webhook', async () => {
  let time = Date.parse('2026-01-01T00:00:00Z')
  const now = () => new Date(time)
  await using discord = await startDiscord({ now, expiredToken: 'unknownWebhook' })
  await using bot = await logIn(discord)
  const got = next(bot)
  discord.interactions.command({ name: 'who' })
  const interaction = (await got) as ChatInputCommandInteraction // Only commands are sent here.
  await interaction.reply('Hello')
  time += 15 * 60_000 + 1
  await expect(interaction.followUp('Gone')).rejects.toMatchObject({ code: 10_015, status: 404 })
})

it('gives the message back when it is asked for', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  const got = next(bot)
  const asked = discord.interactions.command({ name: 'who' })
  const interaction = (await got) as ChatInputCommandInteraction // Only commands are sent here.
  const { resource } = await interaction.reply({ content: 'Hello', withResponse: true })
  expect(resource?.message?.id).toBe(asked.message?.id)
  expect((await interaction.fetchReply()).content).toBe('Hello')
  await interaction.deleteReply()
  expect(asked.message).toBeUndefined()
  await expect(interaction.fetchReply()).rejects.toMatchObject({ code: 10_008 })
})

it('allows five follow-ups where only the user installed the bot', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  const got = next(bot)
  const owners = { '1': '200000000000000001' }
  discord.interactions.command({ name: 'who', dm: true, context: 2, owners })
  const interaction = (await got) as ChatInputCommandInteraction // Only commands are sent here.
  await interaction.reply('Hello')
  for (const number of [1, 2, 3, 4, 5]) await interaction.followUp(`Number ${number}`)
  await expect(interaction.followUp('Number 6')).rejects.toMatchObject({ code: 40_094 })
})

it('refuses an answer over a limit, says where, and lets the bot try again', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  const got = next(bot)
  const asked = discord.interactions.command({ name: 'who' })
  const interaction = (await got) as ChatInputCommandInteraction // Only commands are sent here.
  await expect(interaction.reply('x'.repeat(2_001))).rejects.toMatchObject({
    code: 50_035,
    rawError: { errors: { data: { content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH' }] } } } },
  })
  await interaction.reply('Short')
  expect((await asked.shown()).content).toBe('Short')
  expect(discord.violations).toEqual([
    'POST /interactions/:id/:token/callback data.content: Must be 2000 or fewer in length, not 2001.',
  ])
})

it('writes down pings and live mentions, which Discord lets pass', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord, { allowedMentions: { parse: ['users'] } })
  asks(bot, (interaction) => interaction.reply('Hello <@123> and \\<@124>'))
  await discord.interactions.command({ name: 'who' }).shown()
  expect(discord.violations).toEqual([
    'POST /interactions/:id/:token/callback data.allowed_mentions: Must be parse: [] and nothing else.',
    'POST /interactions/:id/:token/callback data.content: Mentions <@123>.',
  ])
})

it('takes suggestions of the type of the option being typed', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  const complete = async (value: string | number) => {
    const got = next(bot)
    const options = { page: 1 }
    discord.interactions.autocomplete({ name: 'cases', options, focused: 'page' })
    const interaction = await got
    if (!interaction.isAutocomplete()) throw new Error('Not an autocomplete')
    await interaction.respond([{ name: 'Page', value }])
  }
  await complete(2)
  await expect(complete('two')).rejects.toMatchObject({ code: 50_035 })
})
