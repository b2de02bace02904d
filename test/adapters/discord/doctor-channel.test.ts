import { ChannelType, PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { INVITED } from '../../platforms/discord/guild.ts'
import type { DiscordStandIn } from '../../platforms/discord/server.ts'
import { notWell, saying, sentences } from '../../tools/checkups.ts'
import { checked, type Row, type Scene } from '../../tools/discord-scene.ts'

const { SendMessages, EmbedLinks, AttachFiles, ReadMessageHistory, ViewChannel } =
  PermissionFlagsBits

/** A channel of the first guild with something about it, and the line that names it. */
const inChannel = (arrange: (one: DiscordStandIn) => string): Scene => ({
  channels: (one) => [arrange(one)],
})

const CHANNELS: readonly Row[] = [
  [
    'a channel that is not there',
    { channels: () => ['12345678'] },
    'ill',
    'There is no channel 12345678 on Discord.',
    'Copy its id again',
  ],
  [
    'a channel it cannot see',
    inChannel((one) => {
      one.places.overwrite(one.channelId, { deny: ViewChannel })
      return one.channelId
    }),
    'ill',
    'it lacks View Channel there, or is not on that server.',
    'Allow View Channel for Vigil’s role',
  ],
  [
    'a channel that denies what is needed',
    inChannel((one) => {
      one.places.overwrite(one.channelId, { deny: SendMessages | EmbedLinks | AttachFiles })
      return one.channelId
    }),
    'ill',
    'Vigil lacks Send Messages, Embed Links, Attach Files in #general (',
    'Edit Channel › Permissions, or Server Settings › Roles.',
  ],
  [
    'a server where its role allows too little',
    inChannel((one) => {
      one.places.allow(one.guildId, INVITED & ~AttachFiles)
      return one.channelId
    }),
    'ill',
    'Vigil lacks Attach Files in #general (',
    'Server Settings › Roles',
  ],
  [
    'a channel whose history it may not read',
    inChannel((one) => {
      one.places.overwrite(one.channelId, { deny: ReadMessageHistory })
      return one.channelId
    }),
    'doubtful',
    'but lacks Read Message History',
    'Allow Read Message History',
  ],
  [
    'a forum',
    inChannel((one) => one.places.addChannel({ type: ChannelType.GuildForum, name: 'talk' })),
    'ill',
    'Vigil cannot post in #talk (',
    'Name a post of it, or a text channel.',
  ],
  [
    'a category',
    inChannel((one) => one.places.addChannel({ type: ChannelType.GuildCategory, name: 'all' })),
    'ill',
    'it is a category.',
    'Name a text channel in it.',
  ],
  [
    'a thread in which it may not send',
    inChannel((one) => {
      one.places.overwrite(one.channelId, { deny: PermissionFlagsBits.SendMessagesInThreads })
      return thread(one)
    }),
    'ill',
    'Vigil lacks Send Messages in Threads in #a-thread (',
    'Allow it for Vigil’s role',
  ],
  [
    'a thread that is archived',
    inChannel((one) => {
      const id = thread(one)
      one.places.archive(id)
      return id
    }),
    'doubtful',
    'The thread #a-thread (',
    'Open it again',
  ],
  [
    'a server on which it is timed out',
    inChannel((one) => {
      const until = new Date(Date.now() + 3_600_000).toISOString()
      const member = { user: null, roles: rolesOf(one), communication_disabled_until: until }
      one.fail({ path: /\/members\//, status: 200, body: member })
      return one.channelId
    }),
    'ill',
    'Vigil is timed out on the server of #general (',
    'Remove the time-out',
  ],
]

function thread(one: DiscordStandIn): string {
  const type = ChannelType.PublicThread
  return one.places.addChannel({ type, name: 'a-thread', parentId: one.channelId })
}

const rolesOf = (one: DiscordStandIn) => [one.places.guilds.get(one.guildId)?.botRoleId]

describe.each([['a named channel', CHANNELS]])('%s', (_, rows) => {
  it.each(rows)('%s: says so, and what to do', async (_about, scene, state, what, fix) => {
    expect(notWell(await checked(scene))).toEqual([saying(state, what, fix)])
  })
})

describe('a named channel that is well', () => {
  it.each([
    [
      'a thread, where Send Messages does not count',
      (one: DiscordStandIn) => {
        one.places.overwrite(one.channelId, { deny: SendMessages })
        return thread(one)
      },
    ],
    [
      'a channel that allows what the role does not',
      (one: DiscordStandIn) => {
        one.places.allow(one.guildId, ViewChannel)
        one.places.overwrite(one.channelId, { allow: INVITED })
        return one.channelId
      },
    ],
    [
      'any channel for an administrator, whatever it denies',
      (one: DiscordStandIn) => {
        one.places.allow(one.guildId, PermissionFlagsBits.Administrator)
        one.places.overwrite(one.channelId, { deny: SendMessages })
        return one.channelId
      },
    ],
    [
      'announcements',
      (one: DiscordStandIn) => one.places.addChannel({ type: ChannelType.GuildAnnouncement }),
    ],
  ] as const)('%s', async (_, arrange) => {
    const all = await checked(inChannel(arrange))
    expect(notWell(all)).toEqual([])
    expect(sentences(all)).toContain('Vigil may speak in #')
  })

  it('is a direct message', async () => {
    const all = await checked({ channels: (one) => [one.places.dmWith('200000000000000002')] })
    expect(notWell(all)).toEqual([])
  })
})
