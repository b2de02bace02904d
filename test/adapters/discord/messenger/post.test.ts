import { type APIMessage, MessageFlags, PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { shippedNewsroom } from '../../../fixtures/shipped.ts'
import { startBot } from '../bot.ts'
import { isForOne, labelsOf, textOf } from '../reading.ts'
import { brief, channelIn, person, type Scene, startScene, there } from './scene.ts'

const { facts } = await shippedNewsroom()

const inChannel = ({ discord }: Scene, id = discord.channelId): readonly APIMessage[] =>
  discord.messages.inChannel(id)

/** What was asked for, as method and path with the ids left out. */
const asked = ({ discord }: Scene) =>
  discord.requests.map(({ method, path }) => `${method} ${path.replaceAll(/\d{15,}/g, 'id')}`)

describe('a message posted by itself', () => {
  it('is created as one plain line that pings nobody, with a button that leads to the rest', async () => {
    const scene = await startScene()
    const done = await scene.messenger.post(scene.message())
    expect(done).toMatchObject({ outcome: 'done', isFinished: false })
    const [posted] = inChannel(scene)
    expect(posted).toMatchObject({
      id: there(done).messageId,
      content: 'Vigil daily, 24 November 2026: 1 new case.',
      flags: MessageFlags.SuppressEmbeds,
    })
    expect(labelsOf(posted)).toEqual(['Open'])
    expect(scene.discord.requests.at(-1)?.body).toMatchObject({
      allowed_mentions: { parse: [] },
      enforce_nonce: true,
      nonce: expect.stringMatching(/^[\w-]{25}$/),
    })
  })

  it('then becomes a card, as often as that is repeated', async () => {
    const scene = await startScene()
    const message = scene.message()
    const posted = there(await scene.messenger.post(message))
    for (let time = 0; time < 3; time += 1) {
      expect(await scene.messenger.finish(message, posted)).toMatchObject({ isFinished: true })
    }
    const [card, ...others] = inChannel(scene)
    expect(others).toEqual([])
    expect(card).toMatchObject({ content: '', flags: MessageFlags.IsComponentsV2 })
    expect(textOf(card)).toContain('## Vigil daily · 24 November 2026')
    expect(textOf(card)).toContain('One new case.')
  })

  it('is changed by putting something else in its place, even when it was never made a card', async () => {
    const scene = await startScene()
    const posted = there(await scene.messenger.post(scene.message()))
    const edited = scene.message({ brief: brief({ title: 'Corrected' }) })
    expect(await scene.messenger.edit(edited, posted)).toMatchObject({ outcome: 'done' })
    expect(textOf(inChannel(scene)[0])).toContain('## Corrected')
  })

  it('shows words from data as words', async () => {
    const scene = await startScene()
    const summary = '@everyone **see** https://example.org <@123456789012345678> \n# now'
    await scene.messenger.post(scene.message({ brief: brief({ summary }) }))
    expect(inChannel(scene)[0]?.content).toBe(
      '\\@everyone \\*\\*see\\*\\* https\\://example.org \\<\\@123456789012345678> # now',
    )
  })

  it('fits, however long its summary is', async () => {
    const scene = await startScene()
    const summary = '*'.repeat(1_500)
    await scene.messenger.post(scene.message({ brief: brief({ summary }) }))
    const content = inChannel(scene)[0]?.content ?? ''
    expect(content.length).toBeLessThanOrEqual(2_000)
    expect(content).toMatch(/(?<!\\)(?:\\\*)+…$/)
  })

  it('says above everything that it may be there twice, as a line and as a card', async () => {
    const scene = await startScene()
    const message = scene.message({ remark: 'Sent again.' })
    const posted = there(await scene.messenger.post(message))
    expect(inChannel(scene)[0]?.content).toMatch(/^Sent again\.\n/)
    await scene.messenger.finish(message, posted)
    expect(textOf(inChannel(scene)[0])).toMatch(/^## .*\n-# Sent again\./)
  })

  it('goes to a person by way of a channel that is opened once', async () => {
    const scene = await startScene()
    const place = person('300000000000000004')
    const first = there(await scene.messenger.post(scene.message({ place, id: 'a-1' })))
    const second = there(await scene.messenger.post(scene.message({ place, id: 'a-2' })))
    expect(second.channelId).toBe(first.channelId)
    expect(asked(scene).filter((one) => one === 'POST /users/@me/channels')).toHaveLength(1)
    expect(inChannel(scene, first.channelId)).toHaveLength(2)
  })

  it('brings its file along, and once, however often it is made a card', async () => {
    const scene = await startScene()
    const file = { name: 'cases.csv', mediaType: 'text/csv', text: 'a,b' }
    const message = scene.message({ brief: brief({ file }) })
    const posted = there(await scene.messenger.post(message))
    for (let time = 0; time < 2; time += 1) await scene.messenger.finish(message, posted)
    expect(inChannel(scene)[0]?.attachments.map(({ filename }) => filename)).toEqual(['cases.csv'])
  })

  it('goes out without its files where none may be attached', async () => {
    const scene = await startScene()
    const file = { name: 'cases.csv', mediaType: 'text/csv', text: 'a,b' }
    const message = scene.message({ brief: brief({ file }) })
    const posted = there(await scene.messenger.post(message))
    scene.discord.places.overwrite(scene.discord.channelId, {
      deny: PermissionFlagsBits.AttachFiles,
    })
    expect(await scene.messenger.finish(message, posted)).toMatchObject({ outcome: 'done' })
    expect(inChannel(scene)[0]?.attachments).toEqual([])
    expect(textOf(inChannel(scene)[0])).toContain('One new case.')
  })

  it('is malformed, reported and not sent when it cannot be put into form', async () => {
    const key = () => {
      throw new Error('no keys')
    }
    const broken = await startScene({ lines: { key, keep: async () => {}, find: async () => '' } })
    const question = `digest show ${'x'.repeat(120)}`
    expect(await broken.messenger.post(broken.message({ question }))).toEqual({
      outcome: 'refused',
      refusal: 'malformed',
      code: 'fault',
    })
    expect(broken.faults).toHaveLength(1)
    expect(broken.discord.requests).toEqual([])
  })
})

describe('the button under a plain line', () => {
  it('asks for the whole of it, for whoever presses', async () => {
    const scene = await startScene()
    const question = 'who qin-gang'
    await scene.messenger.post(scene.message({ question }))
    const message = inChannel(scene)[0]
    await using bot = await startBot({ facts, discord: scene.discord })
    if (!message) throw new Error('Nothing was posted')
    const shown = await bot.discord.interactions.press({ message, label: 'Open' }).shown()
    expect(textOf(shown)).toContain('Qin Gang 秦刚')
    expect(isForOne(shown)).toBe(true)
  })
})

describe('posting the same again', () => {
  it('gives the message there is, for as long as that is called safe', async () => {
    const scene = await startScene()
    const first = await scene.messenger.post(scene.message())
    scene.clock.now += 60_000
    expect(scene.messenger.isRepeatSafe(60_000)).toBe(true)
    expect(await scene.again().post(scene.message())).toEqual(first)
    expect(inChannel(scene)).toHaveLength(1)
  })

  it.each([60_001, 3_600_000, -1])('is not called safe after %i ms', async (ms) => {
    const { messenger } = await startScene()
    expect(messenger.isRepeatSafe(ms)).toBe(false)
  })

  it('counts as done when somebody deleted the message meanwhile, and cannot be edited', async () => {
    const scene = await startScene()
    const first = there(await scene.messenger.post(scene.message()))
    scene.discord.messages.delete(first.messageId)
    const again = await scene.messenger.post(scene.message())
    expect(again).toMatchObject({ outcome: 'done', isFinished: true })
    expect(inChannel(scene)).toEqual([])
    expect(scene.messenger.linkTo(channelIn(scene.discord), there(again))).toBeUndefined()
    expect(await scene.messenger.edit(scene.message(), there(again))).toMatchObject({
      refusal: 'missing',
    })
  })
})

describe('where people find a message', () => {
  it.each([
    ['a channel', { space: '1', kind: 'channel', id: '2' }, 'https://discord.com/channels/1/2/3'],
    ['a person', { space: '', kind: 'person', id: '9' }, 'https://discord.com/channels/@me/2/3'],
  ] as const)('in %s', async (_, place, link) => {
    const { messenger } = await startScene()
    const posted = { channelId: '2', messageId: '3' }
    expect(messenger.linkTo({ platform: 'discord', ...place }, posted)).toBe(link)
  })
})
