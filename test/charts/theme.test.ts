import { describe, expect, it } from 'vitest'
import { themes } from '../../src/charts/theme.ts'

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}

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
})
