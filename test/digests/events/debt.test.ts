import { expect, it } from 'vitest'
import { debtOf } from '#core/debt.ts'
import type { Claim } from '#core/facts.ts'
import { altered, claimIn } from '../altered.ts'
import { shippedFacts } from '../shipped-facts.ts'

const facts = shippedFacts()
const now = new Date('2026-11-20T00:00:00Z')
const claim = claimIn(facts, 'qin-gang-removed-minister-2023-07-25')
const [source, second] = claim.citations
const sourced = (id: string, more: Partial<Claim> = {}): Claim => ({ ...claim, id, ...more })
const owed = (...added: readonly Claim[]) => {
  const debt = debtOf(altered(facts, { revision: 'aaaaaaaaaaaa', added }), now, 30)
  const own = new Set(added.map(({ id }) => id))
  const of = (ids: readonly string[]) => ids.filter((id) => own.has(id))
  return { single: of(debt.single), partial: of(debt.partial), disputed: of(debt.disputed) }
}
const NONE = { single: [], partial: [], disputed: [] }

it('owes nothing for a claim with two sources, a day and nobody against it', () => {
  expect(owed(sourced('a'))).toEqual(NONE)
})

it('owes a source where there is one, however often it is cited', () => {
  const once = source ? [source] : []
  const twice = [...once, ...once.map((one) => ({ ...one, where: 'page 2' }))]
  expect(
    owed(sourced('a', { citations: once }), sourced('b', { citations: twice })).single,
  ).toEqual(['a', 'b'])
  expect(second).toBeDefined()
})

it.each([
  '2023',
  '2023-07',
  '2023-07-25~',
  '2023-07-25?',
  '2023-07-01/2023',
  undefined,
])('owes a day for the date %s', (date) => {
  expect(owed(sourced('a', { date })).partial).toEqual(['a'])
})

it.each([
  '2023-07-25',
  '2023-07-01/2023-07-25',
  '2023-07-01/..',
])('owes no day for the date %s', (date) => {
  expect(owed(sourced('a', { date })).partial).toEqual([])
})

it('owes a decision while both sides stand', () => {
  const against = (id: string) => ({ disputes: [id] })
  expect(owed(sourced('a', against('b')), sourced('b', against('a'))).disputed).toEqual(['a', 'b'])
  const gone = { ...against('a'), retracted: { on: '2026-01-01', why: 'Misread' } }
  expect(owed(sourced('a', against('b')), sourced('b', gone)).disputed).toEqual([])
})

it('owes nothing for texts of the catalogue, nor for what was replaced', () => {
  const risk = sourced('a', { kind: 'risk', date: '2023', citations: [] })
  const replaced = sourced('b', { date: '2023', supersededBy: 'c' })
  expect(owed(risk, replaced)).toEqual(NONE)
})

it('owes an answer to reports and accusations that stood unconfirmed long enough', () => {
  const debt = debtOf(facts, now, 30)
  expect(debt.unconfirmed).toContain('dong-jun-ft-report-2024-11-27')
  const claims = facts.claims(debt.unconfirmed)
  expect(claims.every(({ certainty }) => certainty !== 'official')).toBe(true)
  // Of Li Shangfu a case followed: what was reported before is confirmed by it.
  expect(claims.some(({ subjects }) => subjects[0]?.subject.id === 'li-shangfu')).toBe(false)
  expect(debtOf(facts, new Date('2024-12-01T00:00:00Z'), 30).unconfirmed).not.toContain(
    'dong-jun-ft-report-2024-11-27',
  )
})
