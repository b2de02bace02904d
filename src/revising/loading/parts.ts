import type { Audit } from '#core/audit.ts'
import type { Changes, Load } from '#core/changes.ts'
import type { CorrectionStore } from '#core/correction-store.ts'
import type { Report } from '#core/errors.ts'
import type { Facts } from '#core/fact-store.ts'
import type { NewChange } from '#core/load-diff.ts'
import type { Log } from '#core/log.ts'
import type { OperationLease } from '#core/operation-lease.ts'
import type { RevisionLog } from '#core/revision-log.ts'
import type { Reach } from '#core/revisions.ts'
import type { Serving } from '../../serving.ts'
import type { Session, Workshop } from '../workshop/workshop.ts'

/** What loading while the service runs is put together from. */
export type LoadingParts = {
  readonly places: {
    /** The pack’s own folder. */
    readonly data: string
    /** The folder of packs that are loaded by name. */
    readonly packs: string
    readonly snapshots: string
  }
  readonly serving: Serving
  readonly workshop: Workshop
  readonly lease: OperationLease
  readonly audit: Audit
  readonly log: RevisionLog
  readonly overlays: Pick<CorrectionStore, 'overlays' | 'setOverlay'>
  /** As `servedChanges` gives them, for every load that is recorded goes through one queue. */
  readonly changes: Pick<Changes, 'latest' | 'loads'>
  readonly recordServed: (session?: Session) => Promise<Load>
  /** What a load would say by itself, read with its own facts. */
  readonly reach: (changes: readonly NewChange[], facts: Facts) => Promise<Reach>
  readonly now: () => Date
  readonly tell: Log
  readonly report: Report
}

/** What the pack’s own folder is called where the source of a load is written down. */
export const FOLDER = 'VIGIL_DATA'

/** Who the audit says did it where the program did by itself. */
export const BY_ITSELF = 'vigil'

/** What only one may do at a time, in all processes. */
export const OPERATION = 'facts'
