import { InteractionContextType } from 'discord.js'
import { expect, it } from 'vitest'
import { asks, card, next } from './bot-answers.ts'
import { logIn } from './logged-in.ts'
import { startDiscord } from './server.ts'

it('sends a command with everything that Discord sends', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  const file = discord.upload('facts.csv', Buffer.from('id,name'), 'text/csv')
  const got = next(bot)
  discord.interactions.command({
    name: 'who',
    options: { name: 'qin-gang', full: true, page: 2, file },
    locale: 'zh-CN',
    guildLocale: 'de',
    userId: '300000000000000001',
    memberRoles: ['400000000000000001'],
    memberPermissions: 8n,
  })
  const interaction = await got
  if (!interaction.isChatInputCommand()) throw new Error('Not a command')
  expect(interaction.options.getString('name')).toBe('qin-gang')
  expect(interaction.options.getBoolean('full')).toBe(true)
  expect(interaction.options.getInteger('page')).toBe(2)
  expect(interaction.options.getAttachment('file')?.url).toBe(file.url)
  expect(await (await fetch(file.url)).text()).toBe('id,name')
  expect(interaction).toMatchObject({
    locale: 'zh-CN',
    guildLocale: 'de',
    guildId: discord.guildId,
    channelId: discord.channelId,
    context: InteractionContextType.Guild,
    attachmentSizeLimit: 10 * 1024 * 1024,
    authorizingIntegrationOwners: { 0: discord.guildId },
  })
  expect(interaction.user.id).toBe('300000000000000001')
  expect(interaction.memberPermissions?.has('Administrator')).toBe(true)
  expect(interaction.appPermissions.has('SendMessages')).toBe(true)
  expect(Math.abs(interaction.createdTimestamp - Date.now())).toBeLessThan(60_000)
})

it('sends a command from a direct message, and from a user install elsewhere', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  const first = next(bot)
  discord.interactions.command({ name: 'who', dm: true })
  expect(await first).toMatchObject({ guildId: null, member: null, context: 1 })
  const second = next(bot)
  const owners = { '1': '200000000000000001' }
  discord.interactions.command({ name: 'who', dm: true, context: 2, owners })
  expect(await second).toMatchObject({ context: 2, authorizingIntegrationOwners: owners })
  const third = next(bot)
  discord.interactions.command({ name: 'who', guildId: '500000000000000001' })
  expect(await third).toMatchObject({
    guildId: '500000000000000001',
    guild: null,
    authorizingIntegrationOwners: owners,
  })
})

it('takes types and id of the registered command, and finds options inside subcommands', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  const registered = await bot.client.application.commands.create({
    name: 'digest',
    description: 'Briefings',
    options: [
      {
        name: 'add',
        description: 'Adds one',
        type: 1,
        options: [{ name: 'where', description: 'A channel', type: 7 }],
      },
    ],
  })
  const got = next(bot)
  discord.interactions.command({
    name: 'digest',
    subcommand: 'add',
    options: { where: discord.channelId },
  })
  const interaction = await got
  if (!interaction.isChatInputCommand()) throw new Error('Not a command')
  expect(interaction.commandId).toBe(registered.id)
  expect(interaction.options.getSubcommand()).toBe('add')
  expect(interaction.options.getChannel('where')?.id).toBe(discord.channelId)
})

it('lets a test press, choose and submit, and only what is there', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  asks(bot, (interaction) => interaction.reply(card('Choose')))
  const asked = discord.interactions.command({ name: 'who', userId: '300000000000000002' })
  const message = await asked.shown()

  const pressed = next(bot)
  const press = discord.interactions.press({ message, label: 'On' })
  const button = await pressed
  if (!button.isButton()) throw new Error('Not a button')
  expect(button.customId).toBe('on')
  expect(button.message.interactionMetadata?.user.id).toBe('300000000000000002')
  await button.update(card('Pressed'))
  expect(await press.shown()).toMatchObject({
    id: message.id,
    components: [{ content: 'Pressed' }, {}, {}],
  })

  const chosen = next(bot)
  const choice = discord.interactions.select({ message, values: ['a'] })
  const select = await chosen
  if (!select.isStringSelectMenu()) throw new Error('Not a select')
  expect(select.values).toEqual(['a'])
  await select.deferUpdate()
  await select.editReply(card('Chosen'))
  expect(await choice.shown()).toMatchObject({ components: [{ content: 'Chosen' }, {}, {}] })

  const submitted = next(bot)
  discord.interactions.submit({ customId: 'form', values: { name: 'Person One' } })
  const modal = await submitted
  if (!modal.isModalSubmit()) throw new Error('Not a modal')
  expect(modal.fields.getTextInputValue('name')).toBe('Person One')

  expect(() => discord.interactions.press({ message, label: 'Away' })).toThrow('On (on)')
  expect(() => discord.interactions.press({ message, customId: 'off' })).toThrow('disabled')
  expect(() => discord.interactions.select({ message, values: ['z'] })).toThrow('Not offered: z')
  expect(discord.violations).toEqual([])
})

it('completes what is typed', async () => {
  await using discord = await startDiscord()
  await using bot = await logIn(discord)
  const got = next(bot)
  const asked = discord.interactions.autocomplete({
    name: 'who',
    options: { name: 'qin' },
    focused: 'name',
  })
  const interaction = await got
  if (!interaction.isAutocomplete()) throw new Error('Not an autocomplete')
  expect(interaction.options.getFocused(true)).toMatchObject({ name: 'name', value: 'qin' })
  await interaction.respond([{ name: 'Person One', value: 'person-one' }])
  expect((await asked.answered).data).toEqual({
    choices: [{ name: 'Person One', value: 'person-one' }],
  })
})
