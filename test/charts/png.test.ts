import { readFile } from 'node:fs/promises'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Language } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { barsSvg } from '../../src/charts/bars.ts'
import { coverageOf } from '../../src/charts/coverage.ts'
import { readSlices, slicesFor } from '../../src/charts/fonts.ts'
import { createPainter, MissingGlyph, type Painter } from '../../src/charts/png.ts'
import { documentOf, text } from '../../src/charts/svg.ts'
import { FONTS, widthOf } from '../../src/charts/text.ts'
import { themes } from '../../src/charts/theme.ts'
import { someWords } from '../fixtures/chat-words.ts'
import { type Pixels, readPng } from './read-png.ts'

const { paint } = await createPainterHere()
const slices = await readSlices()

/** Where these tests run there is a painter; without one they could not say anything. */
async function createPainterHere(): Promise<Painter> {
  const painter = await createPainter()
  if (!painter) throw new Error('no painter on this platform')
  return painter
}

const GROUND = 0x000000ff

/** Words alone on black, in the size of a title, from the left. */
const paintWords = async (words: string, isBold = false): Promise<Pixels> => {
  const font = { size: FONTS.title.size, isBold }
  const size = { width: 400, height: 40, ground: '#000000' }
  const line = text({ x: 10, y: 28, anchor: 'start', font, fill: '#ffffff', words })
  return readPng(await paint(documentOf(size, [line])))
}

/** The rightmost column with ink, in css pixels from where the words begin. */
const endOf = ({ width, pixels }: Pixels): number =>
  pixels.reduce((end, pixel, i) => (pixel === GROUND ? end : Math.max(end, i % width)), 0) / 2 - 10

const bars = [2021, 2022, 2023, 2024].map((year, i) => ({ label: String(year), value: i * 7 }))
const years = (title: string, language: Language = 'en') =>
  barsSvg({ kind: 'chart', title, bars }, wordsIn(language), themes.dark) ?? ''

describe('a painted chart', async () => {
  const svg = years('Events a year')
  const png = await paint(svg)
  const { width, height, pixels } = readPng(png)

  it('is a PNG of twice the size, small enough for any phone', () => {
    expect(width).toBe(1_040)
    expect(svg).toContain(`height="${height / 2}"`)
    expect(png.length).toBeLessThan(60_000)
  })

  it('is opaque, on the ground of the theme to its corners', () => {
    const ground = 0x1e1f22ff
    expect(pixels.every((pixel) => (pixel & 0xff) === 0xff)).toBe(true)
    expect([0, width - 1, pixels.length - width, pixels.length - 1].map((i) => pixels[i])).toEqual(
      Array(4).fill(ground),
    )
  })

  it('has its bars and its text', () => {
    const shares = new Map([...new Set(pixels)].map((colour) => [colour, 0]))
    for (const pixel of pixels) shares.set(pixel, (shares.get(pixel) ?? 0) + 1 / pixels.length)
    expect(shares.get(0x5aa9f7ff)).toBeGreaterThan(0.05)
    expect(shares.get(0xf2f3f5ff)).toBeGreaterThan(0.001)
  })

  it('is the same when painted again', async () => {
    expect(await paint(svg)).toEqual(png)
  })

  it('differs with every character of a Chinese title', async () => {
    const titles = ['每年案件数', '每年案件數', '每月案件数'].map((title) => years(title, 'zh-CN'))
    const painted = await Promise.all(titles.map(async (one) => (await paint(one)).toString()))
    expect(new Set(painted).size).toBe(3)
  })
})

describe('the fonts', () => {
  it('are read in the parts a text needs, Latin first and alone where that will do', () => {
    const namesFor = (words: string) =>
      slicesFor(words, slices).map(({ path }) => /sans-sc-(.*)-wght/.exec(path)?.[1])
    expect(namesFor('Events a year: 1,234 *')).toEqual(['latin'])
    expect(namesFor('Qīn 2021')).toContain('latin-ext')
    expect(namesFor('2021 秦')[0]).toBe('latin')
    expect(namesFor('秦')).toHaveLength(1)
    expect(namesFor('')).toEqual([])
  })

  it('say which characters they have, which is less than a package lists', async () => {
    const [latin] = slices
    const points = coverageOf(await readFile(latin?.path ?? ''))
    const has = (one: string) => points.has(one.codePointAt(0) ?? 0)
    expect([...' 09azAZ~’“é'].filter((one) => !has(one))).toEqual([])
    expect([...'秦č\u0000'].filter(has)).toEqual([])
  })

  it('that are no fonts are refused', () => {
    expect(() => coverageOf(Buffer.from('<svg/>'))).toThrow('not a WOFF2 font')
  })

  it('draw quotation marks and apostrophes in Latin text no wider than Latin fonts do', async () => {
    const [marked, plain] = [
      endOf(await paintWords('Xi’s “a” b')),
      endOf(await paintWords('Xis a b')),
    ]
    expect((marked - plain) / FONTS.title.size).toBeLessThan(1.5)
  })
})

describe('the width of a text', () => {
  it.each([
    'Cases a year, military included',
    'WWW MMM mmm @@@ %%%',
    'iiiilll1111,,,...;;;',
    '0123456789',
    'ABCDEFGHIJKLMNO',
    'PQRSTUVWXYZ',
    'abcdefghijklmnopqrstuvwxyz',
    '!"#$%&\'()*+,-./:;<=>?[]^_`{|}~',
    '“Qīn Gāng’s” ü é ñ · Ö',
    '每年案件数（含军方）',
    '不完整：統計期間尚未結束，',
    '… – — № ½ → ①',
    'Министр иностранных дел',
  ])('of %j is told as no less than drawn, and not much more', async (words) => {
    for (const isBold of [false, true]) {
      const told = widthOf(words, { size: FONTS.title.size, isBold })
      const drawn = endOf(await paintWords(words, isBold))
      expect(told).toBeGreaterThanOrEqual(drawn - 0.5)
      expect(told).toBeLessThan(drawn * 2)
    }
  })
})

describe('whatever a chart holds', () => {
  const bar = fc.record({ label: someWords, value: fc.oneof(fc.nat(50), fc.double()) })

  it('is painted, or has no picture', async () => {
    await fc.assert(
      fc.asyncProperty(someWords, fc.array(bar, { maxLength: 6 }), async (title, some) => {
        const svg = barsSvg({ kind: 'chart', title, bars: some }, wordsIn('en'), themes.light)
        if (svg === undefined) return
        const painted = await paint(svg).catch((error: unknown) => error)
        if (painted instanceof Uint8Array) expect(readPng(painted).width).toBe(1_040)
        else expect(painted).toBeInstanceOf(MissingGlyph)
      }),
      { numRuns: 25 },
    )
  })

  it('what is no drawing of ours, or too large, is refused, and the next is painted', async () => {
    const huge = documentOf({ width: 520, height: 90_000, ground: '#000000' }, [])
    await expect(paint('<svg/>')).rejects.toThrow('not a drawing')
    await expect(paint(huge)).rejects.toThrow('too large')
    expect(readPng(await paint(years('Events a year'))).width).toBe(1_040)
  })
})
