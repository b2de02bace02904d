import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { Fault } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { keptSnapshots } from './kept.ts'
import { SNAPSHOT, snapshotName } from './paths.ts'
import { aboutQueries } from './read/about.ts'
import { caseQueries } from './read/cases.ts'
import { catalogueQueries } from './read/catalogue.ts'
import { allClaims, changeQueries, diffClaims } from './read/changes.ts'
import { claimQueries } from './read/claims.ts'
import { searchQueries } from './read/search.ts'
import { sourceQueries } from './read/sources.ts'
import { subjectQueries } from './read/subjects.ts'
import { tenureQueries } from './read/tenures.ts'

/** A snapshot being read, and the handle to let it go. */
export type OpenFacts = Facts & Disposable

/**
 * Opens a snapshot for reading. One read transaction spans its whole life: the file never changes,
 * so no statement has to take and drop the file lock again.
 *
 * @throws the driver's error when the file is missing or not a snapshot
 */
export function openFacts(path: string): OpenFacts {
  const db = openSnapshot(path)
  const subjects = subjectQueries(db)
  const sources = sourceQueries(db)
  return {
    ...aboutQueries(db),
    ...subjects,
    ...claimQueries(db),
    ...tenureQueries(db, subjects.findCard),
    ...caseQueries(db),
    ...catalogueQueries(db),
    ...sources,
    ...searchQueries(db, sources.findCheck),
    ...changeQueries(db),
    ...revisionQueries(path, db),
    [Symbol.dispose]: () => {
      db.close()
    },
  }
}

function openSnapshot(path: string): Database.Database {
  const db = new Database(path, { readonly: true, fileMustExist: true })
  db.pragma('query_only = ON')
  db.pragma('trusted_schema = OFF')
  db.exec('BEGIN')
  return db
}

/** Kept snapshots stand beside the one being read; the newest file comes first. */
function revisionQueries(
  path: string,
  db: Database.Database,
): Pick<Facts, 'revisions' | 'diffSince'> {
  const folder = dirname(path)
  const current = SNAPSHOT.exec(basename(path))?.[1] ?? ''
  const revisions = () => keptSnapshots(folder).flatMap((name) => SNAPSHOT.exec(name)?.[1] ?? [])
  return {
    revisions,
    diffSince(revision) {
      if (!revisions().includes(revision)) return undefined
      const old = openSnapshot(join(folder, snapshotName(revision)))
      try {
        return diffClaims(revision, allClaims(old), current, allClaims(db))
      } catch (error) {
        throw new Fault(`The kept snapshot ${revision} cannot be read`, { cause: error })
      } finally {
        old.close()
      }
    },
  }
}
