import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { Mistake } from '#core/errors.ts'
import type { OverlayFate } from '#core/revisions.ts'
import type { Finding } from '#pack/finding.ts'
import { type PackFiles, readFiles } from '#pack/read.ts'
import { tidy } from './kept.ts'
import { alone } from './lock.ts'
import { snapshotName } from './paths.ts'
import { newestKept, type Pointer, point, readPointer } from './pointer.ts'
import { revisionOf } from './revision.ts'
import { isReadable } from './snapshot.ts'

/** Which snapshot to serve, and how it came to be that one. */
export type Current = {
  readonly path: string
  readonly revision: string
  /** Present when it was built just now: how long reading, checking and building took. */
  readonly builtMs?: number
  /** Present when it was built because its own file was damaged: the data is not new. */
  readonly isRepaired?: true
  /** Present when no data was found, so that nobody knows whether there is anything newer. */
  readonly isWithoutData?: true
  /** Present when the data is newer but was refused: how many findings it has. */
  readonly refused?: number
  /** Present when the newer data could not be built from; the cause, for the log. */
  readonly failed?: unknown
  /** Present when data was put together: what became of the corrections laid over it. */
  readonly fates?: readonly OverlayFate[]
  /** Present when it was pointed to just now, in place of this one: nobody confirmed it. */
  readonly replaced?: string
}

export type Places = { readonly data: string; readonly snapshots: string }

/** Lays what editors approved over the files of a pack. */
export type Overlaid = (files: PackFiles) => Promise<{
  readonly files: PackFiles
  readonly fates: readonly OverlayFate[]
  /** The ids of those it holds. */
  readonly held: readonly string[]
}>

/**
 * Finds the snapshot to serve, building it first when the data is newer than the last decision or
 * its file is damaged. Data with findings, or that cannot be read, is never built from; the last
 * good snapshot goes on serving. Of several processes that find new data, one builds and the others wait for it.
 *
 * `overlaid` is only asked where the data is newer, for most starts need nothing of it.
 *
 * @throws PackRefused when the data is refused and there is no older snapshot to serve
 * @throws Mistake when there is neither data that can be read nor a snapshot
 */
export async function currentSnapshot(
  { data, snapshots }: Places,
  overlaid: Overlaid = async (files) => ({ files, fates: [], held: [] }),
): Promise<Current> {
  const files = readData(data)
  if (files === undefined || 'failed' in files) {
    const { revision } = readPointer(snapshots) ?? newestKept(snapshots) ?? noData(data, files)
    return { ...at(snapshots, revision), ...(files ?? { isWithoutData: true }) }
  }
  const revision = revisionOf(files)
  return (
    decided(snapshots, revision) ??
    (await alone(
      snapshots,
      async () =>
        decided(snapshots, revision) ?? (await decide(files, revision, snapshots, overlaid)),
    ))
  )
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

/** Whether the data can be read and is not what was decided for: a load of it would be new. */
export function isDataNewer({ data, snapshots }: Places): boolean {
  const files = readData(data)
  if (files === undefined || 'failed' in files) return false
  return decided(snapshots, revisionOf(files)) === undefined
}

/** What serves for this data without looking at it: what was decided for it. */
function decided(snapshots: string, data: string): Current | undefined {
  const pointer = readPointer(snapshots)
  if (pointer?.data === data) return at(snapshots, pointer.revision)
  if (pointer?.refused?.data === data)
    return { ...at(snapshots, pointer.revision), refused: pointer.refused.findings }
  return undefined
}

async function decide(
  raw: PackFiles,
  data: string,
  snapshots: string,
  overlaid: Overlaid,
): Promise<Current> {
  const startedMs = performance.now()
  const older = readPointer(snapshots) ?? newestKept(snapshots)
  try {
    const { files, fates, held } = await overlaid(raw)
    const revision = fates.length === 0 ? data : revisionOf(files)
    const isOther = older && older.revision !== revision
    const told = {
      ...(fates.length === 0 ? {} : { fates }),
      ...(isOther ? { replaced: older.revision } : {}),
    }
    const path = join(snapshots, snapshotName(revision))
    const isThere = existsSync(path)
    if (isReadable(path)) {
      point(snapshots, { revision, data })
      return { ...at(snapshots, revision), ...told }
    }
    // Reading and building pull in the YAML parser and the schemas; answering needs neither.
    const [{ checkPack }, { buildSnapshot }] = await Promise.all([
      import('#pack/check/check.ts'),
      import('./build.ts'),
    ])
    const { pack, findings } = checkPack(files)
    if (findings.length > 0) return refuse(findings, data, snapshots, older)
    await buildSnapshot(pack, revision, snapshots, held)
    point(snapshots, { revision, data })
    tidy(snapshots, revision)
    const builtMs = performance.now() - startedMs
    return {
      ...at(snapshots, revision),
      builtMs,
      ...(isThere ? { isRepaired: true } : {}),
      ...told,
    }
  } catch (error) {
    if (!older || error instanceof PackRefused) throw error
    return { ...at(snapshots, older.revision), failed: error }
  }
}

/** Serves what was served before, and remembers why. */
function refuse(
  findings: readonly Finding[],
  data: string,
  snapshots: string,
  older: Pointer | undefined,
): Current {
  if (!older) throw new PackRefused(findings)
  try {
    point(snapshots, { ...older, refused: { data, findings: findings.length } })
  } catch {
    // Where nothing can be written, the data is checked again next time.
  }
  return { ...at(snapshots, older.revision), refused: findings.length }
}

const at = (snapshots: string, revision: string): Current => ({
  path: join(snapshots, snapshotName(revision)),
  revision,
})

/** The pack’s files; undefined where there is no folder; or why they cannot be read. */
function readData(data: string): PackFiles | { readonly failed: unknown } | undefined {
  try {
    const isFolder = statSync(data, { throwIfNoEntry: false })?.isDirectory()
    return isFolder ? readFiles(data) : undefined
  } catch (failed) {
    return { failed }
  }
}

function noData(data: string, unread: { readonly failed: unknown } | undefined): never {
  if (unread)
    throw new Mistake(
      `The data at ${data} cannot be read (${reasonOf(unread.failed)}) and there is no snapshot to serve. Correct the folder, or set VIGIL_DATA to another.`,
    )
  throw new Mistake(
    `There is no data at ${data} and no snapshot to serve. Set VIGIL_DATA to the folder of the fact pack.`,
  )
}

const reasonOf = (failed: unknown): string => (failed instanceof Error ? failed.message : 'unknown')
