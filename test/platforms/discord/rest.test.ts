import { PermissionFlagsBits, REST, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { type DiscordStandIn, startDiscord } from './server.ts'

/** The real REST client, pointed at the stand-in. */
const restTo = ({ apiUrl, token }: DiscordStandIn, given = token): REST =>
  new REST({ api: apiUrl, offset: 0 }).setToken(given)

describe('who the bot is', () => {
  it('is told to the bot', async () => {
    await using discord = await startDiscord()
    const rest = restTo(discord)
    expect(await rest.get(Routes.user())).toMatchObject({ id: discord.applicationId, bot: true })
    expect(await rest.get(Routes.currentApplication())).toMatchObject({
      id: discord.applicationId,
      verify_key: discord.publicKey,
    })
    expect(await rest.get(Routes.gatewayBot())).toMatchObject({
      url: expect.stringMatching(/^ws:\/\/127\.0\.0\.1:\d+\/gateway$/),
      shards: 1,
    })
  })

  it('is nobody with a wrong token', async () => {
    await using discord = await startDiscord()
    await expect(restTo(discord, 'wrong').get(Routes.user())).rejects.toMatchObject({
      status: 401,
      code: 0,
    })
    expect(JSON.stringify(discord.requests)).not.toContain('wrong')
  })
})

it('tells the time it is told to tell', async () => {
  const date = () => new Date('2026-01-01T00:00:00Z')
  await using discord = await startDiscord({ date })
  const response = await fetch(`${discord.apiUrl}/v10/gateway/bot`)
  expect(response.headers.get('date')).toBe('Thu, 01 Jan 2026 00:00:00 GMT')
})

it('answers 404 to a route it does not have, and says so', async () => {
  await using discord = await startDiscord()
  await expect(restTo(discord).get('/sticker-packs')).rejects.toMatchObject({ status: 404 })
  expect(discord.violations).toEqual(['GET /sticker-packs: the stand-in has no such route'])
})

it('knows API version 10 only, and takes no broken JSON', async () => {
  await using discord = await startDiscord()
  const old = await fetch(`${discord.apiUrl}/v9/users/@me`)
  expect(await old.json()).toMatchObject({ code: 50_041 })
  const broken = await fetch(`${discord.apiUrl}/v10/users/@me/channels`, {
    method: 'POST',
    body: '{"recipient_id":',
  })
  expect(await broken.json()).toMatchObject({ code: 50_109 })
})

describe('what a doctor asks', () => {
  it('is enough to compute what is missing in a channel', async () => {
    await using discord = await startDiscord()
    const { SendMessages, EmbedLinks } = PermissionFlagsBits
    discord.places.overwrite(discord.channelId, { deny: SendMessages, allow: EmbedLinks })
    const rest = restTo(discord)
    const member = await rest.get(Routes.guildMember(discord.guildId, '@me'))
    const { roles } = member as { roles: string[] } // A member.
    const [role] = roles
    const all = await rest.get(Routes.guildRoles(discord.guildId))
    expect(all).toMatchObject([{ id: discord.guildId }, { id: role, managed: true }])
    expect(await rest.get(Routes.channel(discord.channelId))).toMatchObject({
      guild_id: discord.guildId,
      permission_overwrites: [
        { id: role, type: 0, deny: String(SendMessages), allow: String(EmbedLinks) },
      ],
    })
    expect(discord.places.permissionsIn(discord.channelId) & SendMessages).toBe(0n)
    expect(await rest.get(Routes.guild(discord.guildId))).toMatchObject({ id: discord.guildId })
    expect(await rest.get(Routes.userGuilds())).toMatchObject([{ id: discord.guildId }])
    await expect(rest.get(Routes.guild('1'))).rejects.toMatchObject({ code: 10_004 })
  })
})
