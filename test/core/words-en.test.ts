import { describe, expect, it } from 'vitest'
import * as vocabulary from '#core/vocabulary.ts'
import { en } from '#core/words-en.ts'

describe('a date is written as it is known, and never finer', () => {
  it.each([
    ['2023-07-25', '25 July 2023', '25 Jul 2023'],
    ['2023-07-05', '5 July 2023', '5 Jul 2023'],
    ['2023-07', 'July 2023', 'Jul 2023'],
    ['2023', '2023', '2023'],
    ['2023-07~', 'about July 2023', 'about Jul 2023'],
    ['2023?', '2023 (uncertain)', '2023 (uncertain)'],
    ['2023%', 'about 2023 (uncertain)', 'about 2023 (uncertain)'],
    ['2012-11/2022-10', 'November 2012 to October 2022', 'Nov 2012 to Oct 2022'],
    ['../2024', 'by 2024', 'by 2024'],
    ['2023-03/..', 'since March 2023', 'since Mar 2023'],
  ])('%s', (edtf, long, short) => {
    expect([en.date(edtf), en.shortDate(edtf)]).toEqual([long, short])
  })

  it.each([undefined, 'unknown', '2023-02-30', ''])('%j was not traced', (edtf) => {
    expect(en.date(edtf)).toBe('date not traced')
  })
})

describe('every word of the vocabulary has one of its own', () => {
  it.each([
    ['stage', vocabulary.STAGES, en.stage],
    ['certainty', vocabulary.CERTAINTIES, en.certainty],
    ['reason', vocabulary.REASONS, en.reason],
    ['kind of claim', vocabulary.CLAIM_KINDS, en.kind],
    ['kind of name', vocabulary.NAME_KINDS, en.nameKind],
    ['category', vocabulary.RISK_CATEGORIES, en.category],
    ['rank', vocabulary.RANKS, en.rank],
    ['verdict', vocabulary.VERDICTS, en.verdict],
    ['subject', vocabulary.SUBJECT_TYPES, en.subjectType],
    ['kind of source', vocabulary.SOURCE_KINDS, en.sourceKind],
  ])('%s', (_, names, words: Readonly<Record<string, string>>) => {
    expect(Object.keys(words).sort()).toEqual([...names].sort())
    expect(new Set(Object.values(words)).size).toBe(names.length)
  })
})

it('nothing unofficial reads like a step of a case', () => {
  expect(en.stage.reported).toContain('not confirmed')
  expect(en.certainty.alleged).not.toContain('official')
})

it('a count is written with the noun that fits it', () => {
  const cases = (n: number) => en.count(n, 'case', 'cases')
  expect([0, 1, 2, 1234].map(cases)).toEqual(['0 cases', '1 case', '2 cases', '1,234 cases'])
  expect([en.number(0.5), en.number(12345.6789)]).toEqual(['0.5', '12,345.679'])
})
