import { rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { letters } from '#store/names/edits.ts'
import { foldLatin } from '#store/names/fold.ts'
import { typoWeight } from '#store/names/typos.ts'
import type { Engine, Search } from './engines.ts'
import type { Person } from './people.ts'
import { wordsOf } from './words.ts'

/** SQLite's own full-text index over runs of three letters; the best 200 are ranked again. */
export const ftsTrigram: Engine = {
  build: async (people, file) => build(people, file),
  open: async (_people, file) => open(file),
}

function build(people: readonly Person[], file: string): number {
  rmSync(file, { force: true })
  const db = new Database(file)
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.exec(`CREATE VIRTUAL TABLE person USING fts5(names, tokenize = 'trigram')`)
  const insert = db.prepare('INSERT INTO person(rowid, names) VALUES (?, ?)')
  db.transaction(() => {
    for (const person of people) insert.run(person.subject, wordsOf(person).join(' '))
  })()
  db.close()
  return statSync(file).size
}

type Row = { readonly rowid: number; readonly names: string }

function open(file: string): Search {
  const db = new Database(file, { readonly: true })
  const matching = db.prepare<[string], Row>(
    'SELECT rowid, names FROM person WHERE person MATCH ? ORDER BY rank LIMIT 200',
  )
  // A name of two characters has no run of three, so all names are read.
  const containing = db.prepare<[string], Row>(
    'SELECT rowid, names FROM person WHERE names LIKE ? LIMIT 200',
  )
  return ({ typed, prefix }) => {
    const key = foldLatin(typed)
    const runs = runsOfThree(key)
    const rows =
      runs.length > 0
        ? matching.all(runs.map((run) => `"${run}"`).join(' OR '))
        : containing.all(`%${key}%`)
    const ranked = rows.map((row) => ({ rowid: row.rowid, cost: costOf(row.names, key, prefix) }))
    return ranked
      .sort((a, b) => a.cost - b.cost || a.rowid - b.rowid)
      .slice(0, 10)
      .map(({ rowid }) => rowid)
  }
}

function runsOfThree(key: string): readonly string[] {
  const characters = Array.from(key)
  return characters.slice(2).map((_, i) => characters.slice(i, i + 3).join(''))
}

/** Subjects are numbered best known first, so equal costs fall to the better known. */
function costOf(names: string, key: string, prefix: boolean): number {
  const typed = letters(key)
  const costs = names.split(' ').map((name) => {
    if (name === key) return 0
    if (prefix && name.startsWith(key)) return 0.5
    return typoWeight(typed, letters(name), 2) ?? 9
  })
  return Math.min(...costs)
}
