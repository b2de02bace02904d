import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { allowLeaving, type Io, print } from '#adapters/console/io.ts'
import type { Audit, AuditEntry } from '#core/audit.ts'
import { Mistake } from '#core/errors.ts'
import { writeRecords } from '#core/export.ts'
import { en } from '#core/words-en.ts'
import { type Config, STATE_FILE } from '../config.ts'
import { openState } from '../state/open.ts'

/**
 * `vigil audit verify`: whether the chain is whole, with exit code 2 when it is not.
 * `vigil audit export [csv|json]`: every entry with its hashes, oldest first.
 *
 * @throws Mistake when there is no state yet, or something else is asked
 */
export async function auditTool(
  [verb, form = 'json', ...more]: readonly string[],
  { home }: Config,
  io: Io,
): Promise<number> {
  const isForm = form === 'json' || form === 'csv'
  if (more.length > 0 || !isForm || (verb !== 'verify' && verb !== 'export'))
    throw new Mistake('It can be checked, `vigil audit verify`, or had: `vigil audit export csv`.')
  const path = join(home, STATE_FILE)
  if (!existsSync(path)) throw new Mistake(`There is no ${STATE_FILE} in ${home} yet.`)
  allowLeaving(io)
  await using state = await openState(path, () => new Date())
  if (verb === 'export') {
    const rows = (await oldestFirst(state.audit)).map((entry) =>
      COLUMNS.map((column) => entry[column] ?? null),
    )
    await print(io.stdout, writeRecords({ name: 'audit', columns: COLUMNS, rows }, form).text)
    return 0
  }
  const verdict = await state.audit.verify()
  if (verdict.isWhole) {
    const entries = en.count(verdict.entries, 'entry', 'entries')
    await print(io.stdout, `The audit is whole: ${entries}, head ${verdict.head}.\n`)
    return 0
  }
  io.stderr.write(`The audit is broken at entry ${verdict.at}: ${verdict.why}.\n`)
  return 2
}

/** As the hash of an entry takes them. */
const COLUMNS = [
  ...['seq', 'at', 'actor', 'access', 'place', 'action', 'target', 'outcome', 'before', 'after'],
  ...['why', 'previous', 'hash'],
] as readonly (keyof AuditEntry)[] // Each is one of its fields.

const PAGE = 500

/** Entries are only ever added: what comes meanwhile stands before, and is left out. */
async function oldestFirst(audit: Pick<Audit, 'read'>): Promise<readonly AuditEntry[]> {
  const entries: AuditEntry[] = []
  for (let total = 1; entries.length < total; ) {
    const page = await audit.read({ offset: entries.length, limit: PAGE })
    total = page.total
    const last = entries.at(-1)?.seq ?? Number.POSITIVE_INFINITY
    const fresh = page.rows.filter(({ seq }) => seq < last)
    if (fresh.length === 0) break
    entries.push(...fresh)
  }
  return entries.toReversed()
}
