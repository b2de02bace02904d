import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RecordedChange } from '#core/changes.ts'
import type { Case, Claim } from '#core/facts.ts'
import { diffVersions, type Version, versionsOf } from '#core/load-diff.ts'
import { newsOf, withoutTold } from '#core/news.ts'
import { itemsOf } from '#digests/compose/items.ts'
import { select } from '#digests/select.ts'
import { toldOnce } from '../../commands/lists/news-since.ts'
import { against, broken, readerOf } from './judging.ts'
import { claimOf, type Revision } from './tick/store.ts'

/** Claims and cases that come, go, move, are retracted and restored from revision to revision. */
const person = fc.constantFrom('qin-gang', 'li-shangfu')
const claim: fc.Arbitrary<Claim> = fc
  .record({
    id: fc.nat(3).map((id) => `c${id}`),
    who: person,
    line: fc.constantFrom('One line', 'Another line'),
    stage: fc.constantFrom('detained', 'arrested', undefined),
    isGone: fc.boolean(),
    isStep: fc.boolean(),
    supersedes: fc.constantFrom(undefined, undefined, 'c0', 'c1'),
  })
  .map(({ id, who, line, stage, isGone, isStep, supersedes }) => {
    const { subjects } = claimOf(id, who)
    const step = { role: 'case', subject: { id: 'case-x', type: 'case', name: 'x' } } as const
    return claimOf(id, who, {
      line,
      ...(stage ? { kind: 'case', stage } : {}),
      ...(isGone ? { retracted: { on: '2026-03-02', why: 'A namesake' } } : {}),
      ...(isStep ? { subjects: [...subjects, step] } : {}),
      ...(supersedes && supersedes !== id ? { supersedes } : {}),
    })
  })
/** As the store has it: what is replaced says by what. */
const withReplacers = (claims: readonly Claim[]): readonly Claim[] =>
  claims.map((one) => {
    const by = claims.find(({ supersedes }) => supersedes === one.id)
    return by ? { ...one, supersededBy: by.id } : one
  })
const revision: fc.Arbitrary<Revision> = fc
  .tuple(
    fc.uniqueArray(claim, { selector: ({ id }) => id, maxLength: 4 }),
    fc.constantFrom('Minister', 'Vice minister'),
    fc.boolean(),
  )
  .map(([all, post, isOpen]) => {
    const claims = withReplacers(all)
    const reached = claims.find(({ stage, retracted }) => stage && !retracted)
    const one: Case | undefined = reached?.stage && {
      ...{ id: 'case-x', person: { id: 'qin-gang', type: 'person', name: 'qin-gang' } },
      ...{ rank: 'other', outcome: 'followed', post, stage: reached.stage, reached },
    }
    return { claims, cases: one && isOpen ? [one] : [] }
  })
/** Each another one than that before it, or it were no load. */
const window = fc
  .array(revision, { minLength: 2, maxLength: 6 })
  .map((all) =>
    all.map((one, i) => ({ ...one, claims: [...one.claims, claimOf(`mark-${i}`, 'dong-jun')] })),
  )
  .chain((revisions) => fc.tuple(fc.constant(revisions), fc.nat(revisions.length - 1)))

const versionsIn = (one: Revision | undefined): ReadonlyMap<string, Version> =>
  versionsOf(
    { everyClaim: () => one?.claims ?? [], everyCase: () => one?.cases ?? [] },
    (text) => text,
  )

/** What differs between the ends of a window, whatever came between: found without the record. */
const differing = (before: Revision | undefined, after: Revision | undefined) =>
  diffVersions(versionsIn(before), versionsIn(after), () => '2026-03-02')

/** What came and was withdrawn within a window is nobody’s news; the ends alone do not show it. */
const isWithdrawn = ({ kind, after }: Pick<RecordedChange, 'kind' | 'after'>) =>
  kind === 'added' && after !== undefined && 'retracted' in after

const ends = ({ of, id, kind, beforeHash, afterHash, before, after }: Omit<RecordedChange, 'n'>) =>
  // A case keeps the claim it stands on as it was first seen with it.
  of === 'case'
    ? { of, id, kind, beforeHash, afterHash }
    : { of, id, kind, beforeHash, afterHash, before, after }

const sorted = <T extends { of: string; id: string }>(all: readonly T[]): readonly T[] =>
  all.toSorted((a, b) => (`${a.of} ${a.id}` < `${b.of} ${b.id}` ? -1 : 1))

describe('a window of several loads', () => {
  it('says what differs between its ends, each thing once', async () => {
    await fc.assert(
      fc.asyncProperty(window, async ([revisions, after]) => {
        const { changes } = await against(revisions)
        const news = newsOf(changes.filter(({ seq }) => seq > after + 1))
        const found = differing(revisions[after - 1], revisions.at(-1))
        expect(sorted(news.filter((one) => !isWithdrawn(one)).map(ends))).toEqual(
          sorted(found.filter((one) => !isWithdrawn(one)).map((one) => ends({ ...one, seq: 0 }))),
        )
      }),
    )
  })

  it('tells somebody who asks for everything no less than that', async () => {
    await fc.assert(
      fc.asyncProperty(window, async ([revisions, after]) => {
        const all = await against(revisions, [], { after: after + 1 })
        const reader = readerOf('')
        const told = select([reader], all, broken).get(reader)?.changes ?? []
        const news = newsOf(all.changes.filter(({ seq }) => seq > after + 1))
        expect(told).toEqual(withoutTold(news))
        // What is left out is told by what is not.
        const left = news.filter(({ n }) => !told.some((one) => one.n === n))
        for (const one of left) expect(withoutTold([...told, one])).toEqual(told)
      }),
    )
  })

  it('is told by `changes` as by a digest over the same loads', async () => {
    await fc.assert(
      fc.asyncProperty(window, async ([revisions, after]) => {
        const all = await against(revisions, [], { after: after + 1 })
        const reader = readerOf('')
        const entries = select([reader], all, broken).get(reader)?.entries ?? []
        const own = all.changes.filter(({ seq }) => seq > after + 1)
        const listed = new Set(toldOnce(own).map(({ change }) => change.n))
        const items = await itemsOf(entries, {
          byNumber: async (ns) => all.changes.filter(({ n }) => ns.includes(n)),
          between: async (of) => all.changes.filter(({ seq }) => seq > of.after && seq <= of.to),
          loads: async () => [],
        })
        expect(new Set(items.map(({ change }) => change.n))).toEqual(listed)
        const quotes = new Map(items.map(({ change, replaces }) => [change.n, replaces?.line]))
        for (const { change, replaces } of toldOnce(own)) {
          expect(quotes.get(change.n)).toBe(replaces?.line)
        }
      }),
    )
  })
})
