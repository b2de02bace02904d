import type { Access } from '../access.ts'
import type { Asker } from '../command.ts'

/** What is said to somebody who may not, and where something is not kept. */
export type AccessWords = {
  readonly names: Readonly<Record<Access, string>>
  /** The rule, and who can grant it; `command` as it is typed. */
  readonly denied: (needed: Access, asker: Pick<Asker, 'id' | 'access'>, command: string) => string
  /** That this cannot be done where it was asked. */
  readonly notHere: string
}
