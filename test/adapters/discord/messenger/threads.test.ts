import { PermissionFlagsBits } from 'discord.js'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Posted } from '#core/messenger.ts'
import { INVITED } from '../../../platforms/discord/guild.ts'
import { channelIn, person, type Scene, startScene, there } from './scene.ts'

/** What the bot is invited with, but for threads. */
const THREADLESS = INVITED & ~PermissionFlagsBits.CreatePublicThreads

let scene: Scene
let root: Posted

beforeEach(async () => {
  scene = await startScene()
  root = there(await scene.messenger.post(scene.message({ id: 'card' })))
})

const below = (id: string) => scene.messenger.post(scene.message({ id, below: root }))
const said = (channelId: string) => scene.discord.messages.inChannel(channelId)
const paths = () =>
  scene.discord.requests.map(({ method, path }) => `${method} ${path.replaceAll(/\d{15,}/g, 'id')}`)

describe('a message in a thread', () => {
  it('wakes it when it went to sleep since the last one', async () => {
    const { places, channelId: parentId } = scene.discord
    const id = places.addChannel({ type: 11, parentId, name: 'Cases' })
    places.archive(id)
    const place = { ...channelIn(scene.discord), id }
    const done = await scene.messenger.post(scene.message({ id: 'digest-1', place }))
    expect(there(done).channelId).toBe(id)
  })
})

describe('a message below another', () => {
  it('stands in a thread of it, which is opened for the first one', async () => {
    const first = there(await below('event-1'))
    expect(first.channelId).toBe(root.messageId)
    const opened = scene.discord.places.channels.get(root.messageId)
    expect(opened?.name).toBe('Vigil daily · 24 November 2026')
    const second = there(await below('event-2'))
    expect(said(root.messageId).map(({ id }) => id)).toEqual([first.messageId, second.messageId])
    expect(paths().filter((path) => path.endsWith('/threads'))).toHaveLength(1)
  })

  it('becomes a card in its thread', async () => {
    const posted = there(await below('event-1'))
    const message = scene.message({ id: 'event-1', below: root })
    expect(await scene.messenger.finish(message, posted)).toMatchObject({ outcome: 'done' })
    expect(said(root.messageId)[0]?.content).toBe('')
  })

  it('stands in the thread that somebody else opened at the same moment', async () => {
    scene.discord.places.addChannel({ id: root.messageId, type: 11, parentId: root.channelId })
    const unknown = { code: 10_003, message: 'Unknown Channel' }
    scene.discord.fail({ method: 'POST', path: /\/messages$/, status: 404, body: unknown })
    expect(there(await below('event-1')).channelId).toBe(root.messageId)
  })

  it('wakes a thread that went to sleep', async () => {
    await below('event-1')
    scene.discord.places.archive(root.messageId)
    expect(there(await below('event-2')).channelId).toBe(root.messageId)
    expect(scene.discord.places.channels.get(root.messageId)?.isArchived).toBe(false)
  })

  it('is edited in a thread that went to sleep', async () => {
    const posted = there(await below('event-1'))
    scene.discord.places.archive(root.messageId)
    const message = scene.message({ id: 'event-1', below: root })
    expect(await scene.messenger.edit(message, posted)).toMatchObject({ outcome: 'done' })
    expect(said(root.messageId)[0]?.content).toBe('')
  })

  it('is refused where a moderator locked the thread', async () => {
    await below('event-1')
    scene.discord.places.lock(root.messageId)
    expect(await below('event-2')).toMatchObject({ refusal: 'wrong-kind', code: '160005' })
  })

  it('is an answer in the channel where no thread may be opened', async () => {
    scene.discord.places.allow(scene.discord.guildId, THREADLESS)
    expect(there(await below('event-1')).channelId).toBe(root.channelId)
    expect(scene.discord.requests.at(-1)?.body).toMatchObject({
      message_reference: { message_id: root.messageId },
      allowed_mentions: { parse: [], replied_user: false },
    })
  })

  it('is an answer to a person, with whom there are no threads', async () => {
    const place = person('300000000000000004')
    const card = there(await scene.messenger.post(scene.message({ id: 'theirs', place })))
    const message = scene.message({ id: 'event-1', place, below: card })
    expect(there(await scene.messenger.post(message)).channelId).toBe(card.channelId)
    expect(paths().some((path) => path.endsWith('/threads'))).toBe(false)
  })

  it('surely never left when only the opening of the thread failed', async () => {
    scene.discord.fail({ method: 'POST', path: /threads$/, status: 500 })
    expect(await below('event-1')).toMatchObject({ refusal: 'unsent' })
    expect(said(root.messageId)).toEqual([])
  })

  it('is gone with the server', async () => {
    await below('event-1')
    scene.discord.places.leave(scene.discord.guildId)
    expect(await below('event-2')).toMatchObject({ refusal: 'space-gone' })
  })

  it('has nothing to stand below once that was deleted', async () => {
    scene.discord.messages.delete(root.messageId)
    expect(await below('event-1')).toMatchObject({ refusal: 'missing', code: '10008' })
  })

  it.each(['a thread', 'the channel'])('is found in %s', async (where) => {
    const permissions = where === 'a thread' ? INVITED : THREADLESS
    scene.discord.places.allow(scene.discord.guildId, permissions)
    const posted = there(await below('event-1'))
    const now = new Date(scene.clock.now)
    const message = { id: 'event-1', place: channelIn(scene.discord), below: root }
    expect(await scene.messenger.find(message, { from: now, to: now })).toMatchObject({
      outcome: 'found',
      ...{ channelId: posted.channelId, messageId: posted.messageId },
    })
    const other = { ...message, id: 'event-2' }
    expect(await scene.messenger.find(other, { from: now, to: now })).toEqual({ outcome: 'absent' })
  })
})
