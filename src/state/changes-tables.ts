import type { ChangeKind } from '#core/changes.ts'

/** The record of changes. A version is kept once, however many changes lead to or from it. */
export type ChangeTables = {
  load: {
    seq: number
    revision: string
    loaded_at: string
    /** When all that it set off was planned. */
    told_at: string | null
  }
  version: { hash: string; json: string }
  /** The version of each claim and case in the newest load. */
  known: { key: string; of: 'claim' | 'case'; hash: string }
  change: {
    n: number
    seq: number
    kind: ChangeKind
    of: 'claim' | 'case'
    id: string
    day: string
    before_hash: string | null
    after_hash: string | null
  }
  /** The subjects that a change names, before or after. */
  change_subject: { subject: string; n: number }
}
