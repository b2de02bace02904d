import { PermissionFlagsBits } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { Pictures } from '#core/picture.ts'
import { createPictures } from '#root/charts/pictures.ts'
import { createPainter } from '#root/charts/png.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { startBot } from './bot.ts'
import { drawn } from './made-up.ts'
import { labelsOf, textOf } from './reading.ts'

const { facts } = await shippedNewsroom()
const PNG = [0x89, 0x50, 0x4e, 0x47]

describe('a picture in an answer', () => {
  it('of a chart arrives with its figures as alternative text', async () => {
    const painter = await createPainter()
    if (!painter) throw new Error('Nothing can be painted here')
    await using bot = await startBot({ facts, pictures: createPictures({ paint: painter.paint }) })
    const asked = bot.discord.interactions.command({
      name: 'timeline',
      options: { subject: 'pla-rocket-force' },
    })
    const { files, isMultipart } = await asked.answered
    const message = await asked.shown()
    expect(isMultipart).toBe(true)
    expect(files.map(({ name }) => name)).toEqual(['chart-1.png'])
    expect([...(files[0]?.bytes.subarray(0, 4) ?? [])]).toEqual(PNG)
    expect(message.attachments[0]?.description).toMatch(/^Bar chart, Events a year: .*\d{4} \d+/)
  })

  it('is told in words when nothing can be painted', async () => {
    await using bot = await startBot({ facts, pictures: async () => undefined })
    const asked = bot.discord.interactions.command({
      name: 'timeline',
      options: { subject: 'pla-rocket-force' },
    })
    const { files } = await asked.answered
    expect(files).toEqual([])
    expect(JSON.stringify(await asked.shown())).toContain('█')
  })

  it('is told in words where no file may be attached', async () => {
    await using bot = await startBot({ facts, pictures, extra: [drawn] })
    const { discord } = bot
    discord.places.overwrite(discord.channelId, { deny: PermissionFlagsBits.AttachFiles })
    const asked = discord.interactions.command({ name: 'drawn' })
    expect(textOf(await asked.shown())).toContain('█')
    expect((await asked.answered).files).toEqual([])
  })

  it('comes with its own part alone, and is taken off when that is turned', async () => {
    await using bot = await startBot({ facts, pictures, extra: [drawn] })
    const { interactions, messages } = bot.discord
    const asked = interactions.command({ name: 'drawn', options: { 'only-me': true } })
    const first = await asked.shown()
    expect(first.attachments.map(({ filename }) => filename)).toEqual(NAMES)
    const label = labelsOf(first).find((one) => one.startsWith('More')) ?? ''
    await interactions.press({ message: first, label }).answered
    const second = messages.get(first.id)
    expect(second?.attachments).toEqual([])
    if (!second) throw new Error('It is gone')
    await interactions.press({ message: second, label: 'Back' }).answered
    expect(messages.get(first.id)?.attachments.map(({ filename }) => filename)).toEqual(NAMES)
  })
})

const NAMES = ['timeline-1.png', 'chart-2.png']

const pictures: Pictures = async ({ kind, title }) => ({
  png: new TextEncoder().encode(title),
  ...{ alt: `A ${kind}, ${title}`, width: 1_040, height: 400 },
})
