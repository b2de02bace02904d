import { MessageFlags, PermissionFlagsBits, REST, Routes } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { type DiscordStandIn, startDiscord } from './server.ts'

/** The real REST client, pointed at the stand-in. */
const restTo = ({ apiUrl, token }: DiscordStandIn, given = token): REST =>
  new REST({ api: apiUrl, offset: 0 }).setToken(given)

const quiet = { allowed_mentions: { parse: [] } }

const { SendMessages, ViewChannel, AttachFiles, ReadMessageHistory } = PermissionFlagsBits

describe('files', () => {
  it('are taken, kept by an edit that names them, and served', async () => {
    await using discord = await startDiscord()
    const rest = restTo(discord)
    const sent = await rest.post(Routes.channelMessages(discord.channelId), {
      body: { ...quiet, content: 'Two files', attachments: [{ id: 1, description: 'Second' }] },
      files: [
        { name: 'one.csv', data: Buffer.from('1') },
        { name: '二 "two".csv', data: Buffer.from('2\r\n--2') },
      ],
    })
    const { id, attachments } = sent as {
      id: string
      attachments: { id: string; filename: string; url: string }[]
    } // A message.
    expect(attachments).toMatchObject([
      { filename: 'one.csv', size: 1 },
      { filename: '二 "two".csv', size: 6, description: 'Second' },
    ])
    const [, second] = attachments
    expect(await (await fetch(second?.url ?? '')).text()).toBe('2\r\n--2')
    const edited = await rest.patch(Routes.channelMessage(discord.channelId, id), {
      body: { attachments: [{ id: second?.id }] },
    })
    expect(edited).toMatchObject({ attachments: [{ filename: '二 "two".csv' }] })
    expect(discord.requests.at(0)).toMatchObject({ isMultipart: true, status: 200 })
  })

  it('are shown where they are', async () => {
    await using discord = await startDiscord()
    const url = 'attachment://a.csv'
    const sent = await restTo(discord).post(Routes.channelMessages(discord.channelId), {
      body: {
        ...quiet,
        flags: MessageFlags.IsComponentsV2,
        components: [
          { type: 13, file: { url } },
          { type: 12, items: [{ media: { url }, description: 'A file' }] },
        ],
      },
      files: [{ name: 'a.csv', data: Buffer.from('a,b') }],
    })
    const { attachments } = sent as { attachments: { url: string }[] } // A message.
    const at = { url: attachments[0]?.url }
    expect(sent).toMatchObject({
      components: [
        { id: 1, file: at, name: 'a.csv', size: 3, spoiler: false },
        { id: 2, items: [{ media: at, description: 'A file' }] },
      ],
    })
    expect(discord.violations).toEqual([])
  })

  it('are 25 MiB at most', async () => {
    await using discord = await startDiscord()
    const data = Buffer.alloc(25 * 1024 * 1024)
    const sent = restTo(discord).post(Routes.channelMessages(discord.channelId), {
      body: { ...quiet, content: 'Large' },
      files: [{ name: 'large.bin', data }],
    })
    await expect(sent).rejects.toMatchObject({ status: 413, code: 40_005 })
    expect(discord.violations).toHaveLength(1)
  })

  it('need a permission of their own', async () => {
    await using discord = await startDiscord()
    discord.places.allow(discord.guildId, ViewChannel | SendMessages)
    const rest = restTo(discord)
    await rest.post(Routes.channelMessages(discord.channelId), {
      body: { ...quiet, content: 'No file' },
    })
    const files = [{ name: 'a.csv', data: Buffer.from('a') }]
    const route = Routes.channelMessages(discord.channelId)
    const sent = rest.post(route, { body: { ...quiet, content: 'A file' }, files })
    await expect(sent).rejects.toMatchObject({ code: 50_013 })
    discord.places.overwrite(discord.channelId, { allow: AttachFiles | ReadMessageHistory })
    await rest.post(route, { body: { ...quiet, content: 'A file' }, files })
  })
})
