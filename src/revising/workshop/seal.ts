import { renameSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LoadPlan } from '#core/revisions.ts'
import { PLAN_FILE } from '#store/paths.ts'
import { syncSync, writeSynced } from '#store/synced.ts'
import type { KeptPlan } from './jobs.ts'
import type { Prepared } from './prepare.ts'

/**
 * Writes what a plan is into its folder and gives that its name, all at once: a plan is found whole
 * or not at all.
 */
export function seal(folder: string, plan: LoadPlan, { data, built, changes }: Prepared): void {
  const { changes: _, ...rest } = plan
  const kept: KeptPlan = { plan: rest, data, built, changes }
  writeSynced(folder, PLAN_FILE, `.${PLAN_FILE}`, JSON.stringify(kept))
  const plans = dirname(folder)
  renameSync(folder, join(plans, plan.id))
  syncSync(plans)
}
