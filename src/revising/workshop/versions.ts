import type { Day } from '#core/edtf.ts'
import { diffVersions, type NewChange, type Version, versionsOf } from '#core/load-diff.ts'
import { openFacts } from '#store/open.ts'
import { versionHash } from '../../state/version-hash.ts'
import type { SnapshotFile } from './jobs.ts'

/** All a snapshot says, as the record of changes names it. */
export type Versions = {
  readonly all: ReadonlyMap<string, Version>
  readonly claims: number
  /** EDTF. */
  readonly compiled: string
}

/** @throws Error when the file is no whole snapshot of that revision */
export function readVersions({ path, revision }: SnapshotFile): Versions {
  using facts = openFacts(path)
  const about = facts.about()
  if (about.revision !== revision) throw new Error(`${path} holds revision ${about.revision}`)
  const all = versionsOf(facts, versionHash)
  const claims = [...all.values()].filter(({ of }) => of === 'claim').length
  return { all, claims, compiled: about.compiled }
}

/** What differs, and how much of it stays as it was. */
export function diffOf(
  before: Versions,
  after: Versions,
  day: Day,
): { readonly changes: readonly NewChange[]; readonly unchanged: number } {
  const changes = diffVersions(before.all, after.all, () => day)
  const isThere = changes.filter((one) => one.after !== undefined).length
  return { changes, unchanged: after.all.size - isThere }
}
