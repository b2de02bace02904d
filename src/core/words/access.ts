import type { Access } from '../access.ts'
import type { Asker } from '../command.ts'

/** What is said to somebody who may not, and where something is not kept. */
export type AccessWords = {
  readonly names: Readonly<Record<Access, string>>
  /** What stands over a denial, and over what cannot be done now or any more. */
  readonly notAllowed: string
  readonly notNow: string
  /** The rule, and who can grant it, everywhere or there alone; `command` as it is typed. */
  readonly denied: (
    needed: Access,
    asker: Pick<Asker, 'id' | 'access' | 'place'>,
    command: string,
  ) => string
  /** That this cannot be done where it was asked. */
  readonly notHere: string
}
