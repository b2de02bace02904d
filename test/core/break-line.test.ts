import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { breakLine } from '#core/break-line.ts'
import { type Line, line, plain, type Span, strong } from '#core/brief.ts'

const measure = (span: Span) => plain([span]).length
const broken = (words: Line, most: number) => breakLine(words, most, measure).map(plain)

describe('breaking a line', () => {
  it('breaks at spaces, never in a word', () => {
    expect(broken(['one two three four'], 10)).toEqual(['one two ', 'three four'])
  })

  it('leaves a line that fits as it is', () => {
    const words = line`${strong('Name')} did this ${{ note: 12 }}`
    expect(breakLine(words, 100, measure)).toEqual([words])
  })

  it.each<[string, Span]>([
    ['a link', { link: 'two words', to: 'https://example.org' }],
    ['a command', { command: 'who x' }],
    ['a footnote mark', { note: 1234567 }],
    [
      'a place',
      {
        place: { platform: 'slack', space: 'T1', kind: 'channel', id: 'C1' },
        text: 'the channel C1',
      },
    ],
    ['a certainty', { certainty: 'alleged', text: 'so alleged' }],
  ])('keeps %s whole', (_, span) => {
    expect(breakLine(['some words ', span], 12, measure)).toEqual([['some words '], [span]])
  })

  it('cuts a word only when it is longer than a whole line, between letters as people see them', () => {
    const family = '👨‍👩‍👧‍👦'
    expect(broken([family.repeat(3)], family.length)).toEqual([family, family, family])
    const letter = 'e\u0301'
    expect(broken([letter.repeat(3)], 3)).toEqual([letter, letter, letter])
  })

  it('keeps what words are when they are parted', () => {
    expect(breakLine([strong('one two')], 4, measure)).toEqual([[strong('one ')], [strong('two')]])
  })

  it('loses nothing and stays within the measure', () => {
    const span: fc.Arbitrary<Span> = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.string({ unit: 'grapheme', maxLength: 60 }).map(strong),
    )
    fc.assert(
      fc.property(fc.array(span), fc.integer({ min: 12, max: 40 }), (words, most) => {
        const lines = broken(words, most)
        expect(lines.join('')).toBe(plain(words))
        for (const one of lines) expect(one.length).toBeLessThanOrEqual(most)
      }),
    )
  })
})
