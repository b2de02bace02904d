import { dirname } from 'node:path'
import type { Facts } from '#core/fact-store.ts'
import { readableRevisions } from './kept.ts'
import { aboutQueries } from './read/about.ts'
import { caseQueries } from './read/cases.ts'
import { catalogueQueries } from './read/catalogue.ts'
import { changeQueries } from './read/changes.ts'
import { claimQueries } from './read/claims.ts'
import { identityQueries } from './read/identities.ts'
import { searchQueries } from './read/search.ts'
import { sourceQueries } from './read/sources.ts'
import { subjectQueries } from './read/subjects.ts'
import { tenureQueries } from './read/tenures.ts'
import { toldQueries } from './read/told.ts'
import { openSnapshot } from './snapshot.ts'

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
    ...identityQueries(db),
    ...claimQueries(db),
    ...tenureQueries(db, subjects.findCard),
    ...caseQueries(db),
    ...catalogueQueries(db),
    ...sources,
    ...searchQueries(db, sources.findCheck),
    ...changeQueries(db),
    // Kept snapshots stand beside the one being read.
    revisions: () => readableRevisions(dirname(path)),
    ...toldQueries(db),
    [Symbol.dispose]: () => {
      db.close()
    },
  }
}
