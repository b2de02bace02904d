import type { Audit, AuditVerdict } from '#core/audit.ts'
import { type Checkup, ill, well } from '#core/checkup.ts'
import type { Log } from '#core/log.ts'
import { en } from '#core/words-en.ts'

/** Looks after the chain of the audit while the service runs. */
export type AuditWatch = {
  /** Checks it when it is a day since the last time. Does nothing else otherwise. */
  readonly dueNow: () => Promise<void>
  /** As it was found last. */
  readonly checkup: () => Checkup
  /** The same; undefined until it was checked. */
  readonly isWhole: () => boolean | undefined
}

/** Hashing all entries anew takes a second for each hundred thousand, so once a day is enough. */
const EVERY_MS = 86_400_000

/** After one that failed, which a disk does that is about to be looked after. */
const AGAIN_MS = 3_600_000

/** Checks the whole audit soon after the start and then once a day. */
export function auditWatch(parts: {
  readonly verify: Audit['verify']
  readonly log: Log
  /** Milliseconds that only grow: a clock that is set must not put it off. */
  readonly elapsedMs?: () => number
}): AuditWatch {
  const elapsedMs = parts.elapsedMs ?? (() => performance.now())
  let found: AuditVerdict | undefined
  let dueMs = 0
  return {
    async dueNow() {
      if (elapsedMs() < dueMs) return
      dueMs = elapsedMs() + AGAIN_MS
      found = await parts.verify()
      dueMs = elapsedMs() + EVERY_MS
      if (found.isWhole) return
      parts.log('error', 'audit.broken', { at: found.at, why: found.why, entries: found.entries })
    },
    checkup: () => (found ? auditCheckup(found) : well('The audit is about to be checked.')),
    isWhole: () => found?.isWhole,
  }
}

/** What a check of the whole audit came to. */
export const auditCheckup = (verdict: AuditVerdict): Checkup =>
  verdict.isWhole
    ? well(`The audit is whole: ${en.count(verdict.entries, 'entry', 'entries')}.`)
    : ill(
        `The audit is broken at entry ${verdict.at}: ${verdict.why}.`,
        'Somebody wrote to the file by other means. Compare it with `vigil audit export` of a backup.',
      )
