import { describe, expect, it } from 'vitest'
import { GROUNDS, type Timeline } from '#core/picture.ts'
import { en } from '#core/words-en.ts'
import { createPictures } from '../../src/charts/pictures.ts'
import { createPainter } from '../../src/charts/png.ts'
import { themes } from '../../src/charts/theme.ts'
import { readPng } from './read-png.ts'

describe('a timeline', () => {
  const timeline: Timeline = {
    kind: 'timeline',
    title: 'Person One 某人',
    until: '2026-11-24',
    lanes: [
      {
        label: 'Minister',
        spans: [
          { from: '2020-03', to: '2023-10-24', isOver: true, state: 'held' },
          { from: '2023-10-24', isOver: false, state: 'vacant' },
        ],
      },
    ],
    marks: [{ date: '2023-06-25', label: 'last seen', certainty: 'reported' }],
  }

  it('is painted with its shapes on either ground, by one painter', async () => {
    const painter = await createPainter()
    for (const ground of GROUNDS) {
      const picture = painter && (await createPictures({ ...painter, ground })(timeline, en))
      const { width, height, pixels } = readPng(picture?.png ?? new Uint8Array())
      expect(picture).toMatchObject({ width, height })
      const colours = new Set(pixels)
      const { bar, mark, partial, label } = themes[ground]
      for (const colour of [themes[ground].ground, bar, mark, partial, label])
        expect(colours).toContain(Number.parseInt(`${colour.slice(1)}ff`, 16))
    }
  })

  it('is another on another ground', async () => {
    const painted: string[] = []
    const paint = async (svg: string) => {
      painted.push(svg)
      return new Uint8Array()
    }
    for (const ground of GROUNDS) await createPictures({ paint, ground })(timeline, en)
    expect(new Set(painted).size).toBe(2)
  })
})
