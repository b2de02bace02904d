import { type NewAuditEntry, noAudit } from '#core/audit.ts'
import type { Keeping } from '#core/keeping.ts'

/** The part of what is kept that says who was refused what, as long as the test lasts. */
export function keptAudit(): { readonly keeping: Keeping; readonly entries: NewAuditEntry[] } {
  const entries: NewAuditEntry[] = []
  const audit: Keeping['audit'] = {
    ...noAudit(),
    append(entry) {
      entries.push(entry)
      return noAudit().append(entry)
    },
  }
  return { keeping: { audit } as Keeping, entries } // Nothing else is asked of it here.
}
