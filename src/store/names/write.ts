import type { Database } from 'better-sqlite3'
import { letters, MISTYPED_MIN, packed, SPELLINGS_MAX, shorterForms } from './edits.ts'
import { foldLatin } from './fold.ts'
import { type Form, formsOf, initialsOf } from './forms.ts'
import { type HanPair, simplifyBy, withNamesOwnPairs } from './han.ts'
import { headsOf } from './heads.ts'
import { STANDING, standingOf } from './standing.ts'
import { NAME_TABLES } from './tables.ts'
import type { WrittenName } from './types.ts'

/** Rows handed over at once: about 300 kB of text. */
const BULK = 20_000

/**
 * Creates the name tables and fills them, inside the caller's transaction. The same names in the
 * same order give the same rows. Returns how many names were written, generated initials included.
 *
 * @param han see commonHanPairs
 * @throws RangeError when there are more spellings than fit the packing of `del`, 8 million
 */
export function writeNames(
  db: Database,
  names: Iterable<WrittenName>,
  han: Iterable<HanPair>,
): number {
  db.exec(NAME_TABLES)
  const given = [...names]
  const pairs = withNamesOwnPairs(han, given)
  const all = withInitials(given)
  const forms = allForms(all, pairs)
  insertHan(db, pairs)
  insertNames(db, all)
  insertForms(db, forms)
  insertHeads(db, forms, all)
  insertSpellings(db, spellingsOf(forms))
  return all.length
}

/** The names as given, then the initials that were made, so that made ones never change a `nid`. */
function withInitials(names: readonly WrittenName[]): readonly WrittenName[] {
  const seen = new Set<string>()
  const made: WrittenName[] = []
  for (const name of names) {
    if (name.kind === 'initials') seen.add(`${name.subject} ${foldLatin(name.written)}`)
  }
  for (const name of names) {
    const written = initialsOf(name)
    if (written === undefined || seen.has(`${name.subject} ${written}`)) continue
    seen.add(`${name.subject} ${written}`)
    made.push({ ...name, written, script: 'latin', kind: 'initials' })
  }
  return [...names, ...made]
}

/** Every form of every name, in the order of the primary key of `form`. */
function allForms(
  names: readonly WrittenName[],
  pairs: ReadonlyMap<string, string>,
): readonly Form[] {
  const simplify = simplifyBy(pairs)
  const forms = names.flatMap((name, i) => formsOf(name, i + 1, simplify))
  return forms.sort((a, b) => compare(a.key, b.key) || a.w - b.w || a.nid - b.nid)
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

function insertHan(db: Database, pairs: ReadonlyMap<string, string>): void {
  const insert = db.prepare('INSERT INTO han(traditional, simplified) VALUES (?, ?)')
  for (const pair of [...pairs].sort(([a], [b]) => compare(a, b))) insert.run(...pair)
}

function insertNames(db: Database, names: readonly WrittenName[]): void {
  const insert = db.prepare(
    'INSERT INTO name(nid, subject, written, script, kind) VALUES (?, ?, ?, ?, ?)',
  )
  names.forEach(({ subject, written, script, kind }, i) => {
    insert.run(i + 1, subject, written.toWellFormed(), script, kind)
  })
}

function insertForms(db: Database, forms: readonly Form[]): void {
  const insert = db.prepare('INSERT INTO form(key, w, nid) VALUES (?, ?, ?)')
  for (const { key, w, nid } of forms) insert.run(key, w, nid)
}

function insertHeads(db: Database, forms: readonly Form[], names: readonly WrittenName[]): void {
  const insert = db.prepare('INSERT INTO head(prefix, rank, nid, key, w) VALUES (?, ?, ?, ?, ?)')
  const subjectOf = (nid: number): number => names[nid - 1]?.subject ?? 0
  for (const { prefix, best } of headsOf(forms, subjectOf)) {
    best.forEach(({ nid, key, w }, i) => {
      insert.run(prefix, i + 1, nid, key, w)
    })
  }
}

/** Every key once with its best weight, best known first; a slip in a misspelling is two slips. */
function spellingsOf(forms: readonly Form[]): readonly Form[] {
  return forms
    .filter(({ w }) => !UNMISTAKABLE.has(standingOf(w)))
    .filter(({ key }, i, kept) => key !== kept[i - 1]?.key)
    .sort((a, b) => a.w - b.w || compare(a.key, b.key))
}

const UNMISTAKABLE: ReadonlySet<number> = new Set([STANDING.misspelling, STANDING.initials])

function insertSpellings(db: Database, spellings: readonly Form[]): void {
  if (spellings.length >= SPELLINGS_MAX) throw new RangeError('too many spellings for del')
  const insert = db.prepare('INSERT INTO spelling(kid, key, w) VALUES (?, ?, ?)')
  const rows: number[] = []
  spellings.forEach(({ key, w }, i) => {
    insert.run(i + 1, key, w)
    for (const hash of hashesOf(key)) rows.push(packed(hash) + i + 1)
  })
  // Millions of rows of one number: handed over in bulk they take a fifth of the time.
  const insertRows = db.prepare('INSERT INTO del(x) SELECT value FROM json_each(?)')
  const sorted = Float64Array.from(rows).sort()
  for (let from = 0; from < sorted.length; from += BULK) {
    insertRows.run(`[${sorted.subarray(from, from + BULK).join(',')}]`)
  }
}

/** A key of two letters is one edit away from half of all names; it is found only as it is. */
function hashesOf(key: string): Iterable<number> {
  const word = letters(key)
  return word.length >= MISTYPED_MIN ? shorterForms(word) : []
}
