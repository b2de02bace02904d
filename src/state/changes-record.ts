import { sql, type Transaction } from 'kysely'
import type { Load } from '#core/changes.ts'
import { dayOf } from '#core/edtf.ts'
import type { Facts } from '#core/fact-store.ts'
import {
  diffVersions,
  type NewChange,
  publicDays,
  subjectsOfChange,
  type Version,
  versionsOf,
} from '#core/load-diff.ts'
import { inParts } from './in-parts.ts'
import { newestLoads } from './loads.ts'
import type { StateDb, Tables } from './tables.ts'
import { versionHash } from './version-hash.ts'
import { write } from './write.ts'

type Within = Transaction<Tables>
type Versions = ReadonlyMap<string, Version>

/**
 * Records a load as a whole or not at all. Of two processes that record the same revision at once
 * the second finds that it is done.
 */
export async function recordLoad(
  db: StateDb,
  facts: Facts,
  at: Date,
): Promise<Load & { readonly isNew: boolean }> {
  const { revision } = facts.about()
  const known = await newestLoad(db)
  if (known?.revision === revision) return { ...known, isNew: false }
  // Reading a revision takes longer than writing what is new in it, so nobody waits for that part.
  const versions = versionsOf(facts, versionHash)
  return await write(db, async (within) => {
    const last = await newestLoad(within)
    if (last?.revision === revision) return { ...last, isNew: false }
    const load = { seq: (last?.seq ?? 0) + 1, revision, loadedAt: at.toISOString() }
    const before = await versionsBefore(within, versions)
    const changes = diffVersions(before, versions, last ? () => dayOf(at) : publicDays(facts))
    await within
      .insertInto('load')
      .values({ seq: load.seq, revision, loaded_at: load.loadedAt, told_at: null })
      .execute()
    await keepVersions(within, changes)
    await keepChanges(within, changes, load.seq)
    return { ...load, isNew: true }
  })
}

const newestLoad = async (db: StateDb): Promise<Load | undefined> => (await newestLoads(db, 1))[0]

/** The versions of the last load; those that stayed the same are not read again. */
async function versionsBefore(within: Within, now: Versions): Promise<Versions> {
  const known = await within.selectFrom('known').selectAll().execute()
  const hashes = known.flatMap(({ key, hash }) => (now.get(key)?.hash === hash ? [] : [hash]))
  const read = await within
    .selectFrom('version')
    .selectAll()
    .where('hash', 'in', sql<string>`(SELECT value FROM json_each(${JSON.stringify(hashes)}))`)
    .execute()
  const texts = new Map(read.map(({ hash, json }) => [hash, json]))
  return new Map(
    known.flatMap(({ key, of, hash }): [string, Version][] => {
      const text = texts.get(hash)
      const same = now.get(key)
      if (text === undefined) return same ? [[key, same]] : []
      return [[key, { of, hash, value: JSON.parse(text) }]]
    }),
  )
}

/** What each version says as it was first seen: its names and titles may read otherwise today. */
async function keepVersions(within: Within, changes: readonly NewChange[]): Promise<void> {
  const versions = changes.flatMap(({ of, id, after, afterHash: hash }) =>
    after && hash !== undefined
      ? [{ key: `${of} ${id}`, of, hash, json: JSON.stringify(after) }]
      : [],
  )
  for (const rows of inParts(versions)) {
    await within
      .insertInto('version')
      .values(rows.map(({ hash, json }) => ({ hash, json })))
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    await within
      .insertInto('known')
      .values(rows.map(({ key, of, hash }) => ({ key, of, hash })))
      .onConflict((conflict) =>
        conflict.column('key').doUpdateSet((row) => ({ hash: row.ref('excluded.hash') })),
      )
      .execute()
  }
  const gone = changes.flatMap(({ of, id, after }) => (after ? [] : [`${of} ${id}`]))
  for (const keys of inParts(gone)) {
    await within.deleteFrom('known').where('key', 'in', keys).execute()
  }
}

async function keepChanges(
  within: Within,
  changes: readonly NewChange[],
  seq: number,
): Promise<void> {
  const { newest } = await within
    .selectFrom('change')
    .select(({ fn }) => fn.max('n').as('newest'))
    .executeTakeFirstOrThrow()
  const numbered = changes.map((change, place) => ({ change, n: (newest ?? 0) + 1 + place }))
  for (const part of inParts(numbered)) {
    const rows = part.map(({ change: { kind, of, id, day, beforeHash, afterHash }, n }) => ({
      ...{ n, seq, kind, of, id, day },
      before_hash: beforeHash ?? null,
      after_hash: afterHash ?? null,
    }))
    await within.insertInto('change').values(rows).execute()
  }
  const named = numbered.flatMap(({ change, n }) =>
    subjectsOfChange(change).map((subject) => ({ subject, n })),
  )
  for (const rows of inParts(named)) {
    await within.insertInto('change_subject').values(rows).execute()
  }
}
