import type { Audit } from '#core/audit.ts'
import type { Checkup } from '#core/checkup.ts'
import type { Asker } from '#core/command.ts'
import type { About } from '#core/fact-views.ts'
import type { Ledger } from '#core/ledger.ts'
import { OPEN_STATES } from '#core/open-states.ts'
import type { Backup, Operations } from '#core/operations.ts'
import { freeBytes } from './free-bytes.ts'

/** What says how the service stands. */
export type OperationParts = {
  readonly version: string
  readonly startedAt: Date
  /** The folder whose disk fills up. */
  readonly home: string
  readonly ledger: Pick<Ledger, 'counts' | 'nextAt' | 'paused'>
  readonly facts: () => Pick<About, 'revision' | 'compiled'>
  /** ISO 8601, UTC; undefined while nothing was recorded. */
  readonly loadedAt: () => Promise<string | undefined>
  readonly audit: Pick<Audit, 'verify'>
  readonly lastTickAt: () => Date | undefined
  readonly platforms: () => readonly { readonly name: string; readonly isReady: boolean }[]
  readonly checkups: () => Promise<readonly Checkup[]>
  /** @throws Mistake when there is no room or no right to write */
  readonly backup: (by: Asker) => Promise<Backup>
  /** Newest first. */
  readonly backups: () => Promise<readonly Backup[]>
}

/** How the service stands, and its backups, from what is at hand. */
export const createOperations = (parts: OperationParts): Operations => ({
  async status() {
    const { ledger } = parts
    const [deliveries, nextAt, paused, loadedAt, backups, audit, checkups, free] =
      await Promise.all([
        ledger.counts(),
        ledger.nextAt(),
        ledger.paused(),
        parts.loadedAt(),
        parts.backups(),
        parts.audit.verify(),
        parts.checkups(),
        freeBytes(parts.home),
      ])
    const { revision, compiled } = parts.facts()
    return {
      version: parts.version,
      startedAt: parts.startedAt.toISOString(),
      revision,
      compiled,
      loadedAt,
      deliveries,
      waiting: OPEN_STATES.reduce((sum, state) => sum + deliveries[state], 0),
      nextAt: nextAt?.toISOString(),
      paused,
      lastTickAt: parts.lastTickAt()?.toISOString(),
      platforms: parts.platforms(),
      newestBackup: backups[0],
      audit,
      freeBytes: free,
      checkups,
    }
  },
  backup: parts.backup,
  backups: parts.backups,
})
