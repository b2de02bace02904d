import { describe, expect, it, vi } from 'vitest'
import type { RecordedChange } from '#core/changes.ts'
import type { Case, Claim } from '#core/facts.ts'
import type { SeverityRule } from '#core/told.ts'
import { createReading } from '#digests/reading.ts'
import { createSeverity } from '#digests/severity.ts'
import { NO_TRAITS } from '../core/filter/filters.ts'
import { openDesk } from '../shipped/desk.ts'

const { facts } = await openDesk()

const rule = (id: string, severity: SeverityRule['severity'], filter: string): SeverityRule => ({
  id,
  severity,
  filter,
  why: 'A rule of a test.',
})

it('is that of the first rule that fits, else routine', () => {
  const severityOf = createSeverity(
    [
      rule('leaders', 'urgent', 'rank:national,sub-national'),
      rule('late', 'notable', 'stage>=expelled'),
      rule('late-too', 'urgent', 'stage>=expelled'),
    ],
    facts,
  )
  expect(severityOf({ ...NO_TRAITS, rank: ['national'], stage: ['tried'] })).toBe('urgent')
  expect(severityOf({ ...NO_TRAITS, stage: ['tried'] })).toBe('notable')
  expect(severityOf({ ...NO_TRAITS, stage: ['detained'] })).toBe('routine')
  expect(createSeverity([], facts)(NO_TRAITS)).toBe('routine')
})

it('leaves out a rule that cannot be read any more, and says so', () => {
  const broken = rule('gone', 'urgent', 'person:nobody-any-more')
  const onBroken = vi.fn()
  const rules = [broken, rule('tried', 'notable', 'stage:tried')]
  const severityOf = createSeverity(rules, facts, onBroken)
  expect(severityOf({ ...NO_TRAITS, stage: ['tried'], person: ['nobody-any-more'] })).toBe(
    'notable',
  )
  expect(onBroken).toHaveBeenCalledExactlyOnceWith(
    broken,
    expect.objectContaining({ code: ['person:nobody-any-more', '       ^'] }),
  )
})

it('can read every rule that is shipped', () => {
  const onBroken = vi.fn()
  createSeverity(facts.severityRules(), facts, onBroken)
  expect(onBroken).not.toHaveBeenCalled()
})

describe('the severity of a change', () => {
  const read = createReading(facts)
  const told = { n: 1, seq: 2, day: '2026-11-25' } as const
  const ofClaim = (id: string, change: (claim: Claim) => Partial<Claim> = () => ({})) => {
    const before = facts.findClaim(id)
    if (!before) throw new Error(`No claim ${id}`)
    const after = { ...before, ...change(before) }
    return read({ ...told, of: 'claim', kind: 'altered', id, before, after }).severity
  }
  const added = (id: string) => {
    const after = facts.findClaim(id)
    return read({ ...told, of: 'claim', kind: 'added', id, after } as RecordedChange).severity
  }
  const ofCase = (person: string, change?: (one: Case) => Partial<Case>) => {
    const one = facts.findCaseOf(person, {})
    if (!one) throw new Error(`No case of ${person}`)
    const changed = { before: one, after: { ...one, ...change?.(one) } }
    const kind = change ? 'altered' : 'added'
    const ends = change ? changed : { after: one }
    return read({ ...told, of: 'case', kind, id: one.id, ...ends }).severity
  }
  const SENTENCE = 'li-shangfu-sentenced-2026-05-07'

  it('is routine where a claim only gained a source, a note or a contradiction', () => {
    expect(ofClaim(SENTENCE, ({ citations }) => ({ citations: citations.slice(1) }))).toBe(
      'routine',
    )
    expect(ofClaim(SENTENCE, () => ({ note: 'A note.' }))).toBe('routine')
    expect(ofClaim(SENTENCE, () => ({ disputes: ['another'] }))).toBe('routine')
    expect(ofCase('li-shangfu', () => ({ note: 'A note.' }))).toBe('routine')
  })

  it('is that of the rules where it says something else', () => {
    expect(ofClaim(SENTENCE, () => ({ line: 'Other words.' }))).toBe('urgent')
    expect(ofClaim(SENTENCE, () => ({ date: '2026-05-06', note: 'A note.' }))).toBe('urgent')
    expect(ofCase('li-shangfu', () => ({ sentence: 'ten years' }))).toBe('urgent')
  })

  it('is urgent for an official case against the holder of a top office, whatever their rank', () => {
    for (const id of ['zhang-youxia-investigated-2026-01-24', 'miao-hua-investigated-2024-11-28'])
      expect(added(id)).toBe('urgent')
    expect(ofCase('zhang-youxia')).toBe('urgent')
  })

  it('is that of the office somebody leaves, not of another one they hold', () => {
    expect(added('miao-hua-npc-seat-ended-2025-04-30')).toBe('notable')
    expect(added('miao-hua-off-state-cmc-2025-06-27')).toBe('urgent')
    expect(added('qin-gang-removed-minister-2023-07-25')).toBe('urgent')
  })
})
