import { expect, it } from 'vitest'
import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import type { Delivery } from '#core/ledger.ts'
import { wordsIn } from '#core/words-in.ts'
import { createCompose } from '#digests/compose/compose.ts'
import { about, altered, claimIn } from '../altered.ts'
import { shippedFacts } from '../shipped-facts.ts'
import { openScene, watchOf } from './scene.ts'

const first: Facts = about(shippedFacts(), 'qin-gang')
const LAST = 'qin-gang-last-seen-2023-06-25'
const BEFORE = 'qin-gang-state-councillor-2023-03'

const retracted = (claim: Claim): Claim => ({
  ...claim,
  retracted: { on: '2026-11-20', why: 'Misread' },
})
const with_ = (revision: string, claims: Record<string, (claim: Claim) => Claim>) =>
  altered(first, { revision, claims })

/** A place that was told of his silence, for later loads to put right. */
async function told() {
  const scene = await openScene(first)
  const target = { kind: 'subject', id: 'qin-gang' } as const
  await scene.watches.put(watchOf('w1', target, { absenceDays: 60 }))
  await scene.absences.run()
  const [alert] = await scene.deliver()
  if (!alert) throw new Error('Nothing was told')
  await scene.watches.drop('w1')
  const corrected = async (facts: Facts): Promise<readonly Delivery[]> => {
    await scene.load(facts)
    return await scene.deliver()
  }
  return { scene, alert, corrected }
}

it('counts anew from the event before when the last one is taken back', async () => {
  const { alert, corrected } = await told()
  const sent = await corrected(with_('aaaaaaaaaaaa', { [LAST]: retracted }))
  expect(sent.map(({ act, below }) => [act, below])).toEqual([['edit', alert.id]])
  expect(sent[0]?.content).toEqual({
    ...{ kind: 'absence', person: 'qin-gang', days: 1_320, newest: BEFORE, on: '2023-03-31' },
    corrected: '2026-11-10',
  })
})

it('is corrected again when what it counts from by then is taken back too', async () => {
  const { corrected } = await told()
  await corrected(with_('aaaaaaaaaaaa', { [LAST]: retracted }))
  const [again] = await corrected(with_('bbbbbbbbbbbb', { [LAST]: retracted, [BEFORE]: retracted }))
  expect(again?.content).toMatchObject({ newest: 'qin-gang-foreign-minister-2022-12-30' })
})

it('is right again when the event stands again', async () => {
  const { corrected, alert } = await told()
  await corrected(with_('aaaaaaaaaaaa', { [LAST]: retracted }))
  const [again] = await corrected(with_('cccccccccccc', {}))
  expect(again?.content).toMatchObject({ ...alert.content, corrected: '2026-11-10' })
})

it('moves with the date of the event', async () => {
  const { corrected } = await told()
  const moved = (claim: Claim): Claim => ({ ...claim, date: '2023-06-26' })
  const [edit] = await corrected(with_('aaaaaaaaaaaa', { [LAST]: moved }))
  expect(edit?.content).toMatchObject({ days: 1_233, newest: LAST, on: '2023-06-26' })
})

it('is not called corrected for a source more', async () => {
  const { corrected, alert } = await told()
  const { citations } = claimIn(first, BEFORE)
  const sourced = (claim: Claim): Claim => ({
    ...claim,
    citations: [...claim.citations, ...citations],
  })
  const sent = await corrected(with_('aaaaaaaaaaaa', { [LAST]: sourced }))
  for (const { content } of sent) expect(content).toEqual(alert.content)
})

it('says that it was taken back, and since when nothing, where no event is left', async () => {
  const { scene, corrected } = await told()
  const all = first
    .everyClaim()
    .filter(({ seen, kind }) => seen || kind === 'appointed')
    .map(({ id }) => [id, retracted])
  const facts = with_('aaaaaaaaaaaa', Object.fromEntries(all))
  const [edit] = await corrected(facts)
  if (!edit) throw new Error('Nothing was corrected')
  const compose = createCompose({ ...scene, facts: () => facts, words: wordsIn })
  const brief = await compose({ id: edit.id, content: edit.content, language: 'en' })
  expect(brief.title).toMatch(/^Retracted · No public event/)
  expect(JSON.stringify(brief)).not.toContain('in this store since')
})
