import type { AuditVerdict } from './audit.ts'
import type { Checkup } from './checkup.ts'
import type { Asker } from './command.ts'
import type { DeliveryState } from './ledger.ts'
import type { Subscription } from './subscription.ts'

/** A copy of the state that was checked. */
export type Backup = {
  /** Its file name, in the folder of backups. */
  readonly name: string
  /** ISO 8601, UTC. */
  readonly at: string
  readonly bytes: number
  /** As 64 hexadecimal digits. */
  readonly sha256: string
  /** What it was made for. */
  readonly why: 'schedule' | 'asked' | 'migration' | 'restore'
}

/** How the service stands. */
export type Status = {
  readonly version: string
  readonly startedAt: string
  readonly revision: string
  /** When the facts were compiled, EDTF, and when they were loaded. */
  readonly compiled: string
  readonly loadedAt?: string | undefined
  readonly deliveries: Readonly<Record<DeliveryState, number>>
  /** Not final ones, and when the next is due. */
  readonly waiting: number
  readonly nextAt?: string | undefined
  readonly paused: readonly Subscription[]
  readonly lastTickAt?: string | undefined
  readonly platforms: readonly { readonly name: string; readonly isReady: boolean }[]
  readonly newestBackup?: Backup | undefined
  readonly audit: AuditVerdict
  /** Free room where the state is, in bytes. */
  readonly freeBytes?: number | undefined
  /** What `/readyz` and `/healthz` say, each with what to do about it. */
  readonly checkups: readonly Checkup[]
}

/** Running the service, as far as it is done from a chat. */
export type Operations = {
  readonly status: () => Promise<Status>
  /** A backup now, checked before it counts. @throws Mistake when there is no room or no right to write */
  readonly backup: (by: Asker) => Promise<Backup>
  /** Newest first. */
  readonly backups: () => Promise<readonly Backup[]>
}
