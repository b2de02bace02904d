import { describe, expect, it } from 'vitest'
import type { Entry } from '#core/content.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import { recallReport } from '#digests/events/recall-report.ts'
import { altered, caseIn } from '../altered.ts'
import { DAY, MINUTE, openScene, watchOf } from './scene.ts'
import { first, having, retracted, revision, told } from './told.ts'

const entriesIn = (delivery: { content: object } | undefined): readonly Entry[] =>
  delivery && 'entries' in delivery.content ? (delivery.content.entries as readonly Entry[]) : []

describe('an altered claim', () => {
  it('edits every message that told it the old way, once, and no other', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    const digests = [await scene.digest(2), await scene.digest(2)]
    await scene.load(altered(having(told), { revision: revision() }))
    const { seq } = await scene.load(having({ ...told, date: '2023-07' }))
    const [change] = await scene.changes.between({ after: seq - 1, to: seq })
    const planned = (await scene.deliver()).toSorted((a, b) =>
      (a.below ?? '') < (b.below ?? '') ? -1 : 1,
    )
    expect(planned.map(({ act, below, slot }) => [act, below, slot])).toEqual(
      digests.map(({ id }) => ['edit', id, `load:${seq}`]),
    )
    expect(planned.map(entriesIn)).toEqual(
      digests.map((digest) =>
        entriesIn(digest).map((entry) => ({ ...entry, corrected: change?.n })),
      ),
    )
    const later = await scene.digest(seq)
    scene.wait(2 * MINUTE)
    await scene.events.catchUp()
    expect(await scene.deliver()).toEqual([])
    expect(await scene.ledger.corrections(later.id)).toEqual([])
  })

  it('is corrected again from what the message says by then, in one edit', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    const digest = await scene.digest(2)
    await scene.load(having({ ...told, date: '2023-07' }))
    await scene.load(having({ ...told, date: '2023' }))
    const sent = await scene.deliver()
    expect(sent.map(({ act, slot }) => [act, slot])).toEqual([['edit', 'load:4']])
    // Back to what was told: the message is put right once more.
    await scene.load(having(told))
    const [back] = await scene.deliver()
    expect(back?.below).toBe(digest.id)
    expect(entriesIn(back)).toEqual(
      [{ n: 1, severity: 'routine' }].map((entry) => ({
        ...entry,
        n: entriesIn(digest)[0]?.n,
        corrected: expect.any(Number),
      })),
    )
  })

  it('leaves old messages as they are, unless something was taken back', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    await scene.digest(2)
    scene.wait(31 * DAY)
    await scene.load(having({ ...told, date: '2023-07' }))
    expect(await scene.deliver()).toEqual([])
    await scene.load(having(retracted(told)))
    expect((await scene.deliver()).map(({ act }) => act)).toEqual(['edit', 'post'])
    // Nor does a message say for good that something was taken back that is there again.
    await scene.load(having({ ...told, date: '2023-07' }))
    expect((await scene.deliver()).map(({ act }) => act)).toContain('edit')
  })
})

it('what was taken out and is there again is said in the messages that told it was gone', async () => {
  const scene = await openScene(having(told))
  await scene.load(altered(first, { revision: revision() }))
  const digest = await scene.digest(2)
  await scene.load(having(told))
  scene.wait(MINUTE)
  await scene.events.catchUp()
  expect((await scene.deliver()).map(({ act, below }) => [act, below])).toEqual([
    ['edit', digest.id],
  ])
})

it('reads no message for what is only new', async () => {
  const scene = await openScene(having(told))
  await scene.load(first)
  await scene.digest(2)
  const { events, asked } = scene.counted()
  await scene.changes.record(having({ ...told, id: 'another' }), scene.parts.now())
  await events.catchUp()
  expect(asked).not.toContain('find')
})

