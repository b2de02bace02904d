import { describe, expect, it } from 'vitest'
import { openDesk } from './desk.ts'
import { cases, checks, risks } from './pack.ts'

const { answer } = await openDesk()

/** Reads CSV as RFC 4180 has it: quoted fields may hold commas, line breaks and doubled quotes. */
function parseCsv(text: string): string[][] {
  const field = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/gy
  const rows: string[][] = [[]]
  for (let match = field.exec(text); match; match = field.exec(text)) {
    const [, cell = '', end] = match
    rows.at(-1)?.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell)
    if (end === '\r\n') rows.push([])
    if (field.lastIndex === text.length) return rows.slice(0, -1)
  }
  throw new Error('This is no CSV')
}

/** The cells of a Markdown table; a vertical bar of the data is escaped. */
const parseMarkdown = (text: string): string[][] =>
  text
    .trimEnd()
    .split('\n')
    .map((row) => row.slice(2, -2).split(/ \| /))

const LISTS = [
  'cases',
  'cases since:2023-01-01 until:2023-11-04',
  'cases certainty:alleged',
  'cases certainty:reported',
  'risks',
  'risks political',
  'timeline',
  'timeline li-shangfu',
  'search 策反',
  'search "state secrets"',
  'source seed-article',
  'check seed-article',
  'check zhang-jiwen',
  'changes 2026-05-01',
  'changes since:2023 subject:qin-gang',
  'seats mfa',
  'seats cmc asof:2023-09-01',
  'seats',
  'check',
]

describe('a list as a file', () => {
  it.each(LISTS)('`%s` holds all its rows, the same in all three forms', async (line) => {
    const json = await answer(`${line} export:json`)
    const rows = JSON.parse(json.file?.text ?? '') as Record<string, string | number | null>[]
    const columns = Object.keys(rows[0] ?? {})
    const cells = rows.map((row) => Object.values(row).map((cell) => String(cell ?? '')))
    const total = /of ([\d,]+), page/.exec(json.page?.label ?? '')?.[1]?.replaceAll(',', '')
    if (total) expect(rows.length).toBe(Number(total))
    expect(rows.length).toBeGreaterThan(0)

    const csv = parseCsv((await answer(`${line} export:csv`)).file?.text ?? '')
    expect(csv[0]).toEqual(columns)
    // A cell that a spreadsheet would run gets an apostrophe in front.
    expect(csv.slice(1).map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')))).toEqual(
      cells,
    )

    const markdown = parseMarkdown((await answer(`${line} export:markdown`)).file?.text ?? '')
    expect(markdown[0]).toEqual(columns)
    expect(markdown.length).toBe(rows.length + 2)
    expect(new Set(markdown.map((row) => row.length))).toEqual(new Set([columns.length]))
  })

  it('of the cases has every case of the pack', async () => {
    const { file } = await answer('cases export:json')
    const rows = JSON.parse(file?.text ?? '') as { case: string }[]
    expect(rows.map((row) => row.case).sort()).toEqual(cases.map(({ id }) => id).sort())
  })

  it('of the risks has every risk, under the category the pack files it', async () => {
    const { file } = await answer('risks export:json')
    const rows = JSON.parse(file?.text ?? '') as { id: string; category: string }[]
    expect(new Map(rows.map(({ id, category }) => [id, category]))).toEqual(
      new Map(risks.map(({ id, category }) => [id, category])),
    )
  })

  it('of a source has its own statements and the claims it supports, told apart', async () => {
    const { file, page } = await answer('source seed-article export:json')
    const rows = JSON.parse(file?.text ?? '') as Record<string, string | null>[]
    const [statements, supported] = ['check', 'claim'].map((kind) =>
      rows.filter((row) => row['kind'] === kind),
    )
    expect(statements?.map(({ id }) => id)).toEqual(
      checks.filter(({ report }) => report === 'seed-article').map(({ id }) => id),
    )
    for (const { verdicts, reading, certainty } of statements ?? [])
      expect([Boolean(verdicts), Boolean(reading), certainty]).toEqual([true, true, null])
    for (const { verdicts, certainty } of supported ?? [])
      expect([verdicts, Boolean(certainty)]).toEqual([null, true])
    expect(page?.label).toContain(`of ${rows.length},`)
  })

  it('of seats says how sure each end is, and on which sources', async () => {
    const { file } = await answer('seats mfa export:json')
    const rows = JSON.parse(file?.text ?? '') as Record<string, string | null>[]
    const qin = rows.find(({ person }) => person === 'qin-gang')
    expect(qin).toMatchObject({ certainty: 'official', end_certainty: 'official' })
    expect(qin?.['end_sources']).toContain('ktsf-20230725')
  })

  it('is only there where it is the whole list', async () => {
    for (const line of ['cases', 'timeline', 'search committee', 'changes 2024'])
      expect((await answer(line)).records, line).toBeUndefined()
    expect(
      (await answer('timeline qin-gang from:2023-07-25 to:2023-07-25')).records?.rows,
    ).toHaveLength(2)
  })

  it('is named after its list and its form', async () => {
    expect((await answer('cases export:csv')).file).toMatchObject({
      name: 'cases.csv',
      mediaType: 'text/csv',
    })
    expect((await answer('risks export:markdown')).file).toMatchObject({ name: 'risks.md' })
  })
})
