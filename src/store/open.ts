import { basename, dirname, join } from 'node:path'
import type { Database } from 'better-sqlite3'
import { Fault } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import { readableRevisions } from './kept.ts'
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
import { toldQueries } from './read/told.ts'
import { openIfReadable, openSnapshot } from './snapshot.ts'

/** A snapshot being read, and the handle to let it go. */
export type OpenFacts = Facts & Disposable

/**
 * Opens a snapshot to ask it.
 *
 * @throws Error when the file is missing, damaged or no snapshot that this version can read
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
    ...toldQueries(db),
    [Symbol.dispose]: () => {
      db.close()
    },
  }
}

/** Kept snapshots stand beside the one being read; the newest file comes first. */
function revisionQueries(path: string, db: Database): Pick<Facts, 'revisions' | 'diffSince'> {
  const folder = dirname(path)
  const current = SNAPSHOT.exec(basename(path))?.[1] ?? ''
  return {
    revisions: () => readableRevisions(folder),
    diffSince(revision) {
      if (!SNAPSHOT.test(snapshotName(revision))) return undefined // It was typed: it may be a path.
      const old = openIfReadable(join(folder, snapshotName(revision)))
      if (!old) return undefined
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
