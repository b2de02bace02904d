import type { Database } from 'better-sqlite3'
import {
  closestFirst,
  collect,
  equalHit,
  type Found,
  prefixHit,
  readTyped,
  type Typed,
  wadeGilesHit,
} from './hits.ts'
import { STANDING, type Standing, standingOf } from './standing.ts'
import { prepareStatements, type Statements } from './statements.ts'
import type { NameHit, Only } from './types.ts'
import { findOneTypo, findTwoTypos } from './typo-search.ts'
import { wadeGilesKeys } from './wade-giles.ts'

/** Rows of one key that are read: 85 namesakes, each with its name, its pinyin and its id. */
const EQUAL_MAX = 255

/** The same where only some of them are shown. */
const SHOWN_MAX = 3 * 50

/** Rows read for a beginning when the list made for it is not enough. */
const SIFTED_MAX = 500

const LIMIT_MAX = 50

/**
 * Subjects by name. Each answer holds a subject once, by its best name, best first, and is empty
 * when nothing fits or nothing was typed. `only` leaves subjects out by number, before the limit
 * is reached; it should be quick, as it is asked for every subject that fits.
 */
export type NameSearch = {
  /**
   * Every subject that has a name whose folded form equals what was typed, up to 85 namesakes.
   * Initials and turned names come last and say so in `how`.
   */
  readonly exact: (text: string, only?: Only) => readonly NameHit[]
  /**
   * What was probably meant: equal names, then those it spells in Wade-Giles, then those one
   * letter off, and only when there are none of these, two letters off. At most 50.
   */
  readonly near: (text: string, limit: number, only?: Only) => readonly NameHit[]
  /**
   * What could finish the word being typed; when nothing begins so, what is near it. Nothing
   * typed gives the best known of all. Quickest up to 10, for which lists are made beforehand.
   */
  readonly suggest: (prefix: string, limit: number, only?: Only) => readonly NameHit[]
}

/** Opens the search on a snapshot whose name tables are written. Prepares, but reads nothing yet. */
export function openNames(db: Database): NameSearch {
  const statements = prepareStatements(db)
  // One transaction for all statements of a question: alone, each would take the file's lock.
  const atOnce = <Arguments extends unknown[]>(
    answer: (statements: Statements, ...given: Arguments) => readonly NameHit[],
  ) => db.transaction((...given: Arguments) => answer(statements, ...given))

  return { exact: atOnce(exact), near: atOnce(near), suggest: atOnce(suggest) }
}

function exact(statements: Statements, text: string, only?: Only): readonly NameHit[] {
  const typed = readTyped(text, statements.simplify)
  const found = collect(only)
  addEqual(statements, typed, found, EQUAL_MAX)
  return found.best(EQUAL_MAX)
}

function near(
  statements: Statements,
  text: string,
  limit: number,
  only?: Only,
): readonly NameHit[] {
  const typed = readTyped(text, statements.simplify)
  const most = bounded(limit, LIMIT_MAX)
  const found = collect(only)
  addEqual(statements, typed, found, SHOWN_MAX)
  // Whatever follows costs more than an equal name.
  if (found.size() >= most) return found.best(most)
  const readings = wadeGilesKeys(text)
  for (const row of statements.formsOfKeys(readings, SHOWN_MAX)) found.add(wadeGilesHit(row))
  findOneTypo(statements, typed.key, most, found)
  if (found.size() === 0) findTwoTypos(statements, typed.key, most, found)
  return found.best(most)
}

function suggest(
  statements: Statements,
  prefix: string,
  limit: number,
  only?: Only,
): readonly NameHit[] {
  const typed = readTyped(prefix, statements.simplify)
  const most = bounded(limit, LIMIT_MAX)
  const found = collect(only)
  addEqual(statements, typed, found, SHOWN_MAX, STANDING.misspelling)
  const head = statements.head(typed.key)
  for (const row of head) found.add(prefixHit(row, typed))
  // No list was made for the few; and where some are left out, or more are wanted, it is too short.
  if (head.length === 0 || found.size() < most) {
    const rows = statements.bestFrom(typed.key, SIFTED_MAX)
    for (const row of rows) found.add(prefixHit(row, typed))
  }
  return found.size() > 0 ? found.best(most) : near(statements, prefix, limit, only)
}

/** `lowest`: a whole name comes before longer ones that begin so; somebody's initials do not. */
function addEqual(
  statements: Statements,
  typed: Typed,
  found: Found,
  most: number,
  lowest: Standing = STANDING.initials,
): void {
  if (typed.key === '') return
  const rows = statements.formsOfKey(typed.key, most)
  const high = rows.filter(({ w }) => standingOf(w) <= lowest)
  for (const row of closestFirst(high, typed)) found.add(equalHit(row, typed))
}

const bounded = (limit: number, most: number): number =>
  Math.max(1, Math.min(most, Math.trunc(limit) || 1))
