import { ChannelType, PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { Obstacle } from '#core/messenger.ts'
import { channelIn, person, type Scene, startScene } from './scene.ts'

const {
  AttachFiles,
  EmbedLinks,
  ReadMessageHistory,
  SendMessages,
  SendMessagesInThreads,
  ViewChannel,
} = PermissionFlagsBits

const permission = (name: string): Obstacle => ({ kind: 'permission', name })

/** The channel after something was done to it. */
const denied =
  (deny: bigint) =>
  ({ discord: { places, channelId } }: Scene) => {
    places.overwrite(channelId, { deny })
    return channelId
  }

const added =
  (type: ChannelType) =>
  ({ discord: { places, channelId } }: Scene) =>
    places.addChannel({ type, name: 'other', parentId: channelId })

describe('what is in the way of posting', () => {
  it.each<[where: string, arrange: (scene: Scene) => string, obstacles: readonly Obstacle[]]>([
    ['in a channel that is open', ({ discord }) => discord.channelId, []],
    ['in a thread that is open', added(ChannelType.PublicThread), []],
    ['where it may not be seen', denied(ViewChannel), [permission('View Channel')]],
    [
      'where several things are denied',
      denied(SendMessages | EmbedLinks | AttachFiles),
      ['Send Messages', 'Embed Links', 'Attach Files'].map(permission),
    ],
    [
      'where nothing can be looked up afterwards',
      denied(ReadMessageHistory),
      [permission('Read Message History')],
    ],
    [
      'in a thread of a channel that denies threads',
      (scene) => {
        denied(SendMessagesInThreads)(scene)
        return added(ChannelType.PublicThread)(scene)
      },
      [permission('Send Messages in Threads')],
    ],
    [
      'in a thread that only went to sleep',
      (scene) => {
        const thread = added(ChannelType.PublicThread)(scene)
        scene.discord.places.archive(thread)
        return thread
      },
      [],
    ],
    [
      'in a thread that is locked',
      (scene) => {
        const thread = added(ChannelType.PublicThread)(scene)
        scene.discord.places.lock(thread)
        return thread
      },
      [{ kind: 'archived' }],
    ],
    ['in a forum', added(ChannelType.GuildForum), [{ kind: 'wrong-kind' }]],
    ['in a media channel', added(ChannelType.GuildMedia), [{ kind: 'wrong-kind' }]],
    ['in a category', added(ChannelType.GuildCategory), [{ kind: 'wrong-kind' }]],
    ['in a channel that is not there', () => '1', [{ kind: 'not-found' }]],
    [
      'in a channel of another server',
      ({ discord: { places } }) => places.addChannel({ guildId: places.addGuild() }),
      [{ kind: 'not-found' }],
    ],
    [
      'on a server that the bot was taken out of',
      ({ discord: { places, guildId, channelId } }) => {
        places.leave(guildId)
        return channelId
      },
      [{ kind: 'not-member' }],
    ],
  ])('%s', async (_, arrange, obstacles) => {
    const scene = await startScene()
    const id = arrange(scene)
    const place = { ...channelIn(scene.discord), id }
    expect(await scene.messenger.obstacles(place)).toEqual(obstacles)
    expect(new Set(scene.discord.requests.map(({ method }) => method))).toEqual(new Set(['GET']))
  })

  it('is speaking, while the bot is timed out on the server', async () => {
    const scene = await startScene()
    const until = new Date(scene.clock.now + 60_000).toISOString()
    const body = { user: {}, roles: botRoles(scene), communication_disabled_until: until }
    scene.discord.fail({ path: /\/members\/\d+$/, status: 200, body })
    expect(await scene.messenger.obstacles(channelIn(scene.discord))).toEqual([
      permission('Send Messages'),
    ])
  })

  it('cannot be known beforehand for a person', async () => {
    const scene = await startScene()
    expect(await scene.messenger.obstacles(person('300000000000000004'))).toBeUndefined()
  })

  it('is that there is no such person', async () => {
    const scene = await startScene()
    const unknown = { code: 10_013, message: 'Unknown User' }
    scene.discord.fail({ method: 'POST', path: /users/, status: 404, body: unknown })
    expect(await scene.messenger.obstacles(person('1'))).toEqual([{ kind: 'not-found' }])
  })

  it.each([
    ['about the channel', /channels/],
    ['about the server', /guilds/],
    ['about the bot itself', /members/],
  ])('is not known when Discord cannot be asked %s', async (_, path) => {
    const scene = await startScene()
    scene.discord.fail({ path, status: 503 })
    expect(await scene.messenger.obstacles(channelIn(scene.discord))).toBeUndefined()
    expect(scene.logged.map(({ event }) => event)).toContain('discord.obstacles')
  })
})

const botRoles = ({ discord: { places, guildId } }: Scene): readonly string[] => [
  places.guilds.get(guildId)?.botRoleId ?? '',
]
