import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isRunning } from './lock.ts'
import { KEPT, SNAPSHOT, snapshotName, UNFINISHED } from './paths.ts'
import { isReadable } from './snapshot.ts'

/** The revisions in a folder that can be read, the one built last first. */
export function readableRevisions(snapshots: string): string[] {
  return keptSnapshots(snapshots)
    .filter((name) => isReadable(join(snapshots, name)))
    .flatMap((name) => SNAPSHOT.exec(name)?.[1] ?? [])
}

/**
 * Removes what killed builds left, and all but the newest snapshots and the one being served. What
 * cannot be removed stays: no answer waits for it.
 */
export function tidy(snapshots: string, serving: string): void {
  const names = readdirSync(snapshots)
  const abandoned = names.filter((name) => {
    const pid = UNFINISHED.exec(name)?.[1]
    return pid && !isRunning(Number(pid))
  })
  const others = keptSnapshots(snapshots).filter((name) => name !== snapshotName(serving))
  for (const name of [...abandoned, ...others.slice(KEPT - 1)]) {
    try {
      rmSync(join(snapshots, name), { force: true })
    } catch {
      // Another process holds it, or it is no file of ours.
    }
  }
}

/** The names of the finished snapshots in a folder, the one built last first. */
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
