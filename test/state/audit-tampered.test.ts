import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AuditBreak } from '#core/audit.ts'
import { hashOf } from '#root/state/audit-chain.ts'
import type { Head, Row } from './audit-files.ts'
import { tampered } from './tampered.ts'

const hashed = (row: Row): Row => ({ ...row, hash: hashOf(row) })

/** The entries from a number on, each made to follow the one before it. */
function rechained(rows: readonly Row[], from: number): Row[] {
  const chain: Row[] = []
  for (const row of rows) {
    const previous = chain.at(-1)?.hash ?? row.previous
    chain.push(row.seq < from ? row : hashed({ ...row, previous }))
  }
  return chain
}

const altered = (rows: readonly Row[], seq: number, to: Partial<Row>): Row[] =>
  rows.map((row) => (row.seq === seq ? { ...row, ...to } : row))

const rehashed = (rows: readonly Row[], seq: number, to: Partial<Row>): Row[] =>
  altered(rows, seq, to).map((row) => (row.seq === seq ? hashed(row) : row))

const swapped = (rows: readonly Row[], a: number, b: number): Row[] =>
  rows.map((row) => ({ ...row, seq: row.seq === a ? b : row.seq === b ? a : row.seq }))

const FAKE = 'f'.repeat(64)

type Tampering = {
  readonly at: number
  readonly why: AuditBreak
  readonly rows?: (rows: readonly Row[]) => readonly Row[]
  readonly head?: (head: Head) => Head | undefined
}

/** What was done to a chain of six entries, and what is told of it. */
const TAMPERINGS: Readonly<Record<string, Tampering>> = {
  'an entry that says something else': {
    ...{ at: 3, why: 'altered' },
    rows: (rows) => altered(rows, 3, { actor: 'discord:1' }),
  },
  'an entry that says nothing where it said something': {
    ...{ at: 3, why: 'altered' },
    rows: (rows) => altered(rows, 3, { before: null }),
  },
  'two texts of an entry that changed their places': {
    ...{ at: 2, why: 'altered' },
    rows: (rows) => altered(rows, 2, { before: 'digest cap:7', after: 'digest cap:5' }),
  },
  'another hash': {
    ...{ at: 3, why: 'altered' },
    rows: (rows) => altered(rows, 3, { hash: FAKE }),
  },
  'an entry said to follow another': {
    ...{ at: 3, why: 'altered' },
    rows: (rows) => altered(rows, 3, { previous: FAKE }),
  },
  'an entry hashed again, which the next one does not follow': {
    ...{ at: 4, why: 'altered' },
    rows: (rows) => rehashed(rows, 3, { actor: 'discord:1' }),
  },
  'all entries hashed again from one on, which the head does not know': {
    ...{ at: 6, why: 'head-altered' },
    rows: (rows) => rechained(altered(rows, 3, { actor: 'discord:1' }), 3),
  },
  'an entry that is gone': {
    ...{ at: 3, why: 'missing' },
    rows: (rows) => rows.filter(({ seq }) => seq !== 3),
  },
  'the first entry that is gone': {
    ...{ at: 1, why: 'missing' },
    rows: (rows) => rows.slice(1),
  },
  'an entry that is gone, with the others moved up': {
    ...{ at: 3, why: 'missing' },
    rows: (rows) =>
      rows
        .filter(({ seq }) => seq !== 3)
        .map((row) => ({ ...row, seq: row.seq > 3 ? row.seq - 1 : row.seq })),
  },
  'two entries that changed their places': {
    ...{ at: 2, why: 'reordered' },
    rows: (rows) => swapped(rows, 2, 5),
  },
  'an entry moved to the end': {
    ...{ at: 2, why: 'reordered' },
    rows: (rows) => altered(rows, 2, { seq: 7 }),
  },
  'the last entries cut off': {
    ...{ at: 5, why: 'cut-off' },
    rows: (rows) => rows.slice(0, 4),
  },
  'everything deleted': {
    ...{ at: 1, why: 'cut-off' },
    rows: () => [],
  },
  'an entry behind the head': {
    ...{ at: 7, why: 'head-altered' },
    rows: (rows) => [
      ...rows,
      ...rows.slice(-1).map((row) => hashed({ ...row, seq: 7, previous: row.hash })),
    ],
  },
  'an entry before the first': {
    ...{ at: 1, why: 'altered' },
    rows: (rows) => [
      ...rows.slice(0, 1).map((row) => hashed({ ...row, seq: 0, previous: FAKE })),
      ...rows,
    ],
  },
  'a head that counts fewer': {
    ...{ at: 6, why: 'head-altered' },
    head: (head) => ({ ...head, entries: 5 }),
  },
  'a head that counts more': {
    ...{ at: 6, why: 'head-altered' },
    head: (head) => ({ ...head, entries: 7 }),
  },
  'a head with another hash': {
    ...{ at: 6, why: 'head-altered' },
    head: (head) => ({ ...head, hash: FAKE }),
  },
  'no head': {
    ...{ at: 6, why: 'head-altered' },
    head: () => undefined,
  },
}

describe('an audit that somebody had in their hands', () => {
  it.each(Object.entries(TAMPERINGS))('tells %s', async (_, { at, why, rows, head }) => {
    const { whole, verify } = await tampered(6)
    const chain = {
      rows: rows?.(whole.rows) ?? whole.rows,
      head: head ? head(whole.head) : whole.head,
    }
    expect(await verify(chain)).toEqual({ isWhole: false, entries: chain.rows.length, at, why })
    expect(await verify(whole)).toMatchObject({ isWhole: true, entries: 6 })
  })

  it('is told to be broken, and where, whatever was done to its entries', async () => {
    const { whole, verify } = await tampered(8)
    const { rows, head } = whole
    const seq = fc.integer({ min: 1, max: rows.length })
    const field = fc.constantFrom(
      ...(['at', 'actor', 'access', 'place', 'action', 'target', 'outcome'] as const),
      ...(['before', 'after', 'why', 'previous', 'hash'] as const),
    )
    const text = fc.string({ unit: 'binary', maxLength: 8 }).map((one) => one.toWellFormed())
    const change = fc.oneof(
      fc.tuple(seq, field, text).map(([n, of, to]) => altered(rows, n, { [of]: to })),
      fc.tuple(seq, field, text).map(([n, of, to]) => rehashed(rows, n, { [of]: to })),
      fc
        .uniqueArray(seq, { minLength: 1 })
        .map((gone) => rows.filter((row) => !gone.includes(row.seq))),
      fc.tuple(seq, seq).map(([a, b]) => swapped(rows, a, b)),
      fc
        .shuffledSubarray([...rows])
        .map((some) => some.map((row, place) => ({ ...row, seq: place + 1 }))),
    )
    await fc.assert(
      fc.asyncProperty(change, async (made) => {
        const sorted = made.toSorted((a, b) => a.seq - b.seq)
        const first = rows.findIndex((row, n) => JSON.stringify(row) !== JSON.stringify(sorted[n]))
        fc.pre(first >= 0)
        const verdict = await verify({ rows: sorted, head })
        expect(verdict).toMatchObject({ isWhole: false, entries: sorted.length })
        // One that was hashed again is told by the next one, which does not follow it.
        const at = verdict.isWhole ? 0 : verdict.at
        expect([first + 1, first + 2]).toContain(at)
      }),
      { numRuns: 300 },
    )
  })
})
