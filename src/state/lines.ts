import { createHash } from 'node:crypto'
import type { LongLines } from '#core/press.ts'
import type { StateDb } from './tables.ts'

/**
 * Command lines too long for a button's id. The key is the line's hash, so the same line is kept
 * once, and a key cannot be made to lead to another line.
 */
export const keptLines = (db: StateDb, now: () => Date): LongLines => ({
  key: (line) => createHash('sha256').update(line).digest('base64url').slice(0, 22),
  async keep(lines) {
    if (lines.length === 0) return
    await db
      .insertInto('long_line')
      .values(lines.map((line) => ({ key: this.key(line), line, kept_at: now().toISOString() })))
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
