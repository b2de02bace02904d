import { createHash } from 'node:crypto'
import type { LongLines } from '#core/press.ts'
import type { StateDb } from './tables.ts'

/**
 * Command lines too long for a button's id. The key is the line's hash, so the same line is kept
 * once, and a key cannot be made to lead to another line.
 */
export const keptLines = (db: StateDb, now: () => Date): LongLines => ({
  key: keyOf,
  async keep(lines) {
    if (lines.length === 0) return
    await db
      .insertInto('long_line')
      .values(lines.map((line) => ({ key: keyOf(line), line, kept_at: now().toISOString() })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  },
  async find(key) {
    const row = await db
      .selectFrom('long_line')
      .select('line')
      .where('key', '=', key)
      .executeTakeFirst()
    return row?.line
  },
})

const keyOf = (line: string): string =>
  createHash('sha256').update(line).digest('base64url').slice(0, 22)

/** How long a line is kept, in days: whoever presses a button of long ago asks again. */
const KEPT_DAYS = 400

/** Forgets the lines of buttons that nobody is likely to press any more. */
export async function forgetLines(db: StateDb, now: () => Date): Promise<void> {
  const last = new Date(now().getTime() - KEPT_DAYS * 86_400_000).toISOString()
  await db.deleteFrom('long_line').where('kept_at', '<', last).execute()
}
