import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Mistake } from '#core/errors.ts'
import type { Finding } from '#pack/finding.ts'
import { type PackFiles, readFiles } from '#pack/read.ts'
import { keptSnapshots, tidy } from './kept.ts'
import { SNAPSHOT, snapshotName } from './paths.ts'
import { revisionOf } from './revision.ts'

/** Which snapshot to serve, and how it came to be that one. */
export type Current = {
  readonly path: string
  readonly revision: string
  /** Present when it was built just now: how long reading, checking and building took. */
  readonly builtMs?: number
  /** Present when the data is newer but was refused, so that an older snapshot still serves. */
  readonly refused?: readonly Finding[]
  /** Present when the newer data could not be built from; the cause, for the log. */
  readonly failed?: unknown
}

/** What `current.json` holds: the revision served, and the data it was decided for. */
type Pointer = { readonly revision: string; readonly data: string }

export type Places = { readonly data: string; readonly snapshots: string }

/**
 * Finds the snapshot to serve, building it first when the data is newer than the last decision.
 * Data with findings is never built from; the last good snapshot goes on serving.
 *
 * @throws PackRefused when the data is refused and there is no older snapshot to serve
 * @throws Mistake when there is neither data nor a snapshot
 */
export async function currentSnapshot({ data, snapshots }: Places): Promise<Current> {
  const pointer = readPointer(snapshots) ?? newestKept(snapshots)
  const isFolder = statSync(data, { throwIfNoEntry: false })?.isDirectory()
  const files = isFolder ? readFiles(data) : undefined
  if (!files) return pointer ? at(snapshots, pointer.revision) : noData(data)
  const revision = revisionOf(files)
  if (pointer?.data === revision) return at(snapshots, pointer.revision)
  if (existsSync(join(snapshots, snapshotName(revision)))) return point(snapshots, revision, {})
  return buildCurrent(files, revision, snapshots, pointer)
}

/** The data was refused and nothing older can serve. */
export class PackRefused extends Mistake {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(
      `The data has ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'} and no earlier snapshot can serve. Run \`npm run pack:check\`.`,
    )
    this.findings = findings
  }
}

async function buildCurrent(
  files: PackFiles,
  revision: string,
  snapshots: string,
  pointer: Pointer | undefined,
): Promise<Current> {
  const startedMs = performance.now()
  // Reading and building pull in the YAML parser and the schemas; answering needs neither.
  const [{ checkPack }, { buildSnapshot }] = await Promise.all([
    import('#pack/check/check.ts'),
    import('./build.ts'),
  ])
  const { pack, findings } = checkPack(files)
  if (findings.length > 0) {
    if (!pointer) throw new PackRefused(findings)
    return { ...at(snapshots, pointer.revision), refused: findings }
  }
  try {
    await buildSnapshot(pack, revision, snapshots)
  } catch (error) {
    if (!pointer) throw error
    return { ...at(snapshots, pointer.revision), failed: error }
  }
  const current = point(snapshots, revision, { builtMs: performance.now() - startedMs })
  tidy(snapshots, revision)
  return current
}

const at = (snapshots: string, revision: string): Current => ({
  path: join(snapshots, snapshotName(revision)),
  revision,
})

function noData(data: string): never {
  throw new Mistake(
    `There is no data at ${data} and no snapshot to serve. Set VIGIL_DATA to the folder of the fact pack.`,
  )
}

/** The pointer, unless it is missing, unreadable, or names a snapshot that is gone. */
function readPointer(snapshots: string): Pointer | undefined {
  try {
    const pointer = JSON.parse(readFileSync(join(snapshots, 'current.json'), 'utf8')) as Pointer
    return SNAPSHOT.test(snapshotName(pointer.revision)) &&
      existsSync(join(snapshots, snapshotName(pointer.revision)))
      ? pointer
      : undefined
  } catch {
    return undefined // No decision has been made yet, or it was lost: it is made again from the data.
  }
}

/** When the decision was lost, the snapshot built last; the data it was decided for is not known. */
function newestKept(snapshots: string): Pointer | undefined {
  const [newest] = keptSnapshots(snapshots)
  const revision = newest && SNAPSHOT.exec(newest)?.[1]
  return revision ? { revision, data: '' } : undefined
}

/** Points to a snapshot by renaming, so that a reader finds the old decision or the new one. */
function point(snapshots: string, revision: string, more: { builtMs?: number }): Current {
  mkdirSync(snapshots, { recursive: true })
  const temporary = join(snapshots, `.current-${process.pid}.json`)
  writeFileSync(temporary, `${JSON.stringify({ revision, data: revision } satisfies Pointer)}\n`)
  renameSync(temporary, join(snapshots, 'current.json'))
  return { ...at(snapshots, revision), ...more }
}
