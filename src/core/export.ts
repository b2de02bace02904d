import type { Brief, File, Records } from './brief.ts'
import { Mistake } from './errors.ts'
import type { Words } from './words.ts'

export const EXPORTS = ['csv', 'json', 'markdown'] as const
export type Export = (typeof EXPORTS)[number]

type Cell = Records['rows'][number][number]

/**
 * The Brief with its whole list as a file in the wanted form; as it is when none is wanted. What a
 * file holds is the same in every language.
 *
 * @throws Mistake when there is no list
 */
export function exported(
  brief: Brief,
  wanted: string | undefined,
  { asking }: Pick<Words, 'asking'>,
): Brief {
  const form = EXPORTS.find((name) => name === wanted?.trim().toLowerCase())
  if (!form) return brief
  if (!brief.records) throw new Mistake(asking.notAList)
  return { ...brief, file: writeRecords(brief.records, form) }
}

/** A list as a file: CSV (RFC 4180, UTF-8), JSON (an array of objects) or a Markdown table. */
export function writeRecords(records: Records, form: Export): File {
  switch (form) {
    case 'csv':
      return { name: `${records.name}.csv`, mediaType: 'text/csv', text: csv(records) }
    case 'json':
      return { name: `${records.name}.json`, mediaType: 'application/json', text: json(records) }
    case 'markdown':
      return { name: `${records.name}.md`, mediaType: 'text/markdown', text: markdown(records) }
  }
}

const csv = ({ columns, rows }: Records): string =>
  [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')

/**
 * A cell that a spreadsheet would take for a formula gets an apostrophe in front.
 *
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
function csvCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return String(cell)
  const safe = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

const json = ({ columns, rows }: Records): string =>
  `${JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null]))),
    null,
    2,
  )}\n`

const markdown = ({ columns, rows }: Records): string =>
  [columns, columns.map(() => '---'), ...rows.map((row) => row.map(markdownCell))]
    .map((row) => `| ${row.join(' | ')} |\n`)
    .join('')

/** Data stays words: no cell can open a link, a tag, emphasis or another column. */
const markdownCell = (cell: Cell): string =>
  String(cell ?? '')
    .replaceAll(/[\\`*_{}[\]<>|~#]/g, '\\$&')
    .replaceAll(/\s+/g, ' ')
