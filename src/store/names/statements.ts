import type { Database } from 'better-sqlite3'
import { SPELLINGS_MAX } from './edits.ts'
import type { FormRow } from './types.ts'

/** One spelling that a typo may have come from, with the `w` of the best known so written. */
export type SpellingRow = { readonly key: string; readonly w: number }

/** What a search reads. Every list has a limit, whatever was typed. */
export type Statements = {
  /** The names of one key, best known first. */
  readonly formsOfKey: (key: string, most: number) => readonly FormRow[]
  /** The same for several keys at once, one key after the other. */
  readonly formsOfKeys: (keys: readonly string[], most: number) => readonly FormRow[]
  /** The ten best of a beginning that many share. Empty when few do. */
  readonly head: (prefix: string) => readonly FormRow[]
  /** The best known names that begin so, of the first 8,000 in the order of their keys. */
  readonly bestFrom: (prefix: string, most: number) => readonly FormRow[]
  /** The numbers of the spellings that have one of these hashes, some more than once. */
  readonly kidsOfHashes: (packed: readonly number[], most: number) => readonly number[]
  readonly spellings: (kids: readonly number[]) => readonly SpellingRow[]
  readonly simplify: (character: string) => string
}

/** Sorts after every key that begins with what stands before it. */
const LAST = '\u{10FFFF}'

/** Prepares the statements once; they are good as long as the database is open. */
export function prepareStatements(db: Database): Statements {
  const formsOfKey = db.prepare<[string, number], FormRow>(FORMS_OF_KEY)
  const formsOfKeys = db.prepare<[string, number], FormRow>(FORMS_OF_KEYS)
  const head = db.prepare<[string], FormRow>(HEAD)
  const bestFrom = db.prepare<[string, string, number], FormRow>(BEST_FROM)
  const kidsOfHashes = db.prepare<[string, number], number>(KIDS_OF_HASHES).pluck()
  const spellings = db.prepare<[string, number], SpellingRow>(SPELLINGS)
  const simplified = db.prepare<[string], string>(SIMPLIFIED).pluck()

  return {
    formsOfKey: (key, most) => formsOfKey.all(key, most),
    formsOfKeys: (keys, most) => formsOfKeys.all(JSON.stringify(keys), most),
    head: (prefix) => head.all(prefix),
    bestFrom: (prefix, most) => bestFrom.all(prefix, `${prefix}${LAST}`, most),
    kidsOfHashes: (packed, most) => kidsOfHashes.all(JSON.stringify(packed), most),
    spellings: (kids) => spellings.all(JSON.stringify(kids), kids.length),
    simplify: (character) => simplified.get(character) ?? character,
  }
}

const FORMS_OF_KEY = `
  SELECT key, w, form.nid, subject, written, script, kind
    FROM form JOIN name ON name.nid = form.nid
   WHERE key = ?
   ORDER BY w, form.nid
   LIMIT ?`

// One statement for many looks into an index: a statement for each would take three times as
// long. CROSS JOIN keeps the order that is written.
const FORMS_OF_KEYS = `
  SELECT form.key, w, form.nid, subject, written, script, kind
    FROM json_each(?) AS wanted
   CROSS JOIN form ON form.key = wanted.value
   CROSS JOIN name ON name.nid = form.nid
   LIMIT ?`

const HEAD = `
  SELECT key, w, head.nid, subject, written, script, kind
    FROM head JOIN name ON name.nid = head.nid
   WHERE prefix = ?
   ORDER BY rank
   LIMIT 10`

const BEST_FROM = `
  SELECT key, w, best.nid, subject, written, script, kind
    FROM (SELECT * FROM (SELECT key, w, nid
                           FROM form
                          WHERE key >= ? AND key < ?
                          ORDER BY key, w, nid
                          LIMIT 8000)
           ORDER BY w, nid
           LIMIT ?) AS best
    JOIN name ON name.nid = best.nid
   ORDER BY w, best.nid
   LIMIT 1000`

const KIDS_OF_HASHES = `
  SELECT x - probe.value
    FROM json_each(?) AS probe
   CROSS JOIN del ON x BETWEEN probe.value AND probe.value + ${SPELLINGS_MAX - 1}
   LIMIT ?`

const SPELLINGS = `
  SELECT spelling.key, w
    FROM json_each(?) AS wanted
   CROSS JOIN spelling ON kid = wanted.value
   LIMIT ?`

const SIMPLIFIED = 'SELECT simplified FROM han WHERE traditional = ? LIMIT 1'
