import { describe, expect, it } from 'vitest'
import type { Entry } from '#core/content.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import type { Delivery } from '#core/ledger.ts'
import { recallReport } from '#digests/events/recall-report.ts'
import { altered, caseIn, claimIn } from '../altered.ts'
import { DAY, followOf, OTHER, openScene, type Scene, watchOf } from './scene.ts'
import { first, having, ID, retracted, revision, told } from './told.ts'

const entriesIn = ({ content }: Delivery): readonly Entry[] =>
  'entries' in content ? content.entries : []
const shape = (sent: readonly Delivery[]) =>
  sent.map(({ act, content, below }) => [act, content.kind, below])

/** A revision in which one claim took the place of another. */
const replaced = (old: Claim, now: Claim): Facts =>
  altered(first, { revision: revision(), added: [{ ...old, supersededBy: now.id }, now] })
const instead: Claim = { ...told, id: 'instead', line: 'Left the ministry.', supersedes: ID }

async function numberOf(scene: Scene, id: string, seq: number): Promise<number | undefined> {
  const changes = await scene.changes.between({ after: seq - 1, to: seq })
  return changes.find((change) => change.id === id)?.n
}

describe('a claim that another one takes the place of', () => {
  it('is corrected by what is right, in the message that told it', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    const digest = await scene.digest(2)
    const { seq } = await scene.load(replaced(told, instead))
    const sent = await scene.deliver()
    expect(shape(sent)).toEqual([['edit', 'digest', digest.id]])
    expect(sent.flatMap(entriesIn).map(({ corrected }) => corrected)).toEqual([
      await numberOf(scene, 'instead', seq),
    ])
  })

  it('is also said below where the other one says less, however old the message is', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    const digest = await scene.digest(2)
    scene.wait(100 * DAY)
    await scene.load(replaced(told, { ...instead, certainty: 'alleged' }))
    expect(shape(await scene.deliver())).toEqual([
      ['edit', 'digest', digest.id],
      ['post', 'correction', digest.id],
    ])
  })

  it('is followed by what becomes of the other one, which only the edit told', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    const digest = await scene.digest(2)
    await scene.load(replaced(told, instead))
    await scene.deliver()
    const { seq } = await scene.load(replaced(told, retracted(instead)))
    const sent = await scene.deliver()
    expect(shape(sent)).toEqual([
      ['edit', 'digest', digest.id],
      ['post', 'correction', digest.id],
    ])
    const n = await numberOf(scene, 'instead', seq)
    expect(sent.flatMap(entriesIn).map(({ corrected }) => corrected)).toEqual([n, n])
  })
})

describe('a claim whose words are quoted because another took its place', () => {
  it('is not quoted any more once it is taken back, and that is said below', async () => {
    const scene = await openScene(having(told))
    await scene.watches.put(watchOf('w', { kind: 'subject', id: 'qin-gang' }))
    await scene.load(replaced(told, instead))
    const [alert] = await scene.deliver()
    await scene.watches.drop('w')
    const { seq } = await scene.load(replaced(retracted(told), instead))
    const sent = await scene.deliver()
    const n = await numberOf(scene, ID, seq)
    expect(shape(sent)).toEqual([
      ['edit', 'alert', alert?.id],
      ['post', 'correction', alert?.id],
    ])
    expect(sent.map(entriesIn)).toMatchObject([
      [{ corrected: n }, { unquoted: n }],
      [{ corrected: n }],
    ])
    expect(await recallReport(ID, scene.parts)).toMatchObject([
      { delivery: { id: alert?.id }, reach: 'edited' },
    ])
    expect(await recallReport('instead', scene.parts)).toEqual([])
  })
})

it('a claim that was moved to somebody else is said below, however old the message is', async () => {
  const scene = await openScene(first)
  await scene.load(having(told))
  const digest = await scene.digest(2)
  scene.wait(100 * DAY)
  const { subjects } = claimIn(first, 'dong-jun-mnd-denial-2024-11-28')
  await scene.load(having({ ...told, subjects }))
  expect(shape(await scene.deliver())).toEqual([
    ['edit', 'digest', digest.id],
    ['post', 'correction', digest.id],
  ])
})

describe('where news of the load say it in the same channel', () => {
  it('no reply repeats it', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    const here = await scene.digest(2)
    const there = await scene.digest(2, { place: OTHER })
    await scene.watches.put(watchOf('w', { kind: 'subject', id: 'qin-gang' }))
    await scene.load(having(retracted(told)))
    const sent = shape(await scene.deliver())
    expect(sent).toContainEqual(['post', 'alert', undefined])
    expect(sent).toContainEqual(['edit', 'digest', here.id])
    expect(sent).toContainEqual(['edit', 'digest', there.id])
    expect(sent.filter(([, kind]) => kind === 'correction')).toEqual([
      ['post', 'correction', there.id],
    ])
  })

  it('one stage that is withdrawn is three messages, and no more', async () => {
    const one = caseIn(first, 'zhang-shuofu')
    const step: Claim = { ...one.reached, id: 'step', stage: 'expelled', date: '2026-11-17' }
    const staged = altered(first, {
      revision: revision(),
      added: [step],
      cases: { [one.id]: (now) => ({ ...now, stage: 'expelled', reached: step }) },
    })
    const scene = await openScene(first)
    await scene.follows.add(followOf('f', one.id))
    await scene.watches.put(watchOf('w', { kind: 'subject', id: 'zhang-shuofu' }))
    await scene.load(staged)
    await scene.deliver()
    const back = altered(first, { revision: revision(), added: [retracted(step)] })
    const { seq } = await scene.load(back)
    const sent = await scene.deliver()
    const posts = sent.filter(({ act }) => act === 'post')
    expect(posts.map(({ content }) => content.kind).toSorted()).toEqual(['alert', 'event', 'stage'])
    const stage = posts.find(({ content }) => content.kind === 'stage')
    expect(stage && entriesIn(stage).map(({ n }) => n)).toEqual([
      await numberOf(scene, one.id, seq),
    ])
  })
})

it('an older case of somebody with two is followed as before', async () => {
  const one = caseIn(first, 'zhang-shuofu')
  const other = {
    ...one.reached,
    id: 'other-case-begun',
    subjects: one.reached.subjects.map((part) =>
      part.role === 'case' ? { ...part, subject: { ...part.subject, id: 'other-case' } } : part,
    ),
  }
  const scene = await openScene(first)
  await scene.follows.add(followOf('f', one.id))
  await scene.load(
    altered(first, {
      revision: revision(),
      added: [other],
      addedCases: [{ ...one, id: 'other-case', reached: other }],
    }),
  )
  // What is new is of the other case.
  expect(await scene.deliver()).toEqual([])
})