describe('a retraction', () => {
  it('edits the message and says so below it', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    const digest = await scene.digest(2)
    const { seq } = await scene.load(having(retracted(told)))
    const sent = await scene.deliver()
    expect(
      sent.map(({ act, content, below, origin, slot }) => [act, content.kind, below, origin, slot]),
    ).toEqual([
      ['edit', 'digest', digest.id, `recall:${digest.id}`, `load:${seq}`],
      ['post', 'correction', digest.id, `recall:${digest.id}`, `load:${seq}`],
    ])
  })

  it('of what was taken out without a reason as well', async () => {
    const scene = await openScene(first)
    await scene.load(having(told))
    await scene.digest(2)
    await scene.load(altered(first, { revision: revision() }))
    expect((await scene.deliver()).map(({ act }) => act)).toEqual(['edit', 'post'])
  })

  it('reaches alerts too, and a message that was on its way', async () => {
    const scene = await openScene(first)
    await scene.watches.put(watchOf('w1', { kind: 'subject', id: 'qin-gang' }))
    await scene.load(having(told))
    const waiting = await scene.load(having(retracted(told)))
    // The first alert is sent in its old form after the facts have changed.
    const [alert, newer, edit, ...others] = await scene.deliver()
    expect([alert?.content.kind, newer?.content.kind]).toEqual(['alert', 'alert'])
    expect([edit?.act, edit?.below, edit?.slot]).toEqual(['edit', alert?.id, `load:${waiting.seq}`])
    // The newer alert says it in the channel already.
    expect(others).toEqual([])
    scene.wait(2 * MINUTE)
    await scene.events.catchUp()
    expect(await scene.deliver()).toEqual([])
  })
})

describe('a case', () => {
  const one = caseIn(first, 'zhang-shuofu')
  const staged = (stage: 'expelled' | 'cleared', facts: Facts = first) => {
    const step: Claim = { ...one.reached, id: `step-${stage}`, stage, date: '2026-11-17' }
    return altered(facts, {
      revision: revision(),
      added: [step],
      cases: { [one.id]: (now) => ({ ...now, stage, stageDate: '2026-11-17', reached: step }) },
    })
  }

  it('that goes on corrects nothing: what was told was right', async () => {
    const scene = await openScene(
      altered(first, { revision: revision(), cases: { [one.id]: undefined } }),
    )
    await scene.load(first)
    await scene.digest(2)
    await scene.load(staged('expelled'))
    expect(await scene.deliver()).toEqual([])
  })

  it('that is closed is said below every message that told a step of it', async () => {
    const scene = await openScene(first)
    await scene.load(staged('expelled'))
    const digest = await scene.digest(2)
    scene.wait(100 * DAY)
    await scene.load(staged('cleared', staged('expelled')))
    const sent = await scene.deliver()
    expect(sent.map(({ act, content, below }) => [act, content.kind, below])).toEqual([
      ['edit', 'digest', digest.id],
      ['post', 'correction', digest.id],
    ])
    expect(entriesIn(sent[1])).toHaveLength(2)
    for (const id of [one.id, 'step-expelled']) {
      expect(await recallReport(id, scene.parts)).toMatchObject([
        { delivery: { id: digest.id }, reach: 'edited' },
      ])
    }
    scene.wait(2 * MINUTE)
    await scene.events.catchUp()
    expect(await scene.deliver()).toEqual([])
  })

  it('that was closed by mistake is open again in every message that told a step of it', async () => {
    const scene = await openScene(first)
    await scene.load(staged('expelled'))
    const digest = await scene.digest(2, { carries: [{ id: 'step-expelled', hash: 'as told' }] })
    await scene.load(
      altered(staged('expelled'), { revision: revision(), cases: { [one.id]: undefined } }),
    )
    await scene.deliver()
    scene.wait(100 * DAY)
    await scene.load(staged('expelled'))
    expect((await scene.deliver()).map(({ act, below }) => [act, below])).toContainEqual([
      'edit',
      digest.id,
    ])
  })
})
