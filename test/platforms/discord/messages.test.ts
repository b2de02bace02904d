import { MessageFlags, PermissionFlagsBits, REST, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { type DiscordStandIn, startDiscord } from './server.ts'

/** The real REST client, pointed at the stand-in. */
const restTo = ({ apiUrl, token }: DiscordStandIn, given = token): REST =>
  new REST({ api: apiUrl, offset: 0 }).setToken(given)

const quiet = { allowed_mentions: { parse: [] } }

describe('a message into a channel', () => {
  const post = (rest: REST, channel: string, body: Record<string, unknown>) =>
    rest.post(Routes.channelMessages(channel), { body: { ...quiet, ...body } })

  it('is created, read, edited and deleted', async () => {
    await using discord = await startDiscord()
    const rest = restTo(discord)
    const { channelId } = discord
    const { id } = (await post(rest, channelId, { content: 'One' })) as { id: string } // A message.
    await post(rest, channelId, { content: 'Two' })
    const path = Routes.channelMessage(channelId, id)
    await rest.patch(path, { body: { ...quiet, content: 'First' } })
    expect(await rest.get(path)).toMatchObject({
      content: 'First',
      edited_timestamp: expect.any(String),
    })
    expect(await rest.get(Routes.channelMessages(channelId))).toMatchObject([
      { content: 'Two' },
      { content: 'First' },
    ])
    await rest.delete(path)
    await expect(rest.get(path)).rejects.toMatchObject({ code: 10_008 })
    expect(discord.violations).toEqual([])
  })

  it('is created once for a nonce that is enforced, for some minutes', async () => {
    let time = Date.parse('2026-01-01T00:00:00Z')
    await using discord = await startDiscord({ now: () => new Date(time) })
    const rest = restTo(discord)
    const body = { content: 'Digest', nonce: 'digest-2026-01-01', enforce_nonce: true }
    const first = await post(rest, discord.channelId, body)
    expect(await post(rest, discord.channelId, body)).toEqual(first)
    await post(rest, discord.channelId, { ...body, enforce_nonce: false })
    expect(discord.messages.inChannel(discord.channelId)).toHaveLength(2)
    time += 5 * 60_000
    await post(rest, discord.channelId, body)
    expect(discord.messages.inChannel(discord.channelId)).toHaveLength(3)
  })

  it('becomes a card by an edit that empties what it was', async () => {
    await using discord = await startDiscord()
    const rest = restTo(discord)
    const sent = await post(rest, discord.channelId, { content: 'One line' })
    const { id } = sent as { id: string } // A message.
    const path = Routes.channelMessage(discord.channelId, id)
    const components = [{ type: 10, content: 'A card' }]
    const card = { ...quiet, flags: MessageFlags.IsComponentsV2, components }
    await expect(rest.patch(path, { body: card })).rejects.toMatchObject({
      code: 50_035,
      rawError: {
        errors: {
          content: { _errors: [{ code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2' }] },
        },
      },
    })
    expect(await rest.patch(path, { body: { ...card, content: null } })).toMatchObject({
      content: '',
      flags: MessageFlags.IsComponentsV2,
      components: [{ content: 'A card' }],
    })
    // The flag stays, so a later edit need not repeat it, and cannot go back.
    const again = { ...quiet, components: [{ type: 10, content: 'Another' }] }
    expect(await rest.patch(path, { body: again })).toMatchObject({
      components: [{ content: 'Another' }],
    })
    await expect(rest.patch(path, { body: { ...quiet, content: 'Back' } })).rejects.toMatchObject({
      code: 50_035,
    })
  })

  const { ViewChannel } = PermissionFlagsBits
  it.each<[string, number, (discord: DiscordStandIn) => string]>([
    ['into a channel that is not there', 10_003, () => '1'],
    [
      'into a channel it cannot see',
      50_001,
      ({ places, channelId }) => {
        places.overwrite(channelId, { deny: ViewChannel })
        return channelId
      },
    ],
    [
      'where it may not speak',
      50_013,
      ({ places, channelId, guildId }) => {
        places.allow(guildId, ViewChannel)
        return channelId
      },
    ],
    [
      'into an archived thread',
      50_083,
      ({ places, channelId }) => {
        const thread = places.addChannel({ type: 11, parentId: channelId, name: 'thread' })
        places.archive(thread)
        return thread
      },
    ],
    [
      'to a user who refuses it',
      50_007,
      ({ places }) => {
        places.closeDm('300000000000000003')
        return places.dmWith('300000000000000003')
      },
    ],
  ])('is refused %s', async (_, code, prepare) => {
    await using discord = await startDiscord()
    const channel = prepare(discord)
    await expect(post(restTo(discord), channel, { content: 'Hello' })).rejects.toMatchObject({
      code,
    })
  })

  it('goes to a user by way of a channel of their own', async () => {
    await using discord = await startDiscord()
    const rest = restTo(discord)
    const body = { recipient_id: '300000000000000004' }
    const channel = (await rest.post(Routes.userChannels(), { body })) as { id: string } // A DM.
    expect(await rest.post(Routes.userChannels(), { body })).toEqual(channel)
    expect(await post(rest, channel.id, { content: 'Hello' })).toMatchObject({ content: 'Hello' })
  })
})
