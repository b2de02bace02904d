import { describe, expect, it } from 'vitest'
import { createPictures } from '#root/charts/pictures.ts'
import { createPainter } from '#root/charts/png.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { startBot } from './bot.ts'

const { facts } = await shippedNewsroom()
const PNG = [0x89, 0x50, 0x4e, 0x47]

describe('a chart in an answer', () => {
  it('arrives as a picture with its figures as alternative text', async () => {
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
})
