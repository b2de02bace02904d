import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Backup } from '#core/operations.ts'
import { isRunning } from '../system/running.ts'

/** A backup, and how what is in it can be told from another. It stands beside the copy as JSON. */
export type Manifest = Backup & {
  /** The last migration that the copy has. */
  readonly migration: string
  /** Where its audit ends; absent when it has none yet. */
  readonly audit?: { readonly entries: number; readonly head: string } | undefined
}

/** Where the backups of a home are. */
export const backupsIn = (home: string): string => join(home, 'backups')

/** `state-2026-11-26T03-30-00-000Z-schedule.sqlite` */
const NAME = /^state-(\d{4}-\d\d-\d\dT[\d-]+Z)-(schedule|asked|migration|restore)(?:-\d+)?\.sqlite$/

/** What is being made by a process: its number, and the name the file is to have. */
const MAKING = /^\.making-(\d+)-(.+?)(?:-journal|-wal|-shm)?$/

export const makingName = (name: string): string => `.making-${process.pid}-${name}`

export const manifestName = (name: string): string => name.replace(/\.sqlite$/, '.json')

/** The folder, which only its owner reads: what is in it says who watches whom. */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
}

/** A name nothing has yet: two may be made in one millisecond. */
export function freshName(folder: string, at: Date, why: Backup['why']): string {
  const stamp = at.toISOString().replaceAll(/[:.]/g, '-')
  const isUsed = (name: string) =>
    [name, makingName(name), manifestName(name)].some((one) => existsSync(join(folder, one)))
  for (let count = 1; ; count += 1) {
    const name = `state-${stamp}-${why}${count === 1 ? '' : `-${count}`}.sqlite`
    if (!isUsed(name)) return name
  }
}

/**
 * The backups of a folder, newest first. Only what has its manifest counts: that is written when the
 * copy was checked. Whether a copy is still as it was then shows when it is restored.
 */
export function listBackups(folder: string): readonly Manifest[] {
  if (!isFolder(folder)) return []
  return readdirSync(folder)
    .filter((name) => NAME.test(name))
    .flatMap((name) => readManifest(join(folder, name)) ?? [])
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : a.name < b.name ? 1 : -1))
}

/** The manifest beside a copy; undefined when there is none that fits it. */
export function readManifest(copy: string): Manifest | undefined {
  try {
    const text = readFileSync(manifestName(copy), 'utf8')
    const manifest = JSON.parse(text) as Partial<Manifest> // Looked through below.
    const isOne =
      manifest.name === basename(copy) &&
      /^[0-9a-f]{64}$/.test(manifest.sha256 ?? '') &&
      !Number.isNaN(Date.parse(manifest.at ?? ''))
    return isOne ? (manifest as Manifest) : undefined // What it is known by was looked at.
  } catch {
    return undefined
  }
}

/**
 * Removes what was being made by processes that are gone, and manifests whose copy never came. What
 * cannot be removed stays. Gives how many files that were. Whoever has made nothing yet says by
 * `isOver` that what bears its own number is another's, too.
 */
export function tidyBackups(folder: string, isOver = (pid: number) => !isRunning(pid)): number {
  if (!isFolder(folder)) return 0
  const names = readdirSync(folder)
  const isMadeNow = (name: string) =>
    names.some((one) => {
      const [, pid, of] = MAKING.exec(one) ?? []
      return of === name && !isOver(Number(pid))
    })
  const orphans = names.filter((name) => {
    const pid = MAKING.exec(name)?.[1]
    if (pid !== undefined) return isOver(Number(pid))
    const copy = name.replace(/\.json$/, '.sqlite')
    return copy !== name && NAME.test(copy) && !names.includes(copy) && !isMadeNow(copy)
  })
  return orphans.filter((name) => isRemoved(join(folder, name))).length
}

/** Removes what `keptOf` does not keep, the copy first: a manifest alone is tidied away. */
export function removeOld(folder: string, now: Date): void {
  const all = listBackups(folder)
  const kept = new Set(keptOf(all, now))
  for (const { name } of all.filter((one) => !kept.has(one))) {
    if (isRemoved(join(folder, name))) isRemoved(join(folder, manifestName(name)))
  }
}

const DAYS_KEPT = 7
const WEEKS_KEPT = 4
const DAY_MS = 86_400_000

/**
 * Which of the backups, newest first, are kept: the newest of each of the last seven days and of the
 * last four weeks that have one, the newest that was made for each reason, and all of the last 24
 * hours: whoever asked for one may have asked for another. Days are those of UTC, and weeks begin on
 * Mondays.
 */
export function keptOf<Of extends Pick<Backup, 'at' | 'why'>>(
  backups: readonly Of[],
  now: Date,
): readonly Of[] {
  const firstOf = (keyOf: (one: Of) => unknown, count = Number.POSITIVE_INFINITY) =>
    [...new Map(backups.toReversed().map((one) => [keyOf(one), one])).values()]
      .toSorted((a, b) => backups.indexOf(a) - backups.indexOf(b))
      .slice(0, count)
  const day = ({ at }: Of) => Math.floor(Date.parse(at) / DAY_MS)
  const kept = new Set([
    ...firstOf(day, DAYS_KEPT),
    // 1 January 1970 was a Thursday.
    ...firstOf((one) => Math.floor((day(one) + 3) / 7), WEEKS_KEPT),
    ...firstOf(({ why }) => why),
    ...backups.filter(({ at }) => Date.parse(at) > now.getTime() - DAY_MS),
  ])
  return backups.filter((one) => kept.has(one))
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() === true

function isRemoved(path: string): boolean {
  try {
    rmSync(path, { force: true })
    return true
  } catch {
    return false
  }
}
