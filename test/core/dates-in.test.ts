import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseEdtf } from '#core/edtf.ts'
import { LANGUAGES } from '#core/words.ts'
import { wordsIn } from '#core/words-in.ts'

describe('a date in Chinese is written as it is known, and never finer', () => {
  it.each([
    ['2023-07-25', '2023年7月25日', '2023年7月25日'],
    ['2023-07', '2023年7月', '2023年7月'],
    ['2023', '2023年', '2023年'],
    ['2023~', '约2023年', '約2023年'],
    ['2023-07~', '约2023年7月', '約2023年7月'],
    ['2023?', '2023年（存疑）', '2023年（存疑）'],
    ['2023%', '约2023年（存疑）', '約2023年（存疑）'],
    ['../2024', '不晚于2024年', '不晚於2024年'],
    ['2023-03/..', '2023年3月起', '2023年3月起'],
    ['2012-11/2022-10', '2012年11月至2022年10月', '2012年11月至2022年10月'],
    ['2020~/2022?', '约2020年至2022年（存疑）', '約2020年至2022年（存疑）'],
  ])('%s', (edtf, simplified, traditional) => {
    expect([wordsIn('zh-CN').date(edtf), wordsIn('zh-TW').date(edtf)]).toEqual([
      simplified,
      traditional,
    ])
  })

  it.each([undefined, 'unknown', '2023-02-30', ''])('%j was not traced', (edtf) => {
    for (const language of ['zh-CN', 'zh-TW'] as const)
      expect(wordsIn(language).date(edtf)).toBe('日期未查明')
  })
})

const day = fc
  .date({
    min: new Date('1000-01-01T00:00:00Z'),
    max: new Date('9998-12-31T00:00:00Z'),
    noInvalidDate: true,
  })
  .map((moment) => moment.toISOString().slice(0, 10))
const point = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom('', '~', '?', '%'))
  .map(([text, length, mark]) => text.slice(0, length) + mark)
const edtf = fc.oneof(
  point,
  fc
    .tuple(point, point)
    .map((ends) => ends.toSorted((a, b) => (a < b ? -1 : 1)).join('/'))
    .filter((text) => parseEdtf(text) !== undefined),
  point.map((start) => `${start}/..`),
  point.map((end) => `../${end}`),
)

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** The numbers of a date as written, smallest unit first: days and years, and months by number. */
const numbersIn = (written: string): number[] =>
  (written.match(/\d+|[A-Z][a-z]{2,}/g) ?? [])
    .map((word) => (/\d/.test(word) ? Number(word) : MONTHS.indexOf(word.slice(0, 3)) + 1))
    .sort((a, b) => a - b)

const numbersOf = (text: string): number[] =>
  (text.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b)

describe.each(LANGUAGES)('a partial date stays partial in %s', (language) => {
  const { date, shortDate } = wordsIn(language)

  it('no part of it is added or lost, long or short', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        for (const write of [date, shortDate])
          expect(numbersIn(write(text))).toEqual(numbersOf(text))
      }),
      { numRuns: 2_000 },
    )
  })

  it('what is about or uncertain is said to be, and nothing else is', () => {
    fc.assert(
      fc.property(edtf, (text) => {
        const known = parseEdtf(text)
        const written = date(text)
        expect(/about|约|約/.test(written)).toBe(known?.approximate)
        expect(/uncertain|存疑/.test(written)).toBe(known?.uncertain)
      }),
      { numRuns: 2_000 },
    )
  })

  it('and two different dates are never written alike', () => {
    fc.assert(
      fc.property(edtf, edtf, (one, other) => {
        if (one !== other) expect(date(one)).not.toBe(date(other))
      }),
      { numRuns: 2_000 },
    )
  })
})
