import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../../fixtures/shipped.ts'
import { type Bot, startBot } from '../bot.ts'
import { textOf } from '../reading.ts'
import { standing } from './made-up.ts'

const { facts } = await shippedNewsroom()
const { Administrator, ManageChannels, ManageGuild, ManageMessages } = PermissionFlagsBits

type Call = Parameters<Bot['discord']['interactions']['command']>[0]

const start = () => startBot({ facts, extra: [standing] })
const ask = async (bot: Bot, more: Partial<Call> = {}) =>
  textOf(await bot.discord.interactions.command({ name: 'standing', ...more }).shown())

describe('where somebody asks', () => {
  it('is a channel of a server', async () => {
    await using bot = await start()
    const { guildId, channelId } = bot.discord
    expect(await ask(bot)).toContain(`channel ${guildId} ${channelId};`)
  })

  it('is a thread of a server', async () => {
    await using bot = await start()
    const { guildId, channelId: parentId, places } = bot.discord
    const channelId = places.addChannel({ type: 11, parentId, name: 'thread' })
    expect(await ask(bot, { channelId })).toContain(`channel ${guildId} ${channelId};`)
  })

  it('is the messages with themselves, where there is no server', async () => {
    await using bot = await start()
    const userId = '200000000000000031'
    expect(await ask(bot, { dm: true, userId })).toContain(`person none ${userId}; manages\n`)
  })
})

describe('what somebody manages', () => {
  it.each([
    ['Manage Channels', ManageChannels],
    ['Manage Server', ManageGuild],
    ['Administrator', Administrator],
  ])('is the channel they ask in, with %s there', async (_, memberPermissions) => {
    await using bot = await start()
    expect(await ask(bot, { memberPermissions })).toContain(`manages ${bot.discord.channelId}\n`)
  })

  it('is nothing with other permissions', async () => {
    await using bot = await start()
    expect(await ask(bot, { memberPermissions: ManageMessages })).toContain('manages\n')
  })

  it('is a channel they name, by what they may do there and not here', async () => {
    await using bot = await start()
    const other = bot.discord.places.addChannel({ name: 'other' })
    const named = { options: { channel: other } }
    expect(await ask(bot, { ...named, channelPermissions: { [other]: ManageChannels } })).toContain(
      `manages ${other}\n`,
    )
    expect(await ask(bot, { ...named, memberPermissions: ManageChannels })).toContain(
      `manages ${bot.discord.channelId}\n`,
    )
  })

  it('is a channel they choose in a form', async () => {
    await using bot = await start()
    const other = bot.discord.places.addChannel({ name: 'other' })
    const component = { type: 8, custom_id: 'channel', required: true }
    const form = { custom_id: 'ask.1:standing', components: [{ type: 18, label: 'A', component }] }
    const filled = bot.discord.interactions.fillIn({
      ...{ form, values: { channel: other } },
      channelPermissions: { [other]: ManageGuild },
    })
    expect(textOf(await filled.shown())).toContain(`manages ${other}\n`)
  })
})
