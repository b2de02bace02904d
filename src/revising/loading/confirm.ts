import { rename, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import type { NewAuditEntry } from '#core/audit.ts'
import type { Asker } from '#core/command.ts'
import { Denied, Fault } from '#core/errors.ts'
import { placeKey } from '#core/place.ts'
import type { Loaded } from '#core/revisions.ts'
import type { Words } from '#core/words.ts'
import { tidy } from '#store/kept.ts'
import { snapshotName } from '#store/paths.ts'
import { type Pointer, pointWhileServing, readPointer } from '#store/pointer.ts'
import { syncFolder } from '../../system/synced.ts'
import { settleOverlays } from './fates.ts'
import { FOLDER, type LoadingParts } from './parts.ts'
import type { createPlans, Waiting } from './plans.ts'
import { hashOfStanding, seenIn } from './standing.ts'

/** `isWritten`: whether the audit says so already. */
export type Confirmed = { readonly loaded: Loaded; readonly isWritten: boolean }

/**
 * Serves what a plan built. Whatever instant it is cut off at, one whole revision is served by the
 * next start, which also finds what the audit lacks.
 */
export async function confirmPlan(
  { plan, data, standing, built }: Waiting,
  why: string | undefined,
  by: Asker,
  words: Words,
  plans: ReturnType<typeof createPlans>,
  parts: LoadingParts,
): Promise<Confirmed> {
  const { places, serving, workshop, audit, log, now, report } = parts
  const { id, act, revision, from, source } = plan
  const made = join(built ? plans.folderOf(id) : places.snapshots, snapshotName(revision))
  using session = workshop.open()
  try {
    await session.ask({ kind: 'inspect', path: made, revision, built })
  } catch (cause) {
    report(new Fault('A plan could not be confirmed', { cause }))
    throw new Denied('plan-damaged', words.loading.planDamaged)
  }
  // What is served may not be on record yet; what comes of the load is told against it.
  await parts.recordServed()
  const overlays = await parts.overlays.overlays()
  if (hashOfStanding(overlays) !== standing)
    throw new Denied('plan-stale', words.loading.planOvertaken)
  const pointed = readPointer(places.snapshots)?.revision ?? from
  if (pointed !== from) throw new Denied('plan-stale', words.loading.planStale(pointed))
  await plans.use(id, words)
  const entry: Omit<NewAuditEntry, 'outcome'> = {
    actor: by.id,
    access: by.access,
    place: by.place && placeKey(by.place),
    action: `revision.${act}`,
    target: revision,
    before: from,
    after: revision,
    why,
  }
  await audit.append({ ...entry, outcome: 'begun' })
  const path = join(places.snapshots, snapshotName(revision))
  try {
    await keepNewest(serving.path(), now())
    if (made !== path) {
      await rename(made, path)
      await syncFolder(places.snapshots)
    }
    await serve(path, { revision, data }, parts)
  } catch (error) {
    await audit.append({ ...entry, outcome: 'failed', after: from, why: whyOf(error) })
    throw error
  }
  // From here on it is served, whatever else goes wrong: nobody is told that it is not.
  const seq = await unlessFailed(
    async () => (await parts.recordServed(session)).seq,
    ((await parts.changes.latest())?.seq ?? 0) + 1,
    parts,
  )
  const read = () => parts.reach(plan.changes, serving.facts())
  const reach = await unlessFailed(() => serving.afresh(read), plan.reach, parts)
  const note = { revision, at: now().toISOString(), act, by: by.id, source, why }
  const isWritten = await unlessFailed(
    () => log.add(note, { ...entry, outcome: 'done' }).then(() => true),
    false,
    parts,
  )
  // Another pack says nothing about the folder, over which the correction is laid next.
  if (source === FOLDER) await settleOverlays(plan.overlays, seenIn(overlays), parts)
  tidy(places.snapshots, revision, now())
  return { loaded: { revision, from, seq, reach, overlays: plan.overlays }, isWritten }
}

/** What comes after a load: it is done again by itself, or with the next start. */
async function unlessFailed<T>(
  work: () => Promise<T>,
  instead: T,
  { report }: Pick<LoadingParts, 'report'>,
): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    report(new Fault('What follows a load could not be done', { cause }))
    return instead
  }
}

/** Points to a snapshot and serves it; what cannot be served is not pointed to either. */
async function serve(path: string, pointer: Pointer, { places, serving }: LoadingParts) {
  const before = readPointer(places.snapshots)
  await pointWhileServing(places.snapshots, pointer)
  try {
    await serving.swap(path)
  } catch (error) {
    if (before) await pointWhileServing(places.snapshots, before)
    // Nothing could be had back from it.
    if (before?.revision !== pointer.revision) await rm(path, { force: true })
    throw error
  }
}

/** Of those that are kept, the one that was served until now goes last. */
async function keepNewest(path: string, at: Date): Promise<void> {
  await utimes(path, at, at).catch(() => {}) // Gone already: then there is nothing to keep.
}

/** For the audit: what the system said, on one line. */
const whyOf = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replaceAll(/\s+/g, ' ').slice(0, 200)
