import { describe, expect, it } from 'vitest'
import type { RecordedChange } from '#core/changes.ts'
import { changesInMemory } from '#core/changes-in-memory.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Case, Claim } from '#core/facts.ts'
import { newsOf, withoutTold } from '#core/news.ts'
import { claimOf } from '../digests/tick/store.ts'

type Revision = { readonly claims?: readonly Claim[]; readonly cases?: readonly Case[] }

/** What is recorded of some revisions, each with what it says of a few claims and cases. */
async function recorded(...revisions: readonly Revision[]): Promise<readonly RecordedChange[]> {
  const changes = changesInMemory()
  for (const { claims = [], cases = [] } of revisions) {
    const facts = {
      about: () => ({ revision: JSON.stringify([claims, cases]) }),
      everyClaim: () => claims,
      everyCase: () => cases,
      changesSince: () => ({ rows: [], total: 0 }),
    } as unknown as Facts // Nothing else of a revision is recorded.
    await changes.record(facts, new Date('2026-11-20T10:00:00Z'))
  }
  return changes.between({ after: 1, to: revisions.length })
}

const a = claimOf('a', 'qin-gang')
const gone: Claim = { ...a, retracted: { on: '2026-11-20', why: 'It was somebody else' } }
const other: Claim = { ...a, line: 'Other words', certainty: 'alleged' }

/** What a window tells of one claim that had this form before it, then these. */
const newsFrom = async (
  before: Claim | undefined,
  ...versions: readonly (Claim | undefined)[]
): Promise<readonly RecordedChange[]> => {
  const all = [before, ...versions].map((one) => ({ claims: one ? [one] : [] }))
  return newsOf(
    await recorded(...all.map((one, i) => ({ ...one, claims: [...one.claims, mark(i)] }))),
  ).filter(({ id }) => id === 'a')
}
/** What makes each revision another one. */
const mark = (i: number) => claimOf(`mark-${i}`, 'li-shangfu')

describe('several changes of one thing in a window', () => {
  it('are one change, from what was known before to what is so at the end', async () => {
    const moved = claimOf('a', 'dong-jun')
    const end: Claim = { ...moved, retracted: { on: '2026-11-20', why: 'A namesake' } }
    expect(await newsFrom(a, moved, end)).toMatchObject([
      { kind: 'retracted', before: a, after: end },
    ])
    expect(await newsFrom(a, other, { ...other, note: 'A note' })).toMatchObject([
      { kind: 'altered', before: a, after: { ...other, note: 'A note' } },
    ])
  })

  it('tell old and new of what was taken out and is there again in other words', async () => {
    expect(await newsFrom(a, undefined, other)).toMatchObject([
      { kind: 'altered', before: a, after: other },
    ])
  })

  it('say nothing of a retraction that was withdrawn before anybody was told of it', async () => {
    expect(await newsFrom(a, gone, other)).toMatchObject([
      { kind: 'altered', before: a, after: other },
    ])
    expect(await newsFrom(a, gone, a)).toEqual([])
  })

  it('are a retraction however its words were mended afterwards', async () => {
    const reworded = { ...gone, line: 'Other words' }
    expect(await newsFrom(a, gone, reworded)).toMatchObject([{ kind: 'retracted', before: a }])
  })

  it('are new where it was not there before, and nothing where it came and was withdrawn', async () => {
    expect(await newsFrom(undefined, a, other)).toMatchObject([
      { kind: 'added', before: undefined, after: other },
    ])
    expect(await newsFrom(undefined, a, gone)).toEqual([])
    expect(await newsFrom(undefined, a, other, undefined)).toEqual([])
  })

  it('are told where it was entered as withdrawn, for whoever read it elsewhere', async () => {
    expect(await newsFrom(undefined, gone)).toMatchObject([{ kind: 'added', after: gone }])
    expect(await newsFrom(undefined, gone, { ...gone, note: 'A note' })).toHaveLength(1)
  })

  it('name the first and are numbered as the last', async () => {
    const all = await recorded(
      ...[a, other, { ...other, note: 'A note' }].map((one) => ({ claims: [one] })),
    )
    expect(newsOf(all)).toMatchObject([
      { n: all[1]?.n, first: all[0]?.n, beforeHash: all[0]?.beforeHash },
    ])
    expect(newsOf(all.slice(1))).toEqual(all.slice(1))
  })
})

describe('a case and its steps', () => {
  const step = (line: string, more: Partial<Claim> = {}): Claim =>
    claimOf('step', 'qin-gang', {
      kind: 'case',
      stage: 'under-investigation',
      line,
      subjects: [
        ...a.subjects,
        { role: 'case', subject: { id: 'case-x', type: 'case', name: 'case-x' } },
      ],
      ...more,
    })
  const of = (reached: Claim, more: Partial<Case> = {}): Revision => ({
    claims: [reached],
    cases: [
      {
        id: 'case-x',
        person: { id: 'qin-gang', type: 'person', name: 'qin-gang' },
        rank: 'other',
        post: 'Minister',
        stage: 'under-investigation',
        reached,
        outcome: 'followed',
        ...more,
      },
    ],
  })
  const before = of(step('Investigation announced. Post then: Minister.'))
  const told = async (...later: readonly Revision[]) =>
    withoutTold(newsOf(await recorded(before, ...later))).map(({ of, id }) => `${of} ${id}`)

  it('tell a post that was put right once, by the case', async () => {
    const mended = step('Investigation announced. Post then: Vice minister.')
    expect(await told(of(mended, { post: 'Vice minister' }))).toEqual(['case case-x'])
  })

  it('tell both where more of the step differs than its wording', async () => {
    const mended = step('Post then: Vice minister.', { date: '2026-01-06' })
    expect(await told(of(mended, { post: 'Vice minister' }))).toEqual(['claim step', 'case case-x'])
    expect(await told(of(step('Other words.'), { rank: 'finance' }))).toEqual([
      'claim step',
      'case case-x',
    ])
  })

  it('tell a stage by the claim that states it, in whichever load of the window each came', async () => {
    const next = step('Expelled.', { stage: 'expelled', id: 'next' })
    const claims = [...(before.claims ?? []), next]
    const moved = of(next, { stage: 'expelled' }).cases ?? []
    expect(await told({ ...before, claims }, { claims, cases: moved })).toEqual(['claim next'])
    expect(
      await told(
        { claims, cases: moved },
        { claims: [step(''), { ...next, note: 'A note' }], cases: moved },
      ),
    ).toEqual(['claim step', 'claim next'])
  })

  it('tell nothing of a change that went forth and back', async () => {
    const wrong = of(step('Other words.'), { post: 'Vice minister' })
    expect(await told(wrong, before, wrong, before)).toEqual([])
    expect(await told(wrong, before, wrong)).toEqual(['case case-x'])
  })
})
