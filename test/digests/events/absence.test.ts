import { expect, it } from 'vitest'
import type { Facts } from '#core/fact-store.ts'
import type { Claim } from '#core/facts.ts'
import { newestEventOf } from '#core/public-events.ts'
import { about, altered, claimIn } from '../altered.ts'
import { shippedFacts } from '../shipped-facts.ts'
import { DAY, OTHER, openScene, watchOf } from './scene.ts'

const first: Facts = about(
  shippedFacts(),
  ...['qin-gang', 'dong-jun', 'zhang-shuofu', 'liu-jianchao', 'liu-zhenli'],
)
const LAST = 'qin-gang-last-seen-2023-06-25'
const event = (id: string, date: string | undefined): Claim => ({
  ...claimIn(first, 'qin-gang-last-seen-2023-06-25'),
  id,
  date,
})
const with_ = (...added: readonly Claim[]) =>
  altered(first, { revision: added.map(({ id }) => id).join(), added })
const absent = (days: number, more: object = {}) =>
  watchOf('w1', { kind: 'subject', id: 'qin-gang' }, { absenceDays: days, ...more })

it('tells once of a silence, and again only after a newer event', async () => {
  const scene = await openScene(first)
  await scene.watches.put(absent(60))
  await scene.absences.run()
  const [alert, ...others] = await scene.deliver()
  expect(others).toEqual([])
  expect(alert?.content).toEqual({
    ...{ kind: 'absence', person: 'qin-gang', days: 1_234, newest: LAST, on: '2023-06-25' },
  })
  scene.wait(10 * DAY)
  await scene.absences.run()
  expect(await scene.deliver()).toEqual([])
  await scene.load(with_(event('seen-again', '2026-11-15')))
  await scene.absences.run()
  expect((await scene.deliver()).map(({ content }) => content.kind)).toEqual(['alert'])
  scene.wait(60 * DAY)
  await scene.absences.run()
  expect((await scene.deliver()).map(({ content }) => content)).toMatchObject([
    { kind: 'absence', newest: 'seen-again', on: '2026-11-15' },
  ])
})

it('counts from the last day a date can mean', () => {
  const on = (...dates: readonly (string | undefined)[]) =>
    newestEventOf('qin-gang', with_(...dates.map((date, i) => event(`e${i}`, date))))?.on
  expect(on('2026-10')).toBe('2026-10-31')
  expect(on('2026~', '2026-10-05')).toBe('2026-12-31')
  expect(on('2024-08/2026-09')).toBe('2026-09-30')
  expect(on('2026-03/..')).toBe('2026-03-31')
  expect(on(undefined)).toBe('2023-06-25')
})

it('counts what shows somebody in public, not what befell them or is said of them', () => {
  const last = (person: string) => newestEventOf(person, first)?.claim.id
  // Not the dialogue he skipped, nor what two ministries said of a report about him.
  expect(last('dong-jun')).toBe('dong-jun-seminar-2026-01-20')
  // Not the reports of a probe after it.
  expect(last('liu-jianchao')).toBe('liu-jianchao-last-seen-2025-07-30')
  // Not the newspaper that accused him.
  expect(last('liu-zhenli')).toBeUndefined()
  const on = '2026-10-01'
  const unseen = { ...event('unseen', on), seen: undefined }
  const not = (more: Partial<Claim>) => newestEventOf('qin-gang', with_({ ...unseen, ...more }))
  for (const kind of ['role', 'removed', 'absence', 'case', 'statement', 'other'] as const)
    expect(not({ kind })?.claim.id).toBe(LAST)
  expect(not({ kind: 'meeting', certainty: 'alleged' })?.claim.id).toBe(LAST)
  expect(not({ kind: 'meeting' })?.on).toBe(on)
  expect(not({ kind: 'statement', seen: true })?.on).toBe(on)
})

it('takes no event of somebody else that only names them', () => {
  const [subject] = claimIn(first, 'dong-jun-defence-minister-2023-12-29').subjects
  const named = { ...event('named', '2026-10-01'), kind: 'appointed' as const }
  const { subjects } = claimIn(first, LAST)
  const others = [
    ...(subject ? [subject] : []),
    ...subjects.map((one) => ({ ...one, role: 'predecessor' as const })),
  ]
  expect(newestEventOf('qin-gang', with_({ ...named, subjects: others }))?.claim.id).toBe(LAST)
})

it('looks back from a day at what was before it', () => {
  expect(newestEventOf('qin-gang', with_(event('later', '2026-12-24')), '2026-11-20')?.on).toBe(
    '2023-06-25',
  )
})

it('passes over what was retracted or replaced', () => {
  const gone = { ...event('gone', '2026-10-01'), retracted: { on: '2026-10-02', why: 'Misread' } }
  const replaced = { ...event('replaced', '2026-10-01'), supersededBy: 'other' }
  expect(newestEventOf('qin-gang', with_(gone, replaced))?.claim.id).toBe(LAST)
})

it('knows no silence of a body, and none of somebody the store has no event of', () => {
  expect(newestEventOf('mfa', first)).toBeUndefined()
  expect(newestEventOf('nobody', first)).toBeUndefined()
})

it('asks each place and each length for itself, and needs no watch that tells at once', async () => {
  const scene = await openScene(first)
  await scene.watches.put(absent(60, { when: 'digest' }))
  await scene.watches.put({ ...absent(1_280), id: 'w2', place: OTHER })
  await scene.absences.run()
  expect((await scene.deliver()).map(({ origin }) => origin)).toEqual(['w1'])
  scene.wait(60 * DAY)
  await scene.absences.run()
  expect((await scene.deliver()).map(({ origin }) => origin)).toEqual(['w2'])
})
