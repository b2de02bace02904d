import { statSync } from 'node:fs'
import { dayOf } from '#core/edtf.ts'
import type { NewChange } from '#core/load-diff.ts'
import { checkPack } from '#pack/check/check.ts'
import { type Finding, writeFinding } from '#pack/finding.ts'
import { readFiles } from '#pack/read.ts'
import { buildSnapshot } from '#store/build.ts'
import { readPointer } from '#store/pointer.ts'
import { revisionOf } from '#store/revision.ts'
import { applyOverlays } from '../overlay/apply.ts'
import type { Output } from './bench.ts'
import { hashOfFile, inspect } from './inspect.ts'
import type { Built, Job } from './jobs.ts'
import { readSource } from './read-source.ts'
import { diffOf, readVersions } from './versions.ts'
import { warningsOf } from './warnings.ts'

type Order = Extract<Job, { kind: 'prepare' }>

/** What lies ready to be sealed. */
export type Prepared = {
  readonly data: string
  readonly built?: Built | undefined
  readonly changes: readonly NewChange[]
}

/**
 * Reads, checks and builds what is to be loaded into `folder`, and finds what differs from what is
 * served. Nothing outside that folder changes.
 *
 * @throws Mistake when what was given cannot be read
 */
export async function prepare(
  order: Order,
  folder: string,
): Promise<{ readonly output: Output; readonly prepared?: Prepared }> {
  const { origin, served } = order
  if (origin.kind === 'kept') {
    if (origin.revision === served.revision) return same(origin.revision)
    inspect(origin)
    const { revision, path } = origin
    return compared(order, { revision, path }, { sha256: hashOfFile(origin.path), overlays: [] })
  }
  const source = readSource(origin, order)
  if (source.kind === 'findings') return refused(source.findings)
  const { files, fates: overlays } = applyOverlays(source.files, order.overlays)
  const revision = revisionOf(files)
  if (revision === served.revision) return same(revision)
  const { pack, findings } = checkPack(files)
  if (findings.length > 0) return refused(findings.map(source.place))
  const path = await buildSnapshot(pack, revision, folder)
  return compared(order, { revision, path }, { sha256: source.sha256, overlays }, true)
}

const refused = (findings: readonly Finding[]) => ({
  output: { findings: findings.map(writeFinding), result: { kind: 'refused' } as const },
})

const same = (revision: string) => ({ output: { result: { kind: 'same', revision } as const } })

function compared(
  { served, data, snapshots, draft }: Order,
  planned: { readonly revision: string; readonly path: string },
  about: { readonly sha256: string; readonly overlays: ReturnType<typeof applyOverlays>['fates'] },
  isBuilt = false,
): { readonly output: Output; readonly prepared: Prepared } {
  const before = readVersions(served)
  const after = readVersions(planned)
  const { changes, unchanged } = diffOf(before, after, dayOf(new Date(draft.createdAt)))
  const warnings = warningsOf(changes, before, after)
  const built = isBuilt ? { sha256: hashOfFile(planned.path), claims: after.claims } : undefined
  const kept = { data: dataNow(data, snapshots), built }
  const found = { unchanged, warnings, ...planned, ...about, ...kept }
  return {
    output: { changes, result: { kind: 'prepared', ...found } },
    prepared: { ...kept, changes },
  }
}

/** What the data folder holds now: as long as that stays, a restart keeps what was confirmed. */
function dataNow(data: string, snapshots: string): string {
  const isFolder = statSync(data, { throwIfNoEntry: false })?.isDirectory()
  return isFolder ? revisionOf(readFiles(data)) : (readPointer(snapshots)?.data ?? '')
}
