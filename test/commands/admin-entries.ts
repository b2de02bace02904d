import { createHash } from 'node:crypto'
import { type Audit, type AuditEntry, NO_HASH } from '#core/audit.ts'

/** An audit in a list, chained as the real one is. */
export function auditInMemory(now: () => Date) {
  const entries: AuditEntry[] = []
  let verdict: Awaited<ReturnType<Audit['verify']>> | undefined
  const audit: Audit = {
    async append(entry) {
      const previous = entries.at(-1)?.hash ?? NO_HASH
      const whole = { ...entry, seq: entries.length + 1, at: now().toISOString(), previous }
      const hash = createHash('sha256').update(JSON.stringify(whole)).digest('hex')
      entries.push({ ...whole, hash })
      return { ...whole, hash }
    },
    async read({ offset, limit }, about) {
      const meant = entries
        .filter(({ actor, action, target }) =>
          [actor, action, target].some((one) => about === undefined || one?.startsWith(about)),
        )
        .toReversed()
      return { rows: meant.slice(offset, offset + limit), total: meant.length }
    },
    verify: async () =>
      verdict ?? { isWhole: true, entries: entries.length, head: entries.at(-1)?.hash ?? NO_HASH },
  }
  return {
    audit,
    entries,
    /** Somebody altered an entry on disk. */
    breakAt: (at: number) => {
      verdict = { isWhole: false, entries: entries.length, at, why: 'altered' }
    },
  }
}
