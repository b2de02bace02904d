import { expect, it, vi } from 'vitest'
import type { SeverityRule } from '#core/told.ts'
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
