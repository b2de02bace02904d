import type { Backup } from '../operations.ts'
import type { Trouble } from '../trouble.ts'

/** A stretch of time in whole units, the larger ones first. */
export type Stretch = { readonly days: number; readonly hours: number; readonly minutes: number }

/** How the service stands, and its backups. */
export type OperationWords = {
  readonly title: string
  /** Why something could not be written or read, and what is to be done. */
  readonly trouble: Readonly<Record<Trouble, string>>
  /** The title: that all is well, or how much is not. */
  readonly stands: (open: number) => string
  /** The same in a sentence. */
  readonly summary: (open: number) => string
  readonly well: (count: number, of: number) => string
  readonly toLookAt: (count: number) => string
  readonly notReady: (platform: string) => string
  readonly notReadyFix: string
  readonly pausedFix: string
  /** Approved corrections that are not applied because their records were altered since. */
  readonly conflicts: (ids: readonly string[]) => string
  readonly conflictsFix: string
  readonly label: Readonly<Record<StatusLabel, string>>
  readonly compiled: (day: string) => string
  readonly loaded: (moment: string) => string
  readonly ago: (stretch: Stretch) => string
  readonly lasts: (stretch: Stretch) => string
  readonly upSince: (moment: string) => string
  readonly waiting: (count: number, next: string | undefined) => string
  readonly uncertain: (count: number) => string
  readonly givenUp: (count: number) => string
  readonly ready: (platform: string) => string
  readonly neverYet: string
  readonly noPlatform: string
  readonly entries: (count: number) => string
  readonly auditBroken: (at: number) => string
  readonly noBackup: string
  readonly unknown: string
  readonly pausedHeading: (count: number) => string
  readonly more: (count: number) => string
  readonly madeFor: Readonly<Record<Backup['why'], string>>
  readonly backedUp: (name: string) => string
  readonly backedUpSummary: (name: string, size: string) => string
  readonly backupNote: string
  readonly backups: (count: number) => string
  readonly backupsSummary: (count: number) => string
  readonly restoreNote: string
  readonly columns: readonly [name: string, at: string, size: string, why: string, hash: string]
  readonly button: Readonly<Record<'backup' | 'backups', string>>
}

export type StatusLabel =
  | 'facts'
  | 'deliveries'
  | 'platforms'
  | 'tick'
  | 'backup'
  | 'audit'
  | 'room'
  | 'running'
  | 'size'
  | 'hash'
  | 'made'
