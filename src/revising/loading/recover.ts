import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AuditEntry } from '#core/audit.ts'
import type { LoadPlan } from '#core/revisions.ts'
import { PLANS, USED_FILE } from '#store/paths.ts'
import type { LoadingParts } from './parts.ts'
import { readPlan } from './plans.ts'
import { recordUnplanned } from './unplanned.ts'

/** More entries than loads are ever begun at once. */
const LOOK_BACK = 100

/**
 * Writes what the audit lacks when a process was cut off while it loaded: the load is done where its
 * revision is served, else it failed. For the start of the one service, when nobody else loads.
 */
export async function recoverLoads(
  parts: Pick<LoadingParts, 'audit' | 'log' | 'serving' | 'places' | 'tell' | 'changes' | 'now'>,
): Promise<void> {
  const { audit, log, serving, tell } = parts
  const used = await usedPlans(parts)
  const { rows } = await audit.read({ offset: 0, limit: LOOK_BACK }, 'revision.')
  for (const begun of unfinished(rows)) {
    const { actor, access, place, action, target, before, why } = begun
    const entry = { actor, access, place, action, target, before }
    const revision = target ?? ''
    const isServed = serving.revision() === revision
    tell('warn', 'load.recovered', { revision, isServed, by: actor })
    if (!isServed) {
      await audit.append({ ...entry, outcome: 'failed', after: before, why: 'cut off' })
      continue
    }
    const plan = used.find((one) => one.plan.revision === revision)?.plan
    const act: LoadPlan['act'] = action === 'revision.rollback' ? 'rollback' : 'load'
    await log.add(
      { revision, at: begun.at, act, by: actor, source: plan?.source ?? '', why },
      { ...entry, outcome: 'done', after: revision, why },
    )
  }
  for (const { folder } of used) await rm(folder, { recursive: true, force: true })
  // What was pointed to by a process that could not write it down any more.
  const revision = serving.revision()
  const before = (await parts.changes.latest())?.revision ?? revision
  await recordUnplanned({ revision, before, why: 'at the start' }, parts)
}

/** Entries that were begun and have no end, oldest first; given newest first. */
function unfinished(rows: readonly AuditEntry[]): readonly AuditEntry[] {
  const open = new Map<string, AuditEntry>()
  for (const row of rows.toReversed()) {
    const key = `${row.action} ${row.target}`
    if (row.outcome === 'begun') open.set(key, row)
    else if (row.outcome !== 'refused') open.delete(key)
  }
  return [...open.values()]
}

/** Plans that were confirmed, with their folders. */
async function usedPlans({ places }: Pick<LoadingParts, 'places'>) {
  const plans = join(places.snapshots, PLANS)
  const names = await readdir(plans).catch(() => [])
  const read = await Promise.all(
    names.map(async (name) => {
      const kept = await readPlan(join(plans, name, USED_FILE))
      return kept ? [{ folder: join(plans, name), plan: kept.plan }] : []
    }),
  )
  return read.flat()
}
