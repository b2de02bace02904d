import { rmSync, statSync } from 'node:fs'
import Database from 'better-sqlite3'
import { commonHanPairs } from '#store/names/han.ts'
import { openNames } from '#store/names/search.ts'
import type { MatchReason, NameHit } from '#store/names/types.ts'
import { writeNames } from '#store/names/write.ts'
import type { Engine, Search } from './engines.ts'
import { type Person, writtenNames } from './people.ts'

/** The search that Vigil uses, asked as Vigil asks it. */
export const design: Engine = { build: buildDesign, open: openDesign }

async function buildDesign(people: readonly Person[], file: string): Promise<number> {
  rmSync(file, { force: true })
  const han = await commonHanPairs()
  const db = new Database(file)
  // As a snapshot is built: into a file nobody reads yet, thrown away if anything fails.
  db.pragma('journal_mode = OFF')
  db.pragma('synchronous = OFF')
  db.transaction(() => writeNames(db, writtenNames(people), han))()
  db.close()
  return statSync(file).size
}

/** Ways to be called something that leave room for somebody else to be meant. */
const DOUBTFUL: ReadonlySet<MatchReason> = new Set([
  'initials',
  'old-spelling',
  'misspelling',
  'order-swapped',
])

/**
 * Opens what was built; people are not needed, everything is in the file. A name is asked as a
 * card asks it: who is called so, and unless somebody surely is, who was meant.
 */
async function openDesign(_people: readonly Person[], file: string): Promise<Search> {
  const db = new Database(file, { readonly: true })
  const names = openNames(db)
  const ask = (typed: string): readonly NameHit[] => {
    const called = names.exact(typed).slice(0, 10)
    return called.some(({ how }) => !DOUBTFUL.has(how)) ? called : names.near(typed, 10)
  }
  return ({ typed, prefix }) =>
    (prefix ? names.suggest(typed, 10) : ask(typed)).map(({ subject }) => subject)
}
