import { describe, expect, it } from 'vitest'
import { themes } from '../../src/charts/theme.ts'

/** Linear red, green and blue, from 0 to 1. */
const channelsOf = (colour: string): readonly number[] =>
  [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

type Triple = readonly [number, number, number]

/**
 * What is left of linear red, green and blue where a kind of cone is missing.
 *
 * @see https://www.inf.ufrgs.br/~oliveira/pubs_files/CVD_Simulation/CVD_Simulation.html
 */
const SEEN: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'red-blind': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'green-blind': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'blue-blind': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

const times = (rows: readonly Triple[], [a, b, c]: Triple): Triple => {
  const [x = 0, y = 0, z = 0] = rows.map((row) => row[0] * a + row[1] * b + row[2] * c)
  return [x, y, z]
}

/** A colour in Oklab, as somebody with that vision sees it. https://bottosson.github.io/posts/oklab/ */
function perceived(colour: string, vision: string): Triple {
  const [red = 0, green = 0, blue = 0] = channelsOf(colour)
  const seen = times(SEEN[vision] ?? [], [red, green, blue]).map((part) => Math.max(0, part))
  const [long = 0, middle = 0, short = 0] = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    [seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0],
  ).map(Math.cbrt)
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    [long, middle, short],
  )
}

const distance = (a: Triple, b: Triple): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

it('contrast is reckoned as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe.each(Object.entries(themes))('the %s theme', (_, theme) => {
  it('has every text readable on its ground', () => {
    for (const text of [theme.title, theme.figure, theme.label])
      expect(contrast(text, theme.ground)).toBeGreaterThanOrEqual(4.5)
  })

  it('has bars, their outlines and the axis stand out from what they stand on', () => {
    for (const shape of [theme.bar, theme.axis])
      expect(contrast(shape, theme.ground)).toBeGreaterThanOrEqual(3)
    expect(contrast(theme.bar, theme.partial)).toBeGreaterThanOrEqual(3)
  })

  it('has events stand out, and the numbers on them and the names on bars readable', () => {
    expect(contrast(theme.mark, theme.ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme.mark, theme.loose)).toBeGreaterThanOrEqual(3)
    expect(contrast(theme.bar, theme.ground)).toBeGreaterThanOrEqual(4.5)
    expect(contrast(theme.figure, theme.partial)).toBeGreaterThanOrEqual(4.5)
  })

  it('has six series that stand out from the ground', () => {
    expect(theme.series).toHaveLength(6)
    for (const colour of theme.series)
      expect(contrast(colour, theme.ground)).toBeGreaterThanOrEqual(3)
  })

  it.each(Object.keys(SEEN))('has series that are told apart in %s vision', (vision) => {
    const seen = theme.series.map((colour) => perceived(colour, vision))
    for (const [i, colour] of seen.entries())
      for (const [j, other] of seen.entries())
        if (j > i) expect(distance(colour, other)).toBeGreaterThan(j === i + 1 ? 0.14 : 0.1)
  })
})
