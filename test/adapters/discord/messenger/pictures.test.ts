import { type APIMessage, ComponentType, PermissionFlagsBits } from 'discord.js'
import { expect, it } from 'vitest'
import type { Block } from '#core/brief.ts'
import type { Pictures } from '#core/picture.ts'
import { fieldsOf, listOf } from '../../../platforms/discord/json.ts'
import { placedIn } from '../../../platforms/discord/limits/walk.ts'
import { textOf } from '../reading.ts'
import { brief, type Scene, startScene, there } from './scene.ts'

const chart: Block = {
  kind: 'chart',
  title: 'New cases a day',
  bars: [
    { label: 'Mon', value: 3, shares: [1, 2] },
    { label: 'Tue', value: 1, shares: [0, 1] },
  ],
  series: ['notice', 'urgent'],
}

const timeline: Block = {
  kind: 'timeline',
  title: 'Posts of Person One',
  lanes: [{ label: 'Minister', spans: [{ from: '2021', isOver: false, state: 'held' }] }],
  marks: [{ date: '2023-07-25', label: 'removed', certainty: 'official' }],
  until: '2026-11-24',
}

/** Pictures with nothing in them but the title of what they show. */
const pictures: Pictures = async ({ title }) => ({
  png: new TextEncoder().encode(title),
  alt: `Shows ${title}`,
  ...{ width: 1_040, height: 400 },
})

const text: Block = { kind: 'paragraph', line: ['Minister since 2021.'] }
const both = brief({ blocks: [text, timeline, chart] })

/** The one message there is. */
function message({ discord }: Scene): APIMessage {
  const [only, ...others] = discord.messages.inChannel(discord.channelId)
  if (!only || others.length > 0) throw new Error('There is not one message')
  return only
}

/** The pictures a message shows: their words, and what their files hold. */
const shownIn = (scene: Scene) =>
  placedIn(message(scene).components)
    .filter(({ component }) => component['type'] === ComponentType.MediaGallery)
    .flatMap(({ component }) => listOf(component['items']).map(fieldsOf))
    .map(({ description, media }) => {
      const { attachment_id: id } = fieldsOf(media)
      const file = scene.discord.messages.file(String(id))
      return [description, file?.bytes.toString('utf8')]
    })

async function posted(scene: Scene, more: Parameters<Scene['message']>[0]) {
  const outgoing = scene.message(more)
  const where = there(await scene.messenger.post(outgoing))
  expect(await scene.messenger.finish(outgoing, where)).toMatchObject({ outcome: 'done' })
  return { outgoing, where }
}

it('every picture stands in the card, described, however often it is made one', async () => {
  const scene = await startScene({ pictures })
  const { outgoing, where } = await posted(scene, { brief: both })
  await scene.messenger.finish(outgoing, where)
  expect(shownIn(scene)).toEqual([
    ['Shows Posts of Person One', 'Posts of Person One'],
    ['Shows New cases a day', 'New cases a day'],
  ])
  expect(message(scene).attachments.map(({ filename }) => filename)).toEqual([
    'timeline-1.png',
    'chart-2.png',
  ])
  expect(textOf(message(scene))).toContain('-# **notice** · Mon 1\n-# **urgent** · Mon 2 · Tue 1')
})

it('an edit puts new pictures in the place of the old ones', async () => {
  const scene = await startScene({ pictures })
  const { outgoing, where } = await posted(scene, { brief: both })
  const corrected = brief({ blocks: [text, { ...timeline, title: 'Posts, corrected' }] })
  await scene.messenger.edit({ ...outgoing, brief: corrected }, where)
  expect(shownIn(scene)).toEqual([['Shows Posts, corrected', 'Posts, corrected']])
  expect(message(scene).attachments).toHaveLength(1)
})

it('an edit without pictures takes them off', async () => {
  const scene = await startScene({ pictures })
  const { outgoing, where } = await posted(scene, { brief: both })
  await scene.messenger.edit({ ...outgoing, brief: brief({ title: 'Taken back' }) }, where)
  expect(message(scene).attachments).toEqual([])
  expect(textOf(message(scene))).toContain('Taken back')
})

it('without Attach Files the card is words: bars as text, and no timeline', async () => {
  const scene = await startScene({ pictures })
  const deny = PermissionFlagsBits.AttachFiles
  scene.discord.places.overwrite(scene.discord.channelId, { deny })
  await posted(scene, { brief: both })
  expect(message(scene).attachments).toEqual([])
  expect(textOf(message(scene))).toContain('█')
  expect(textOf(message(scene))).toContain('Minister since 2021.')
  expect(textOf(message(scene))).not.toContain('Posts of Person One')
})

it('an edit after that permission was taken away still goes out, without its pictures', async () => {
  const scene = await startScene({ pictures })
  const { outgoing, where } = await posted(scene, { brief: both })
  const deny = PermissionFlagsBits.AttachFiles
  scene.discord.places.overwrite(scene.discord.channelId, { deny })
  expect(await scene.messenger.edit(outgoing, where)).toMatchObject({ outcome: 'done' })
  expect(message(scene).attachments).toEqual([])
})

it('a card whose pictures Discord finds too large goes out as words', async () => {
  const scene = await startScene({ pictures })
  const body = { code: 40_005, message: 'Request entity too large' }
  scene.discord.fail({ method: 'PATCH', path: /\/messages\/\d+$/, status: 413, body })
  await posted(scene, { brief: both })
  expect(message(scene).attachments).toEqual([])
  expect(textOf(message(scene))).toContain('Mon ████████████████████ 3')
})

const unpainted: Pictures = async () => undefined
const tooLarge: Pictures = async () => ({
  png: new Uint8Array(10 * 1024 * 1024 + 1),
  ...{ alt: 'x', width: 1, height: 1 },
})

it.each([
  ['nothing is to be painted', {}],
  ['nothing can be painted', { pictures: unpainted }],
  ['a picture is larger than a file may be', { pictures: tooLarge }],
])('where %s the card is words', async (_, options) => {
  const scene = await startScene(options)
  await posted(scene, { brief: both })
  expect(message(scene).attachments).toEqual([])
  expect(textOf(message(scene))).toContain('**urgent** · Mon 2')
})
