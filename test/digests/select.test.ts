import { describe, expect, it } from 'vitest'
import type { RecordedChange } from '#core/changes.ts'
import type { Case, Claim } from '#core/facts.ts'
import type { Watch } from '#core/watches.ts'
import { select } from '#digests/select.ts'
import { against, readerOf, stepsOf, there, toldTo, watching, watchOf } from './judging.ts'
import { claimOf } from './tick/store.ts'

describe('what a digest holds', () => {
  it('is what its filter finds', async () => {
    const all = await against([{ claims: [claimOf('a', 'qin-gang'), claimOf('b', 'li-shangfu')] }])
    expect(toldTo(readerOf('person:qin-gang'), all)).toEqual(['added a'])
    expect(toldTo(readerOf(''), all)).toEqual(['added a', 'added b'])
  })

  it('is also what is watched in the same place, with the digest, and is serious enough', async () => {
    const claims = [
      claimOf('a', 'qin-gang'),
      claimOf('b', 'qin-gang', { kind: 'case', stage: 'detained' }),
    ]
    const holding = async (watch: Watch) =>
      toldTo(readerOf('person:li-shangfu'), await against([{ claims }], [watch]))
    expect(await holding(watching('qin-gang'))).toEqual(['added a', 'added b'])
    expect(await holding(watching('qin-gang', { least: 'notable' }))).toEqual(['added b'])
    expect(await holding(watching('qin-gang', { least: 'urgent' }))).toEqual([])
    expect(await holding(watching('qin-gang', { place: there }))).toEqual([])
    expect(await holding(watching('qin-gang', { when: 'at-once' }))).toEqual([])
    expect(await holding(watching('li-shangfu'))).toEqual([])
    const saved = watchOf({ kind: 'filter', text: 'stage>=detained' })
    expect(await holding(saved)).toEqual(['added b'])
  })

  it('is never the baseline, unless days before it are asked for', async () => {
    const all = await against([], [], { after: 0, to: 1 })
    const baseline = { ...all, changes: [{ ...(await one()), seq: 1, day: '2026-02-27' }] }
    expect(toldTo(readerOf(''), baseline)).toEqual([])
    const since = { ...baseline, covered: { after: 0, to: 1, sinceDay: '2026-02-25' } }
    expect(toldTo(readerOf(''), since)).toEqual(['added a'])
  })

  const one = async () =>
    (await against([{ claims: [claimOf('a', 'qin-gang')] }])).changes[0] as RecordedChange // One.
})

const alone = (claim: Claim) => ({ claims: [claim] })

describe('several revisions in one window', () => {
  const a = claimOf('a', 'qin-gang')
  const better: Claim = { ...a, certainty: 'official' }
  const gone: Claim = { ...a, retracted: { on: '2026-03-03', why: 'It was somebody else' } }
  const told = async (...versions: readonly (Claim | undefined)[]) => {
    const revisions = versions.map((claim, i) => ({
      claims: [claimOf(`other${i}`, 'li-shangfu'), ...(claim ? [claim] : [])],
    }))
    return toldTo(readerOf('person:qin-gang'), await against(revisions))
  }

  it('tell something new once, in its newest form', async () => {
    expect(await told(a, better)).toEqual(['added a'])
  })

  it('name the first of the changes that are told as one', async () => {
    const all = await against([a, better, { ...better, date: '2026-01-06' }].map(alone), [], {
      after: 2,
    })
    const reader = readerOf('')
    const [entry] = select([reader], all, () => {}).get(reader)?.entries ?? []
    expect(entry).toEqual({ n: 3, first: 2, severity: 'routine' })
  })

  it('say nothing of what came and was withdrawn before anybody was told', async () => {
    expect(await told(a, gone)).toEqual([])
    expect(await told(a, undefined)).toEqual([])
  })

  it('say nothing of a rollback that was taken back, and all of one that was not', async () => {
    const covered = { after: 2, to: 4 }
    const was = { claims: [a] }
    const back = await against([was, { claims: [] }, was], [], covered)
    expect(toldTo(readerOf(''), back)).toEqual([])
    const out = await against([was, { claims: [] }], [], { after: 2, to: 3 })
    expect(toldTo(readerOf(''), out)).toEqual(['retracted a'])
  })

  it('tell once how what was known before was altered, and a retraction as such', async () => {
    const told = async (...versions: readonly Claim[]) =>
      toldTo(readerOf(''), await against([a, ...versions].map(alone), [], { after: 2 }))
    expect(await told(better, { ...better, date: '2026-01-06' })).toEqual(['altered a'])
    expect(await told(better, gone)).toEqual(['retracted a'])
    expect(await told(gone, { ...gone, line: 'Other words' })).toEqual(['retracted a'])
  })

  it('tell whoever knew it what became of it, also where it was moved to another on the way', async () => {
    const moved = claimOf('a', 'dong-jun')
    const versions = [a, moved, { ...moved, retracted: gone.retracted }]
    const all = await against(versions.map(alone), [], { after: 2 })
    for (const filter of ['person:qin-gang', 'person:dong-jun', 'change:retracted']) {
      expect(toldTo(readerOf(filter), all)).toEqual(['retracted a'])
    }
  })
})

describe('a new stage of a case', () => {
  const step = claimOf('step', 'qin-gang', { kind: 'case', stage: 'detained' })
  const before: Case = {
    id: 'case-x',
    person: { id: 'qin-gang', type: 'person', name: 'qin-gang' },
    rank: 'other',
    stage: 'under-investigation',
    reached: claimOf('first', 'qin-gang', { kind: 'case', stage: 'under-investigation' }),
    outcome: 'followed',
  }
  const after: Case = { ...before, stage: 'detained', stageDate: '2026-01-05', reached: step }
  const revisions = (to: Case) => [
    { claims: [before.reached], cases: [before] },
    { claims: [before.reached, step], cases: [to] },
  ]

  it('is told once, by the claim that states it', async () => {
    const all = await against(revisions(after), [], { after: 2 })
    expect(toldTo(readerOf(''), all)).toEqual(['added step'])
    expect(
      stepsOf('case-x', readerOf(''), { ...all, changes: all.changes.slice(2) }),
    ).toMatchObject({
      isIn: false,
      steps: [
        { step: 'window', passed: true },
        { step: 'filter', passed: true },
        { step: 'twice', passed: false },
      ],
    })
  })

  it('is told once too when the claim was mended later in the same window', async () => {
    const mended: Claim = { ...step, certainty: 'official' }
    const reached = { ...after, reached: mended }
    const all = await against(
      [...revisions(after), { claims: [before.reached, mended], cases: [reached] }],
      [],
      { after: 2 },
    )
    expect(toldTo(readerOf(''), all)).toEqual(['added step'])
  })

  it('is told by the case where the claim is not in the digest', async () => {
    const all = await against(revisions(after), [], { after: 2 })
    expect(toldTo(readerOf('-change:added'), all)).toEqual(['case altered case-x'])
  })

  it('is told by both where more of the case changed with it', async () => {
    const all = await against(revisions({ ...after, sector: 'energy' }), [], { after: 2 })
    expect(toldTo(readerOf(''), all)).toEqual(['added step', 'case altered case-x'])
  })

  it('that was retracted is told once too, by the retraction', async () => {
    const gone = { ...step, retracted: { on: '2026-03-03', why: 'Mistaken identity' } }
    const all = await against(
      [
        { claims: [before.reached, step], cases: [after] },
        { claims: [before.reached, gone], cases: [before] },
      ],
      [],
      { after: 2 },
    )
    expect(toldTo(readerOf(''), all)).toEqual(['retracted step'])
  })
})
