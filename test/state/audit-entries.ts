import type { NewAuditEntry } from '#core/audit.ts'

/** An entry as a change of a digest in a channel writes it. */
export const entry = (more: Partial<NewAuditEntry> = {}): NewAuditEntry => ({
  actor: 'discord:501',
  access: 'reader',
  place: 'discord:900/10001',
  action: 'digest.edit',
  target: 'abc234',
  outcome: 'done',
  before: 'digest cap:5',
  after: 'digest cap:7',
  ...more,
})
