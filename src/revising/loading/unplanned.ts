import type { AuditEntry } from '#core/audit.ts'
import { BY_ITSELF, FOLDER, type LoadingParts } from './parts.ts'

/** More entries than one load ever has, with what was refused in between. */
const LOOK_BACK = 50

/** How facts came to be served that nobody confirmed. */
export type Unplanned = {
  readonly revision: string
  /** What was served before it. */
  readonly before: string
  /** For whoever reads the audit. */
  readonly why: 'at the start' | 'by another process'
}

/**
 * Writes that facts are served which nobody confirmed, unless the last load that is written down is
 * of them: what nobody asked for is on record like what somebody did.
 */
export async function recordUnplanned(
  { revision, before, why }: Unplanned,
  { audit, log, now }: Pick<LoadingParts, 'audit' | 'log' | 'now'>,
): Promise<void> {
  if (before === revision) return
  const { rows } = await audit.read({ offset: 0, limit: LOOK_BACK }, 'revision.')
  if (lastLoaded(rows) === revision) return
  await log.add(
    { revision, at: now().toISOString(), act: 'load', by: BY_ITSELF, source: FOLDER, why },
    {
      actor: BY_ITSELF,
      access: 'admin',
      action: 'revision.load',
      target: revision,
      outcome: 'done',
      before,
      after: revision,
      why,
    },
  )
}

/** What was loaded last, or is being loaded; from entries with the newest first. */
function lastLoaded(rows: readonly AuditEntry[]): string | undefined {
  const failed = new Set<string | undefined>()
  for (const { action, outcome, target } of rows) {
    if (action !== 'revision.load' && action !== 'revision.rollback') continue
    if (outcome === 'failed') failed.add(target)
    else if (outcome === 'done' || (outcome === 'begun' && !failed.delete(target))) return target
  }
  return undefined
}
