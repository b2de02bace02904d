import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import { revisionOf } from '#store/revision.ts'
import { verify } from '#store/verify.ts'
import { temporaryFolder } from '../fixtures/folder.ts'
import { bytesOf, edited, goodFiles, textOf } from '../fixtures/packs.ts'
import { build } from './built.ts'

/** Every row of every table, in the order the file holds them. */
function dump(path: string): string {
  const db = new Database(path, { readonly: true })
  const tables = db
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'",
    )
    .all()
  const rows = tables.map(({ name, sql }) => [
    sql,
    db.prepare(`SELECT * FROM "${name}"`).raw().all(),
  ])
  db.close()
  return JSON.stringify(rows)
}

describe('the same data', () => {
  it('gives the same revision, the same rows and the same bytes, wherever it is built', async () => {
    const [one, two] = [temporaryFolder(), temporaryFolder()]
    const first = await build(goodFiles(), one)
    const second = await build(goodFiles(), two)
    expect(basename(first)).toBe(basename(second))
    expect(dump(first)).toBe(dump(second))
    expect(readFileSync(first).equals(readFileSync(second))).toBe(true)
  })

  it('with the line ends of another system is the same revision and the same rows', async () => {
    const files = goodFiles().map(({ file, bytes }) => ({
      file,
      bytes: bytesOf(textOf(bytes).replaceAll('\n', '\r\n')),
    }))
    expect(revisionOf(files)).toBe(revisionOf(goodFiles()))
    expect(dump(await build(files, temporaryFolder()))).toBe(
      dump(await build(goodFiles(), temporaryFolder())),
    )
  })

  it('with one byte changed is another revision', () => {
    const other = edited('pack.yaml', 'Made-up facts for the tests', 'Made-up facts for the test.')
    expect(revisionOf(other)).not.toBe(revisionOf(goodFiles()))
  })

  it('with a file renamed is another revision, even if no byte changes', () => {
    const renamed = goodFiles().map(({ file, bytes }) => ({
      file: file.replace('2021', '2022'),
      bytes,
    }))
    expect(revisionOf(renamed)).not.toBe(revisionOf(goodFiles()))
  })

  it('with a line moved from the end of one file to the start of the next is another revision', () => {
    const split = (a: string, b: string) => [
      { file: 'a.yaml', bytes: bytesOf(a) },
      { file: 'b.yaml', bytes: bytesOf(b) },
    ]
    expect(revisionOf(split('1\n2\n', '3\n'))).not.toBe(revisionOf(split('1\n', '2\n3\n')))
  })
})

it('a finished build leaves nothing but the snapshot', async () => {
  const folder = temporaryFolder()
  const path = await build(goodFiles(), folder)
  expect(readdirSync(folder)).toEqual([basename(path)])
})

describe('a file that does not hold what the pack holds is refused', async () => {
  const { pack } = checkPack(goodFiles())
  const copyOf = async () => {
    const folder = temporaryFolder()
    const copy = join(folder, 'copy.sqlite')
    copyFileSync(await build(goodFiles(), folder), copy)
    return copy
  }

  it('but not the one that was just built', async () => {
    const copy = await copyOf()
    expect(() => verify(copy, pack)).not.toThrow()
  })

  it('when it was cut short', async () => {
    const copy = await copyOf()
    truncateSync(copy, Math.floor(readFileSync(copy).length / 2))
    expect(() => verify(copy, pack)).toThrow()
  })

  it('when a part of it was overwritten', async () => {
    const copy = await copyOf()
    const bytes = readFileSync(copy)
    writeFileSync(copy, bytes.fill(0x5a, bytes.length / 4, bytes.length / 2))
    expect(() => verify(copy, pack)).toThrow()
  })

  it.each([
    [
      'a case is missing',
      'DELETE FROM case_file WHERE sid = (SELECT max(sid) FROM case_file)',
      /case_file/,
    ],
    [
      'a claim lost its citations',
      'DELETE FROM citation WHERE cid = 1',
      /1 claims have no citation/,
    ],
    [
      'a source is missing',
      "DELETE FROM source WHERE id = 'notice-2015'",
      /references lead nowhere/,
    ],
    [
      'a phrase is there twice',
      'INSERT INTO phrase SELECT id || 2, hans, hant, pinyin, english, meaning, stage, seen_in FROM phrase',
      /phrase: 2 rows, where the pack has 1/,
    ],
  ])('when %s', async (_, sql, reason) => {
    const copy = await copyOf()
    const db = new Database(copy)
    db.pragma('foreign_keys = OFF')
    db.exec(sql)
    db.close()
    expect(() => verify(copy, pack)).toThrow(reason)
  })
})
