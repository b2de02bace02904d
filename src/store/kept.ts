import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from '../system/running.ts'
import {
  KEPT,
  MAKING,
  PLAN_FILE,
  PLAN_ID,
  PLANS,
  SNAPSHOT,
  snapshotName,
  UNFINISHED,
  USED_FILE,
} from './paths.ts'
import { isReadable } from './snapshot.ts'

/** The revisions in a folder that can be read, the one built or left last first. */
export function readableRevisions(snapshots: string): string[] {
  return keptSnapshots(snapshots)
    .filter((name) => isReadable(join(snapshots, name)))
    .flatMap((name) => SNAPSHOT.exec(name)?.[1] ?? [])
}

/**
 * Removes what killed builds left, and all but the newest snapshots and the one being served; with
 * `now` also plans whose time is over. What cannot be removed stays: no answer waits for it.
 */
export function tidy(
  snapshots: string,
  serving: string,
  now?: Date,
  isGone = (pid: number) => !isRunning(pid),
): void {
  const names = readdirSync(snapshots)
  const abandoned = names.filter((name) => {
    const pid = UNFINISHED.exec(name)?.[1]
    return pid && isGone(Number(pid))
  })
  const others = keptSnapshots(snapshots).filter((name) => name !== snapshotName(serving))
  for (const name of [...abandoned, ...others.slice(KEPT - 1)]) remove(join(snapshots, name))
  const plans = join(snapshots, PLANS)
  if (!existsSync(plans)) return
  for (const name of readdirSync(plans)) {
    if (isOver(plans, name, now, isGone)) remove(join(plans, name), { recursive: true })
  }
}

function remove(path: string, how: { readonly recursive: boolean } = { recursive: false }): void {
  try {
    rmSync(path, { ...how, force: true })
  } catch {
    // Another process holds it, or it is no file of ours.
  }
}

/** Whether whoever makes a plan is gone, or its time. */
function isOver(
  plans: string,
  name: string,
  now: Date | undefined,
  isGone: (pid: number) => boolean,
): boolean {
  const pid = MAKING.exec(name)?.[1]
  if (pid !== undefined) return isGone(Number(pid))
  if (!PLAN_ID.test(name) || !now) return false
  const file = [PLAN_FILE, USED_FILE].find((one) => existsSync(join(plans, name, one)))
  if (file === undefined) return true
  try {
    const { plan } = JSON.parse(readFileSync(join(plans, name, file), 'utf8'))
    return !(Date.parse(plan.expiresAt) > now.getTime())
  } catch {
    return true // Nobody can confirm what cannot be read.
  }
}

/** The names of the finished snapshots in a folder, the one built or left last first. */
function keptSnapshots(snapshots: string): string[] {
  if (!existsSync(snapshots)) return []
  return readdirSync(snapshots)
    .filter((name) => SNAPSHOT.test(name))
    .flatMap((name) => {
      // Gone since the folder was listed, when another process tidies it.
      const found = statSync(join(snapshots, name), { throwIfNoEntry: false })
      return found ? [{ name, builtMs: found.mtimeMs }] : []
    })
    .sort((a, b) => b.builtMs - a.builtMs)
    .map(({ name }) => name)
}
