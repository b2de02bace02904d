import { readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { LoadPlan } from '#core/revisions.ts'
import { PLAN_FILE, PLAN_ID, PLANS_EACH } from '#store/paths.ts'
import { syncSync, writeSynced } from '../../system/synced.ts'
import type { KeptPlan } from './jobs.ts'
import type { Prepared } from './prepare.ts'

/**
 * Writes what a plan is into its folder and gives that its name, all at once: a plan is found whole
 * or not at all.
 */
export function seal(folder: string, plan: LoadPlan, { changes, ...about }: Prepared): void {
  const { changes: _, ...rest } = plan
  const kept: KeptPlan = { plan: rest, ...about, changes }
  writeSynced(folder, PLAN_FILE, `.${PLAN_FILE}`, JSON.stringify(kept))
  const plans = dirname(folder)
  makeRoom(plans, plan.by)
  renameSync(folder, join(plans, plan.id))
  syncSync(plans)
}

/** Takes away the oldest plans of one asker: each holds a whole snapshot. */
function makeRoom(plans: string, by: string): void {
  const theirs = readdirSync(plans)
    .filter((name) => PLAN_ID.test(name))
    .flatMap((name) => {
      const plan = planIn(join(plans, name, PLAN_FILE))
      return plan?.by === by ? [{ name, createdAt: plan.createdAt }] : []
    })
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  for (const { name } of theirs.slice(PLANS_EACH - 1))
    rmSync(join(plans, name), { recursive: true, force: true })
}

/** Undefined where it is confirmed, discarded or cannot be read: whoever tidies sees to that. */
function planIn(path: string): KeptPlan['plan'] | undefined {
  try {
    return (JSON.parse(readFileSync(path, 'utf8')) as KeptPlan).plan // As written above.
  } catch {
    return undefined
  }
}
