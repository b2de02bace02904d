import type { Changes, RecordedChange } from '#core/changes.ts'
import type { Day } from '#core/edtf.ts'
import { recordLoad } from './changes-record.ts'
import { newestLoads } from './loads.ts'
import type { StateDb, Tables } from './tables.ts'

/** A record of changes that outlives the program. */
export function keptChanges(db: StateDb): Changes {
  const select = () =>
    db
      .selectFrom('change')
      .leftJoin('version as before', 'before.hash', 'change.before_hash')
      .leftJoin('version as after', 'after.hash', 'change.after_hash')
      .selectAll('change')
      .select(['before.json as before', 'after.json as after'])
  const told = (since: Day, subject: string | undefined) => {
    const numbers = db.selectFrom('change').select('n').where('day', '>=', since)
    if (subject === undefined) return numbers
    const naming = db.selectFrom('change_subject').select('n').where('subject', '=', subject)
    return numbers.where('n', 'in', naming)
  }
  return {
    record: (facts, at) => recordLoad(db, facts, at),
    latest: async () => (await newestLoads(db, 1))[0],
    loads: (limit) => newestLoads(db, limit),
    async between({ after, to }) {
      const rows = await select()
        .where('seq', '>', after)
        .where('seq', '<=', to)
        .orderBy('n')
        .execute()
      return rows.map(changeOf)
    },
    async from(since, to) {
      const rows = await select()
        .where('day', '>=', since)
        .where('seq', '<=', to)
        .orderBy('n')
        .execute()
      return rows.map(changeOf)
    },
    async since(since, subject, { offset, limit }) {
      const rows = await select()
        .where('n', 'in', told(since, subject))
        .orderBy('day', 'desc')
        .orderBy('n', 'desc')
        .limit(limit)
        .offset(offset)
        .execute()
      const { total } = await db
        .selectFrom(told(since, subject).as('told'))
        .select(({ fn }) => fn.countAll<number>().as('total'))
        .executeTakeFirstOrThrow()
      return { rows: rows.map(changeOf), total }
    },
    async byNumber(ns) {
      const rows = await select().where('n', 'in', ns).orderBy('n').execute()
      return rows.map(changeOf)
    },
  }
}

type Row = Tables['change'] & { before: string | null; after: string | null }

function changeOf(row: Row): RecordedChange {
  const told = {
    n: row.n,
    seq: row.seq,
    kind: row.kind,
    id: row.id,
    day: row.day,
    beforeHash: row.before_hash ?? undefined,
    afterHash: row.after_hash ?? undefined,
    before: row.before === null ? undefined : JSON.parse(row.before),
    after: row.after === null ? undefined : JSON.parse(row.after),
  }
  return row.of === 'claim' ? { of: 'claim', ...told } : { of: 'case', ...told }
}
