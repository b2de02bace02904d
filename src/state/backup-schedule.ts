import type { Audit, NewAuditEntry } from '#core/audit.ts'
import { localTime } from '#core/local-time.ts'
import type { Backup } from '#core/operations.ts'
import { createTurns } from '#core/turns.ts'
import { isGone } from '../system/running.ts'
import { backupState } from './backup.ts'
import { listBackups, type Manifest, tidyBackups } from './backup-files.ts'

/** When a backup is made by itself: `03:30` in a zone each day; absent: never. */
export type BackupTime = { readonly at: string; readonly zone: string }

/** Who asked for a backup. */
export type BackupAsker = Pick<NewAuditEntry, 'actor' | 'access' | 'place'>

export type Backups = {
  /**
   * One now, by whoever asks; while another is made it waits for its turn. Written to the audit.
   *
   * @throws Error that `troubleIn` can read when there is no room or no right to write
   */
  readonly make: (why: Backup['why'], by: BackupAsker) => Promise<Backup>
  /** Newest first. */
  readonly list: () => readonly Manifest[]
  /** Makes the day’s backup when its time has come; undefined when it has not. For each minute. */
  readonly dueNow: () => Promise<Backup | undefined>
  /** Gives up what is being made, and makes nothing more. */
  readonly stop: () => Promise<void>
}

/** After one that failed the next is tried so much later: a full disk does not help itself. */
const AGAIN_MS = 3_600_000

/** Backups of a state file that others write to. What a dead process left is removed at once. */
export function createBackups(parts: {
  readonly state: string
  readonly folder: string
  readonly audit: Pick<Audit, 'append'>
  readonly now: () => Date
  readonly time: BackupTime | undefined
  /** That nobody else of this process’s number can be at it: whoever has the home to itself. */
  readonly isAlone?: boolean
}): Backups {
  const { state, folder, audit, now, time, isAlone = false } = parts
  const stopping = new AbortController()
  const inTurn = createTurns(1)
  let failedAt: number | undefined
  if (isAlone) tidyBackups(folder, isGone)
  else tidyBackups(folder)

  async function make(why: Backup['why'], by: BackupAsker): Promise<Backup> {
    const entry = { ...by, action: 'state.backup', why }
    try {
      const made = await backupState({ state, folder, now, why, signal: stopping.signal })
      await audit.append({ ...entry, target: made.name, outcome: 'done', after: made.sha256 })
      return made
    } catch (error) {
      // On a full disk this cannot be written either, and the first reason is the one to be told.
      await audit.append({ ...entry, outcome: 'failed' }).catch(() => {})
      throw error
    }
  }

  const makeInTurn: Backups['make'] = (why, by) => inTurn(() => make(why, by))

  return {
    make: makeInTurn,
    list: () => listBackups(folder),
    async dueNow() {
      const at = now()
      if (!time || stopping.signal.aborted) return undefined
      if (failedAt !== undefined && Math.abs(at.getTime() - failedAt) < AGAIN_MS) return undefined
      try {
        if (!isDue(listBackups(folder), time, at)) return undefined
        const made = await makeInTurn('schedule', { actor: 'vigil', access: 'admin' })
        failedAt = undefined
        return made
      } catch (error) {
        failedAt = at.getTime()
        throw error
      }
    },
    async stop() {
      stopping.abort()
      // Those before are over when its turn comes.
      await inTurn(async () => {})
    },
  }
}

/**
 * Whether the day’s backup is still to be made: none was since the clock last showed that time. One
 * from the future, made while the clock was wrong, does not count.
 */
export function isDue(
  backups: readonly Pick<Backup, 'at' | 'why'>[],
  { at: time, zone }: BackupTime,
  now: Date,
): boolean {
  const newest = backups.find(
    ({ at, why }) => why === 'schedule' && Date.parse(at) <= now.getTime(),
  )
  if (!newest) return true
  const today = localTime(now, zone)
  const day = today.time >= time ? today.day : localTime(before(now), zone).day
  const made = localTime(new Date(newest.at), zone)
  return `${made.day} ${made.time}` < `${day} ${time}`
}

const before = (at: Date): Date => new Date(at.getTime() - 86_400_000)
