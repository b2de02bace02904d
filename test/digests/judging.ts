import { onTestFinished } from 'vitest'
import type { RecordedChange } from '#core/changes.ts'
import { changesInMemory } from '#core/changes-in-memory.ts'
import type { Place } from '#core/place.ts'
import type { Watch, WatchTarget } from '#core/watches.ts'
import { createReading } from '#digests/reading.ts'
import { type Against, type Covered, judge, type Reader, select } from '#digests/select.ts'
import { type Revision, revisionOf, shippedFacts } from './tick/store.ts'

const RULES = [{ id: 'r', severity: 'notable', filter: 'stage:detained', why: 'A test' }] as const

export const here: Place = { platform: 'slack', space: 'T', kind: 'channel', id: 'here' }
export const there: Place = { ...here, id: 'there' }
export const readerOf = (filter: string, id = 'one', place = here): Reader => ({
  id,
  place,
  filter,
})

export const watchOf = (target: WatchTarget, more: Partial<Watch> = {}): Watch => ({
  id: JSON.stringify([target, more]),
  place: here,
  target,
  when: 'digest',
  least: 'routine',
  createdBy: 'slack:T/U',
  createdAt: '2026-01-01T00:00:00.000Z',
  ...more,
})
export const watching = (id: string, more: Partial<Watch> = {}) =>
  watchOf({ kind: 'subject', id }, more)

/** What changed over some revisions after an empty baseline, and what it is judged against. */
export async function against(
  revisions: readonly Revision[],
  watches: readonly Watch[] = [],
  covered: Partial<Covered> = {},
): Promise<Against> {
  const shipped = shippedFacts()
  onTestFinished(() => shipped[Symbol.dispose]())
  const record = changesInMemory()
  await record.record(revisionOf(shipped, { claims: [] }), new Date('2026-03-01T00:00Z'))
  for (const [i, revision] of revisions.entries()) {
    await record.record(revisionOf(shipped, revision), new Date(Date.UTC(2026, 2, 2 + i)))
  }
  const facts = revisionOf(shipped, { claims: [], ...revisions.at(-1), rules: RULES })
  const to = revisions.length + 1
  return {
    covered: { after: 1, to, ...covered },
    changes: await record.between({ after: 0, to }),
    watches,
    read: createReading(facts),
  }
}

export const broken = (): never => {
  throw new Error('A filter of this test cannot be read')
}

/** `added a`, `altered b`: what one reader is told. */
export const toldTo = (reader: Reader, all: Against): readonly string[] =>
  (select([reader], all, broken).get(reader)?.changes ?? []).map(
    ({ of, kind, id }) => `${of === 'case' ? 'case ' : ''}${kind} ${id}`,
  )

export const stepsOf = (id: string, reader: Reader, all: Against) => {
  const change = all.changes.find((one) => one.id === id)
  return judge(change as RecordedChange, reader, all) // Each test asks for one that is there.
}
