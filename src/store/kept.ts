import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { KEPT, SNAPSHOT, snapshotName, UNFINISHED } from './paths.ts'

/** The names of the finished snapshots in a folder, the one built last first. */
export function keptSnapshots(snapshots: string): string[] {
  if (!existsSync(snapshots)) return []
  return readdirSync(snapshots)
    .filter((name) => SNAPSHOT.test(name))
    .map((name) => ({ name, builtMs: statSync(join(snapshots, name)).mtimeMs }))
    .sort((a, b) => b.builtMs - a.builtMs)
    .map(({ name }) => name)
}

/** Removes what killed builds left, and all but the newest snapshots and the one being served. */
export function tidy(snapshots: string, serving: string): void {
  for (const name of readdirSync(snapshots)) {
    const pid = UNFINISHED.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(snapshots, name), { force: true })
  }
  const others = keptSnapshots(snapshots).filter((name) => name !== snapshotName(serving))
  for (const name of others.slice(KEPT - 1)) rmSync(join(snapshots, name), { force: true })
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
