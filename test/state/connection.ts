import Database from 'better-sqlite3'
import { openState, type State } from '#root/state/open.ts'

/**
 * A state with the connection that it writes through, so that a test can give that one a limit which
 * a disk would have.
 */
export async function openConnected(
  path: string,
  now: () => Date,
): Promise<{ readonly state: State; readonly file: Database.Database }> {
  const { pragma } = Database.prototype
  let file: Database.Database | undefined
  Database.prototype.pragma = function noted(this: Database.Database, ...asked) {
    file ??= this
    return pragma.apply(this, asked)
  }
  try {
    const state = await openState(path, now)
    if (!file) throw new Error('Nothing was opened')
    return { state, file }
  } finally {
    Database.prototype.pragma = pragma
  }
}
