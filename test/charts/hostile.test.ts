import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Bar } from '#core/brief.ts'
import type { Chart } from '#core/picture.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { ALT_MAX, altText } from '../../src/charts/alt.ts'
import { barsSvg } from '../../src/charts/bars.ts'
import { shown } from '../../src/charts/text.ts'
import { themes } from '../../src/charts/theme.ts'
import { endlessWords, someWords } from '../fixtures/chat-words.ts'
import { overlap, readChart, SMALLEST } from './read-chart.ts'

const year = fc.integer({ min: 0, max: 9_999 }).map((number) => String(number).padStart(4, '0'))

const words = fc.oneof(
  { weight: 6, arbitrary: someWords },
  { weight: 6, arbitrary: year },
  { weight: 1, arbitrary: endlessWords.map((endless) => endless.slice(0, 800)) },
)

const value = fc.oneof(
  fc.nat(100),
  fc.nat(),
  fc.double(),
  fc.constantFrom(0, -0, -1, 0.004, 1e15, 1e300, Number.NaN, Infinity, -Infinity),
)

const bar: fc.Arbitrary<Bar> = fc
  .record({ label: words, value, partial: fc.option(fc.boolean(), { nil: undefined }) })
  .map(({ partial, ...rest }) => (partial === undefined ? rest : { ...rest, partial }))

const bars = fc.oneof(
  fc.array(bar, { maxLength: 8 }),
  fc.array(
    bar.chain((one) => year.map((label) => ({ ...one, label }))),
    { maxLength: 90 },
  ),
)

const chart: fc.Arbitrary<Chart> = fc.record({ kind: fc.constant('chart'), title: words, bars })
const language = fc.constantFrom(...LANGUAGES)

/** Text without where it was wrapped. */
const run = (text: string): string => text.replaceAll(/\s/g, '')

describe('whatever a chart holds', () => {
  it('it becomes well-formed SVG, all of it within the frame and nothing on anything else', () => {
    fc.assert(
      fc.property(chart, language, (drawn, tongue) => {
        const svg = barsSvg(drawn, wordsIn(tongue), themes.light)
        if (svg === undefined) return expectTooMuch(drawn)
        const { width, height, texts, shapes } = readChart(svg)
        for (const box of [...texts, ...shapes]) {
          expect(box.left).toBeGreaterThanOrEqual(-0.01)
          expect(box.right).toBeLessThanOrEqual(width + 0.01)
          expect(box.top).toBeGreaterThanOrEqual(-0.01)
          expect(box.bottom).toBeLessThanOrEqual(height + 0.01)
        }
        for (const { size } of texts) expect(size).toBeGreaterThanOrEqual(SMALLEST)
        const onOthers = texts.filter((a, i) => texts.slice(i + 1).some((b) => overlap(a, b)))
        expect(onOthers.map((text) => text.words)).toEqual([])
      }),
      { numRuns: 250 },
    )
  })

  it('its title, every label and every number are there', () => {
    fc.assert(
      fc.property(chart, language, (drawn, tongue) => {
        const svg = barsSvg(drawn, wordsIn(tongue), themes.dark)
        if (svg === undefined) return expectTooMuch(drawn)
        const texts = readChart(svg).texts.map((text) => text.words)
        const all = run(texts.join(''))
        expect(all).toContain(run(shown(drawn.title)))
        for (const { label, value: count, partial } of drawn.bars) {
          const whole = run(shown(label))
          if (!texts.includes(`'${label.slice(2)}`)) expect(all).toContain(whole)
          expect(texts).toContain(`${wordsIn(tongue).number(count)}${partial ? '*' : ''}`)
        }
      }),
      { numRuns: 250 },
    )
  })

  it('its alt text is short enough for both platforms, and one line', () => {
    fc.assert(
      fc.property(chart, language, (drawn, tongue) => {
        const alt = altText(drawn, wordsIn(tongue))
        expect(alt.length).toBeLessThanOrEqual(ALT_MAX)
        expect(alt).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(alt.isWellFormed()).toBe(true)
      }),
      { numRuns: 250 },
    )
  })
})

/** Only a chart without bars, or with more text than a picture holds, has no picture. */
function expectTooMuch({ title, bars: all }: Chart): void {
  const characters = all.reduce((sum, { label }) => sum + label.length, title.length)
  if (all.length > 0) expect(characters).toBeGreaterThan(1_500)
}
