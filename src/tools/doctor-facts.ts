import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Checkup, doubtful, ill, well } from '#core/checkup.ts'
import { en } from '#core/words-en.ts'
import { checkPack } from '#pack/check/check.ts'
import { type Pack, readFiles } from '#pack/read.ts'
import { buildSnapshot } from '#store/build.ts'
import { openFacts } from '#store/open.ts'
import { snapshotName } from '#store/paths.ts'
import { newestKept, readPointer } from '#store/pointer.ts'
import { revisionOf } from '#store/revision.ts'
import { isReadable } from '#store/snapshot.ts'
import type { Config } from '../config.ts'
import { type Aged, ageCheckups } from './doctor-age.ts'

/**
 * Whether there are facts to answer from, and how old they are. A snapshot that is not there yet is
 * built to see that it can be, in a folder of its own that is removed again.
 */
export async function factCheckups({ home, data }: Config, now: Date): Promise<readonly Checkup[]> {
  const snapshots = join(home, 'snapshots')
  const older = (readPointer(snapshots) ?? newestKept(snapshots))?.revision
  if (!statSync(data, { throwIfNoEntry: false })?.isDirectory()) {
    const fix = 'Set VIGIL_DATA to the folder of the fact pack.'
    return withAge(outdated(`There is no data at ${data}`, fix, older), snapshots, older, now)
  }
  const files = readFiles(data)
  const revision = revisionOf(files)
  const { pack, findings } = checkPack(files)
  if (findings.length > 0) {
    const found = `The data has ${en.count(findings.length, 'finding', 'findings')}`
    const checkup = outdated(found, '`npm run pack:check` says where and how to mend it.', older)
    return withAge(checkup, snapshots, older, now)
  }
  const checked = well(`The data has no findings: revision ${revision}.`)
  if (isReadable(join(snapshots, snapshotName(revision)))) {
    const there = well(`The snapshot of revision ${revision} is there.`)
    return [checked, ...withAge(there, snapshots, revision, now)]
  }
  return [checked, ...(await builtOnce(pack, revision, older, now))]
}

/** The data cannot be used; an older snapshot may go on serving. */
const outdated = (what: string, fix: string, older: string | undefined): Checkup =>
  older === undefined
    ? ill(`${what}, and no earlier snapshot can serve.`, fix)
    : doubtful(`${what}, so revision ${older} goes on serving.`, fix)

function withAge(
  checkup: Checkup,
  snapshots: string,
  revision: string | undefined,
  now: Date,
): readonly Checkup[] {
  if (revision === undefined) return [checkup]
  return [checkup, ...ageCheckups(agesIn(join(snapshots, snapshotName(revision))), now)]
}

function agesIn(path: string): Aged {
  using facts = openFacts(path)
  return facts.about()
}

async function builtOnce(
  pack: Pack,
  revision: string,
  older: string | undefined,
  now: Date,
): Promise<readonly Checkup[]> {
  const folder = mkdtempSync(join(tmpdir(), 'vigil-doctor-'))
  try {
    const path = await buildSnapshot(pack, revision, folder)
    const built = well(`The snapshot of revision ${revision} can be built; the next start does it.`)
    return [built, ...ageCheckups(agesIn(path), now)]
  } catch {
    const fix = 'Start Vigil: what is wrong is then written to vigil.log.'
    return [outdated(`The snapshot of revision ${revision} cannot be built`, fix, older)]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
