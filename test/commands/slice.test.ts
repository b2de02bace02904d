import { describe, expect, it } from 'vitest'
import { partOf, sliceAt, sliceOf } from '#commands/lists/slice.ts'
import { plain } from '#core/brief.ts'
import { EXPORT_ROWS_MAX } from '#core/pages.ts'
import { en } from '#core/words-en.ts'

const rowsUpTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
const records = (rows: readonly number[]) => ({
  name: 'numbers',
  columns: ['number'],
  rows: rows.map((row) => [row]),
})

/** What a list of so many rows reads, shows and puts into a file. */
function list(total: number, given: { page: number; export?: string }) {
  const part = partOf(given, 10)
  const { rows } = sliceAt((window) => sliceOf(rowsUpTo(total), window), part.window)
  return {
    shown: part.shown(rows),
    file: part.records(records(rows), total)?.rows.length,
    footer: part.cut(total, en).map(plain),
  }
}

describe('the part of a long list that an answer reads', () => {
  it('is the page asked for, and then there is no whole list', () => {
    expect(list(45, { page: 5 })).toEqual({
      shown: [41, 42, 43, 44, 45],
      file: undefined,
      footer: [],
    })
  })

  it('is the whole list where that fits on a page, or is empty', () => {
    expect(list(3, { page: 1 })).toEqual({ shown: [1, 2, 3], file: 3, footer: [] })
    expect(list(0, { page: 1 })).toEqual({ shown: [], file: 0, footer: [] })
  })

  it('is everything for a file, and still shows the page asked for', () => {
    expect(list(45, { page: 5, export: 'csv' })).toEqual({
      shown: [41, 42, 43, 44, 45],
      file: 45,
      footer: [],
    })
  })

  it('says how much a file leaves out, and shows pages beyond its end', () => {
    const { shown, file, footer } = list(10_015, { page: 1002, export: 'csv' })
    expect(shown).toEqual([10_011, 10_012, 10_013, 10_014, 10_015])
    expect(file).toBe(EXPORT_ROWS_MAX)
    expect(footer).toEqual(['The file holds the first 10,000 of 10,015 rows.'])
  })
})
