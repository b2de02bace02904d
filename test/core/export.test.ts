import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Brief, Records } from '#core/brief.ts'
import { exported, writeRecords } from '#core/export.ts'
import { en } from '#core/words-en.ts'

const records = (rows: Records['rows'], columns = ['a', 'b']): Records => ({
  name: 'list',
  columns,
  rows,
})
const csv = (rows: Records['rows']) => writeRecords(records(rows), 'csv').text
const markdown = (cell: string) =>
  writeRecords(records([[cell, null]]), 'markdown')
    .text.split('\n')
    .slice(2, -1)

/** Reads RFC 4180: what a spreadsheet would see. */
function readCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  for (const [, quoted, plain, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g,
  )) {
    row.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'))
    if (end !== ',') {
      rows.push(row)
      row = []
    }
  }
  return rows
}

const cell = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a,b', '"', '\r\n', '\n', '=1+1', '', '秦刚'),
)

describe('a list as CSV', () => {
  it('is read back cell by cell, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 5 }), (rows) => {
        const [head, ...read] = readCsv(csv(rows))
        expect(head).toEqual(['a', 'b'])
        expect(read.map((cells) => cells.map(withoutGuard))).toEqual(
          rows.map((cells) => cells.map(withoutGuard)),
        )
      }),
    )
  })

  it('ends every line as the standard says, and leaves what is absent empty', () => {
    expect(csv([[1.5, null]])).toBe('a,b\r\n1.5,\r\n')
  })

  it.each([
    '=1+1',
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
  ])('guards %j, which a spreadsheet would run', (formula) => {
    expect(readCsv(csv([[formula, 'x']]))[1]?.[0]).toBe(`'${formula}`)
  })

  it('leaves a negative number a number', () => expect(csv([[-1, 'x']])).toContain('-1,x'))
})

/** The apostrophe a guarded cell begins with is not part of what was meant. */
const withoutGuard = (text: string) => text.replace(/^'(?=[=+\-@\t\r])/, '')

describe('a list as Markdown', () => {
  it.each([
    ['a link', '[x](https://a.example)', '\\[x\\](https://a.example)'],
    ['a tag', '<script>', '\\<script\\>'],
    ['another column', 'a | b', 'a \\| b'],
    ['emphasis and code', '*a* _b_ `c` ~d~', '\\*a\\* \\_b\\_ \\`c\\` \\~d\\~'],
    ['an escape of an escape', '\\|', '\\\\\\|'],
    ['a line break', 'a\r\nb', 'a b'],
  ])('keeps %s as words', (_, words, shown) => {
    expect(markdown(words)).toEqual([`| ${shown} |  |`])
  })

  it('has one line a row whatever stands in it', () => {
    fc.assert(
      fc.property(cell, (words) => {
        const [line = '', ...more] = markdown(words)
        expect(more).toEqual([])
        expect(line.replaceAll(/\\./gsu, '').split('|')).toHaveLength(4)
      }),
    )
  })
})

describe('a list as JSON', () => {
  it('is one object a row, with null for what is absent', () => {
    const { text, mediaType, name } = writeRecords(
      records([
        ['x', null],
        [1, 'y'],
      ]),
      'json',
    )
    expect(JSON.parse(text)).toEqual([
      { a: 'x', b: null },
      { a: 1, b: 'y' },
    ])
    expect([mediaType, name]).toEqual(['application/json', 'list.json'])
  })
})

describe('an answer', () => {
  const brief = { title: 'A', records: records([]) } as unknown as Brief // Only its list matters here.

  it('stays as it is when no file is wanted, and gets one in any case of the word', () => {
    expect(exported(brief, undefined, en)).toBe(brief)
    expect(exported(brief, ' CSV ', en).file?.name).toBe('list.csv')
  })

  it('without a list cannot be exported, and says so', () => {
    const { records: _, ...without } = brief
    expect(() => exported(without, 'csv', en)).toThrow('This answer is not a list')
  })
})
