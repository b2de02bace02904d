import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Asker } from '#core/command.ts'
import { Denied } from '#core/errors.ts'
import { readPlace } from '#core/place.ts'
import type { LoadPlan } from '#core/revisions.ts'
import type { Words } from '#core/words.ts'
import { PLAN_FILE, PLAN_ID, PLANS, USED_FILE } from '#store/paths.ts'
import type { Built, KeptPlan } from '../workshop/jobs.ts'

/** A plan that waits, with what is needed to load it. */
export type Waiting = {
  readonly plan: LoadPlan
  readonly data: string
  /** The corrections it was made with, as `hashOfStanding` names them. */
  readonly standing: string
  readonly built?: Built | undefined
}

/** A new plan’s id. None begins with a hyphen, which a command line would take for something else. */
export function newPlanId(): string {
  const id = randomBytes(16).toString('base64url')
  return id.startsWith('-') ? newPlanId() : id
}

/** The plans of one installation, in the folder of its snapshots, whichever process made them. */
export function createPlans(
  snapshots: string,
  { now, served }: { readonly now: () => Date; readonly served: () => string },
) {
  const folder = join(snapshots, PLANS)
  /** Those made here need not be read again. */
  const made = new Map<string, Waiting>()

  /** @throws Denied when there is no such plan for this asker here and now */
  async function find(id: string, by: Asker, { loading }: Words): Promise<Waiting> {
    const known = PLAN_ID.test(id) ? (madeHere(id) ?? (await read(id))) : undefined
    if (known === 'used') throw new Denied('plan-used', loading.planUsed)
    if (!known) throw new Denied('plan-unknown', loading.planUnknown)
    const { plan } = known
    if (!isTheirs(plan, by)) throw new Denied('plan-foreign', loading.planForeign)
    if (now().getTime() >= Date.parse(plan.expiresAt))
      throw new Denied('plan-expired', loading.planExpired)
    if (plan.from !== served()) throw new Denied('plan-stale', loading.planStale(served()))
    return known
  }

  /** Unless it was used or taken away since, by whichever process. */
  const madeHere = (id: string): Waiting | undefined =>
    existsSync(join(folder, id, PLAN_FILE)) ? made.get(id) : undefined

  async function read(id: string): Promise<Waiting | 'used' | undefined> {
    const kept = await readPlan(join(folder, id, PLAN_FILE))
    if (!kept) return (await readPlan(join(folder, id, USED_FILE))) ? 'used' : undefined
    const { plan, changes, data, standing, built } = kept
    return { plan: { ...plan, changes }, data, standing, built }
  }

  return {
    folderOf: (id: string) => join(folder, id),
    find,
    keep(waiting: Waiting): void {
      made.set(waiting.plan.id, waiting)
    },
    /** Forgets those that nobody can confirm any more. */
    forget(): void {
      for (const id of made.keys()) if (!madeHere(id)) made.delete(id)
    },
    /** Takes a plan for good: of two that confirm it at once only one does. @throws Denied */
    async use(id: string, { loading }: Words): Promise<void> {
      made.delete(id)
      try {
        await rename(join(folder, id, PLAN_FILE), join(folder, id, USED_FILE))
      } catch {
        throw new Denied('plan-used', loading.planUsed)
      }
    },
    async drop(id: string): Promise<void> {
      made.delete(id)
      await rm(join(folder, id), { recursive: true, force: true })
    },
  }
}

/** A plan as its file says, or undefined where there is none that can be read. */
export async function readPlan(path: string): Promise<KeptPlan | undefined> {
  try {
    const kept = JSON.parse(await readFile(path, 'utf8')) as KeptPlan // Written by `seal`.
    return PLAN_ID.test(kept.plan.id) && Array.isArray(kept.changes) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Whoever made it, in the server or workspace where they did. */
function isTheirs({ by, place }: LoadPlan, asker: Asker): boolean {
  const there = place === undefined ? undefined : readPlace(place)
  return (
    by === asker.id &&
    there?.platform === asker.place?.platform &&
    there?.space === asker.place?.space
  )
}
