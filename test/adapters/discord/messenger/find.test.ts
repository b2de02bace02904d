import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { channelIn, person, type Scene, startScene, there } from './scene.ts'

const MINUTE_MS = 60_000

/** Looks for the message of the scene, as posted about now. */
const look = (scene: Scene, messenger = scene.messenger) => {
  const now = scene.clock.now
  return messenger.find(scene.message(), {
    from: new Date(now - 10 * MINUTE_MS),
    to: new Date(now),
  })
}

/** Other people’s words in the channel. */
const chatter = ({ discord }: Scene, messages: number) => {
  for (let i = 0; i < messages; i += 1) {
    discord.messages.create({ content: `Word ${i}` }, [], {
      ...{ channelId: discord.channelId, flags: 0, type: 0 },
    })
  }
}

const pages = ({ discord }: Scene) =>
  discord.requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/messages'))

describe('a message that may have arrived', () => {
  it.each(['as its plain line', 'as its card'])('is found %s, after a restart', async (form) => {
    const scene = await startScene()
    chatter(scene, 3)
    const posted = there(await scene.messenger.post(scene.message()))
    if (form === 'as its card') await scene.messenger.finish(scene.message(), posted)
    chatter(scene, 3)
    expect(await look(scene, scene.again())).toEqual({ outcome: 'found', ...place(posted) })
  })

  it('is found although its answer was lost', async () => {
    const scene = await startScene()
    scene.discord.fail({ method: 'POST', path: /\/messages$/, dropConnection: 'after' })
    expect(await scene.messenger.post(scene.message())).toMatchObject({ refusal: 'unclear' })
    scene.clock.now += 5 * MINUTE_MS
    expect(await look(scene)).toMatchObject({ outcome: 'found' })
  })

  it('is found with a person', async () => {
    const scene = await startScene()
    const message = scene.message({ place: person('300000000000000004') })
    const posted = there(await scene.messenger.post(message))
    const now = new Date(scene.clock.now)
    expect(await scene.messenger.find(message, { from: now, to: now })).toEqual({
      outcome: 'found',
      ...place(posted),
    })
  })

  it('is found where our clock is half a minute ahead of Discord’s', async () => {
    const scene = await startScene()
    await scene.messenger.post(scene.message())
    const ahead = new Date(scene.clock.now + MINUTE_MS / 2)
    expect(await scene.messenger.find(scene.message(), { from: ahead, to: ahead })).toMatchObject({
      outcome: 'found',
    })
  })

  it.each([-60, 60])('is found where our clock is %i minutes ahead', async (minutes) => {
    const aheadMs = minutes * MINUTE_MS
    const scene = await startScene({ aheadMs })
    await scene.messenger.post(scene.message())
    const ours = new Date(scene.clock.now + aheadMs)
    expect(await scene.again().find(scene.message(), { from: ours, to: ours })).toMatchObject({
      outcome: 'found',
    })
  })

  it('is not taken for another that leads to it', async () => {
    const scene = await startScene()
    const { id, question } = scene.message()
    const actions = [{ label: 'The digest', command: question }]
    const other = scene.message({ id: 'correction', question: 'digest show correction' })
    const leading = { ...other, brief: { ...other.brief, actions } }
    const posted = there(await scene.messenger.post(leading))
    await scene.messenger.finish(leading, posted)
    expect(question).toContain(id)
    expect(await look(scene)).toEqual({ outcome: 'absent' })
  })

  it('is not taken for somebody else’s that looks like it', async () => {
    const scene = await startScene()
    const posted = there(await scene.messenger.post(scene.message()))
    const theirs = scene.discord.messages.get(posted.messageId)
    if (theirs) Object.assign(theirs, { author: { ...theirs.author, id: '300000000000000009' } })
    expect(await look(scene)).toEqual({ outcome: 'absent' })
  })

  it('is looked for a page at a time, and gone on with where it is much', async () => {
    const scene = await startScene()
    chatter(scene, 1_050)
    const posted = there(await scene.messenger.post(scene.message()))
    expect(await look(scene)).toMatchObject({ outcome: 'unfinished' })
    expect(pages(scene)).toHaveLength(10)
    expect(await look(scene)).toEqual({ outcome: 'found', ...place(posted) })
    expect(pages(scene)).toHaveLength(11)
  })

  it('is gone on with where the rate limit ended it', async () => {
    const scene = await startScene()
    chatter(scene, 250)
    const posted = there(await scene.messenger.post(scene.message()))
    scene.discord.limit({ method: 'GET', path: /\/messages$/, limit: 2, windowMs: 100 })
    const looked = await look(scene)
    expect(looked).toMatchObject({ outcome: 'unfinished' })
    await expect.poll(() => look(scene)).toEqual({ outcome: 'found', ...place(posted) })
    expect(pages(scene).length).toBeLessThanOrEqual(5)
  })

  it('is absent where it is not, and what came long after is not looked at', async () => {
    const scene = await startScene()
    expect(await look(scene)).toEqual({ outcome: 'absent' })
    const then = new Date(scene.clock.now)
    scene.clock.now += 60 * MINUTE_MS
    chatter(scene, 150)
    expect(await scene.messenger.find(scene.message(), { from: then, to: then })).toEqual({
      outcome: 'absent',
    })
    expect(pages(scene)).toHaveLength(2)
  })
})

describe('nobody can say whether it arrived', () => {
  it.each([
    ['what was said before may not be read', PermissionFlagsBits.ReadMessageHistory],
    ['the channel may not be seen', PermissionFlagsBits.ViewChannel],
  ])('where %s', async (_, deny) => {
    const scene = await startScene()
    await scene.messenger.post(scene.message())
    scene.discord.places.overwrite(scene.discord.channelId, { deny })
    expect(await look(scene)).toEqual({ outcome: 'blind' })
  })

  it.each([
    ['an error', { status: 500 }, 'unclear'],
    ['a dead token', { status: 401 }, 'token'],
  ] as const)('after %s, which is no answer', async (_, fault, refusal) => {
    const scene = await startScene()
    scene.discord.fail({ method: 'GET', path: /\/messages$/, ...fault })
    expect(await look(scene)).toMatchObject({ outcome: 'refused', refusal })
  })

  it('where the channel is gone', async () => {
    const scene = await startScene()
    const place = { ...channelIn(scene.discord), id: '1' }
    const now = new Date(scene.clock.now)
    const message = scene.message({ place })
    expect(await scene.messenger.find(message, { from: now, to: now })).toMatchObject({
      outcome: 'refused',
      refusal: 'channel-gone',
    })
  })
})

const place = ({ channelId, messageId }: { channelId: string; messageId: string }) => ({
  channelId,
  messageId,
})
