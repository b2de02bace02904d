import { dayOf } from '#core/edtf.ts'
import type { NewChange } from '#core/load-diff.ts'
import type { OverlayFate } from '#core/revisions.ts'
import { checkPack } from '#pack/check/check.ts'
import { type Finding, writeFinding } from '#pack/finding.ts'
import { buildSnapshot } from '#store/build.ts'
import { readPointer } from '#store/pointer.ts'
import { readNames } from '#store/read/named.ts'
import { revisionOf } from '#store/revision.ts'
import { hashOfStanding } from '../loading/standing.ts'
import type { Output } from './bench.ts'
import { fatesIn } from './held.ts'
import { hashOfFile, inspect } from './inspect.ts'
import type { Built, Job } from './jobs.ts'
import { layStanding } from './lay-standing.ts'
import { nameChanges, withKind } from './names.ts'
import { filesOf, readSource } from './read-source.ts'
import { diffOf, readVersions } from './versions.ts'
import { warningsOf } from './warnings.ts'

type Order = Extract<Job, { kind: 'prepare' }>

/** What lies ready to be sealed. */
export type Prepared = {
  readonly data: string
  readonly standing: string
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
    const overlays = fatesIn(path, order.overlays)
    const about = { sha256: hashOfFile(path), overlays, data: dataNow(order) }
    return compared(order, { revision, path }, about)
  }
  // Read before anything that is taken from there: what is altered meanwhile is newer than the plan.
  const before = origin.kind === 'folder' ? undefined : dataNow(order)
  const source = readSource(origin, order)
  if (source.kind === 'findings') return refused(source.findings)
  const data = before ?? revisionOf(source.files)
  const { files, fates: overlays, held } = layStanding(source.files, order.overlays)
  const revision = revisionOf(files)
  if (revision === served.revision) return same(revision, overlays)
  const { pack, findings } = checkPack(files)
  if (findings.length > 0) return refused(findings.map(source.place))
  const path = await buildSnapshot(pack, revision, folder, held)
  const { sha256, isPart } = source
  return compared(order, { revision, path }, { sha256, isPart, overlays, data }, true)
}

const refused = (findings: readonly Finding[]) => ({
  output: { findings: findings.map(writeFinding), result: { kind: 'refused' } as const },
})

const same = (revision: string, overlays: readonly OverlayFate[] = []) => ({
  output: { result: { kind: 'same', revision, overlays } as const },
})

type About = {
  readonly sha256: string
  readonly overlays: readonly OverlayFate[]
  readonly data: string
  readonly isPart?: true | undefined
}

function compared(
  { served, draft, overlays }: Order,
  planned: { readonly revision: string; readonly path: string },
  about: About,
  isBuilt = false,
): { readonly output: Output; readonly prepared: Prepared } {
  const before = readVersions(served)
  const after = readVersions(planned)
  const { changes, unchanged } = diffOf(before, after, dayOf(new Date(draft.createdAt)))
  const names = nameChanges(readNames(served.path), readNames(planned.path), changes)
  const warnings = warningsOf(changes, before, after)
  const built = isBuilt ? { sha256: hashOfFile(planned.path), claims: after.claims } : undefined
  const kept = { data: about.data, standing: hashOfStanding(overlays), built }
  const fates = about.overlays.map((fate) => withKind(fate, overlays))
  const found = { unchanged, warnings, ...planned, ...about, overlays: fates, ...kept }
  return {
    output: { changes, names, result: { kind: 'prepared', ...found } },
    prepared: { ...kept, changes },
  }
}

/**
 * What the data folder held when the plan was made: as long as that stays, a restart keeps what was
 * confirmed. Another pack can be loaded where it is gone or cannot be read.
 */
function dataNow({ data, snapshots }: Pick<Order, 'data' | 'snapshots'>): string {
  try {
    const files = filesOf(data)
    if (files) return revisionOf(files)
  } catch {
    // It is decided again as soon as it can be read.
  }
  return readPointer(snapshots)?.data ?? ''
}
