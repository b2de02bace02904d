import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Lane, Mark, TimeSpan } from '#core/lanes.ts'
import type { Timeline } from '#core/picture.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'
import { ALT_MAX, altText } from '../../src/charts/alt.ts'
import { draw } from '../../src/charts/draw.ts'
import { shown } from '../../src/charts/text.ts'
import { themes } from '../../src/charts/theme.ts'
import { LANES_MAX, MARKS_MAX, timelineSvg } from '../../src/charts/timeline.ts'
import { endlessWords, someWords } from '../fixtures/chat-words.ts'
import { overlap, readChart, SMALLEST } from './read-chart.ts'

const words = fc.oneof(
  { weight: 9, arbitrary: someWords },
  { weight: 1, arbitrary: endlessWords.map((endless) => endless.slice(0, 800)) },
)

const year = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 1990, max: 2030 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 2, 99, 1000, 9998, 9999) },
)

const point = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.nat(2))
  .map(([some, month, day, parts]) =>
    [some, month, day].slice(0, parts + 1).map((part, i) => String(part).padStart(i ? 2 : 4, '0')),
  )
  .map((parts) => parts.join('-'))

/** Dates as they are, as loose as they come, and what is none. */
const date = fc.oneof(
  { weight: 8, arbitrary: point },
  { weight: 1, arbitrary: point.map((some) => `${some}~`) },
  { weight: 1, arbitrary: fc.tuple(point, point).map(([from, to]) => `${from}/${to}`) },
  { weight: 1, arbitrary: point.map((some) => `../${some}`) },
  { weight: 1, arbitrary: point.map((some) => `${some}/..`) },
  { weight: 1, arbitrary: fc.constantFrom('', '0000', '2023-02-30', '../..', '9999-12-31', 'NaN') },
  { weight: 1, arbitrary: someWords },
)

const maybe = <T>(some: fc.Arbitrary<T>) => fc.option(some, { nil: undefined })

const span: fc.Arbitrary<TimeSpan> = fc.record({
  from: maybe(date),
  to: maybe(date),
  seen: maybe(date),
  isOver: fc.boolean(),
  state: fc.constantFrom('held', 'vacant', 'unclear'),
  label: maybe(words),
})

const lane: fc.Arbitrary<Lane> = fc.record({
  label: words,
  spans: fc.array(span, { maxLength: 5 }),
})

const mark: fc.Arbitrary<Mark> = fc.record({
  date,
  label: words,
  certainty: fc.constantFrom('official', 'reported', 'alleged'),
})

const timeline: fc.Arbitrary<Timeline> = fc.record({
  kind: fc.constant('timeline'),
  title: words,
  lanes: fc.array(lane, { maxLength: LANES_MAX + 2 }),
  marks: fc.array(mark, { maxLength: MARKS_MAX + 2 }),
  until: fc.oneof(
    { weight: 5, arbitrary: fc.constant('2026-11-24') },
    { weight: 1, arbitrary: date },
  ),
})

const language = fc.constantFrom(...LANGUAGES)

/** Text without where it was wrapped. */
const run = (text: string): string => text.replaceAll(/\s/g, '')

describe('whatever a timeline holds', () => {
  it('it becomes well-formed SVG, all of it within the frame and no text on another', () => {
    let drawn = 0
    fc.assert(
      fc.property(timeline, language, (some, tongue) => {
        const svg = timelineSvg(some, wordsIn(tongue), themes.light)
        if (svg === undefined) return
        drawn += 1
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
      { numRuns: 90 },
    )
    expect(drawn).toBeGreaterThan(45)
  })

  it('its title, every label it has room for and every date are there', () => {
    fc.assert(
      fc.property(timeline, language, (some, tongue) => {
        const said = wordsIn(tongue)
        const svg = timelineSvg(some, said, themes.dark)
        if (svg === undefined) return
        const all = run(
          readChart(svg)
            .texts.map((text) => text.words)
            .join(''),
        )
        expect(all).toContain(run(shown(some.title)))
        for (const { label, spans } of some.lanes.slice(0, LANES_MAX)) {
          expect(all).toContain(run(shown(label)))
          for (const { label: name = '' } of spans) expect(all).toContain(run(shown(name)))
        }
        for (const { label, date: when, certainty } of some.marks.slice(0, MARKS_MAX)) {
          const ends = said.frame.bracketed(said.certainty[certainty])
          expect(all).toContain(run(shown(label) + ends))
          expect(all).toContain(run(shown(said.shortDate(when))))
        }
      }),
      { numRuns: 90 },
    )
  })

  it('its alt text is short enough for both platforms, and one line', () => {
    fc.assert(
      fc.property(timeline, language, (some, tongue) => {
        const alt = altText(some, wordsIn(tongue))
        expect(alt.length).toBeLessThanOrEqual(ALT_MAX)
        expect(alt).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u)
        expect(alt.isWellFormed()).toBe(true)
      }),
      { numRuns: 90 },
    )
  })
})

describe('the document', () => {
  it('can stand in any page beside another: no ids, no styles, nothing from elsewhere', () => {
    fc.assert(
      fc.property(timeline, (some) => {
        const svg = draw(some, wordsIn('en'), 'dark')?.svg ?? ''
        const tags = svg.match(/<[^>]+>/g) ?? []
        for (const tag of tags) {
          expect(tag).toMatch(/^<\/?(svg|rect|path|circle|text)\b/)
          expect(tag).not.toMatch(/\s(id|class|style|href|on\w+)=|url\(/)
        }
      }),
      { numRuns: 50 },
    )
  })

  it('is as quick as any, however much a timeline holds', () => {
    const spans = Array<TimeSpan>(100_000).fill({ isOver: true, state: 'held', from: '2020' })
    const marks = Array<Mark>(100_000).fill({ date: '2020', label: 'x', certainty: 'official' })
    const huge = { kind: 'timeline', title: 'x', until: '2026-11-24' } as const
    expect(draw({ ...huge, lanes: [{ label: 'x', spans }], marks }, wordsIn('en'), 'dark')).toBe(
      undefined,
    )
    expect(draw({ ...huge, lanes: [], marks }, wordsIn('en'), 'dark')?.height).toBeLessThan(1_000)
  })
})
