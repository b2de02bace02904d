import { mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Pack } from '#pack/read.ts'
import { syncSync } from '../system/synced.ts'
import { fillCards } from './fill/cards.ts'
import { fillCases } from './fill/cases.ts'
import { fillCatalogue } from './fill/catalogue.ts'
import { fillChecks } from './fill/checks.ts'
import { fillLinks, fillPeople } from './fill/claims.ts'
import { fillIdentities } from './fill/identities.ts'
import { fillMedians } from './fill/medians.ts'
import { namesOf } from './fill/names.ts'
import { fillSearch } from './fill/search.ts'
import { fillSources } from './fill/sources.ts'
import { fillSubjects } from './fill/subjects.ts'
import { fillTold } from './fill/told.ts'
import { createWriter } from './fill/writer.ts'
import { commonHanPairs, type HanPair, simplifyBy, withNamesOwnPairs } from './names/han.ts'
import { writeNames } from './names/write.ts'
import { HELD, snapshotName } from './paths.ts'
import { buildFormat, schemaSql } from './revision.ts'
import { verify } from './verify.ts'

/**
 * Compiles a checked pack into one snapshot and returns its path. It is written beside the others
 * under a temporary name, verified, synced to disk and only then renamed: a build that is killed
 * leaves nothing that could be served. `held` names the approved corrections the pack holds.
 *
 * @throws Error when the file written does not hold what the pack holds
 */
export async function buildSnapshot(
  pack: Pack,
  revision: string,
  folder: string,
  held: readonly string[] = [],
): Promise<string> {
  mkdirSync(folder, { recursive: true })
  const temporary = join(folder, `.building-${process.pid}.sqlite`)
  rmSync(temporary, { force: true })
  try {
    writeSnapshot({ pack, revision, held }, temporary, await commonHanPairs())
    verify(temporary, pack)
    syncSync(temporary)
    const path = join(folder, snapshotName(revision))
    renameSync(temporary, path)
    syncSync(folder)
    return path
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}

type Written = {
  readonly pack: Pack
  readonly revision: string
  readonly held: readonly string[]
}

function writeSnapshot(written: Written, path: string, han: readonly HanPair[]): void {
  const db = new Database(path)
  try {
    // No journal beside it: a file that is not finished is thrown away, never repaired. The driver
    // forbids OFF and would silently keep one on disk, which a later build could take for its own.
    db.pragma('journal_mode = MEMORY')
    db.pragma('synchronous = OFF')
    db.pragma('foreign_keys = ON')
    db.transaction(() => {
      fill(db, written, han)
    })()
    db.exec('ANALYZE')
  } finally {
    db.close()
  }
}

function fill(
  db: Database.Database,
  { pack, revision, held }: Written,
  han: readonly HanPair[],
): void {
  db.exec(schemaSql())
  const writer = createWriter(db)
  fillSources(db, pack)
  fillSubjects(writer, pack)
  fillIdentities(writer, pack)
  fillPeople(writer, pack)
  fillCases(writer, pack)
  fillCatalogue(writer, pack)
  fillLinks(writer, pack)
  fillChecks(writer, pack)
  fillTold(db, pack)
  fillMedians(db)
  fillCards(db)
  const names = namesOf(writer, pack)
  writeNames(db, names, han)
  fillSearch(db, pack, simplifyBy(withNamesOwnPairs(han, names)))
  const meta = db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)')
  meta.run('revision', revision)
  meta.run('format', buildFormat())
  if (held.length > 0) meta.run(HELD, JSON.stringify(held))
}
