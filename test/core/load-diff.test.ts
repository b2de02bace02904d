import { describe, expect, it } from 'vitest'
import type { Claim, Source, Subject } from '#core/facts.ts'
import { claimText, kindOf } from '#core/load-diff.ts'

const person = (id: string): Subject => ({ id, type: 'person', name: id })
const source = (id: string) => ({ id, title: id, publisher: id }) as Source // As much as is read.

const claim: Claim = {
  id: 'a',
  kind: 'statement',
  line: 'What a says',
  certainty: 'reported',
  reason: 'none-needed',
  citations: [{ source: source('x') }, { source: source('y') }],
  subjects: [
    { role: 'about', subject: person('one') },
    { role: 'about', subject: person('two') },
  ],
  disputes: ['b', 'c'],
}

describe('what tells two versions of a claim apart', () => {
  const isSame = (to: Partial<Claim>) => claimText({ ...claim, ...to }) === claimText(claim)

  it('is not the order of what has none, which follows from what else a revision holds', () => {
    expect(isSame({ subjects: claim.subjects.toReversed() })).toBe(true)
    expect(isSame({ citations: claim.citations.toReversed() })).toBe(true)
    expect(isSame({ disputes: claim.disputes.toReversed() })).toBe(true)
  })

  it('is not where in a source it stands, which no reader is shown', () => {
    const [first, ...others] = claim.citations
    const cited = first ? [{ ...first, where: 'Paragraph 3' }, first, ...others] : []
    expect(isSame({ citations: cited })).toBe(true)
  })

  it('is whom and what it names, and as what', () => {
    const [first] = claim.subjects
    expect(isSame({ subjects: first ? [first] : [] })).toBe(false)
    const parts = claim.subjects.map((one) => ({ ...one, role: 'successor' }) as const)
    expect(isSame({ subjects: parts })).toBe(false)
    expect(isSame({ citations: claim.citations.slice(1) })).toBe(false)
    expect(isSame({ disputes: ['b'] })).toBe(false)
  })
})

describe('what became of a claim between two versions', () => {
  const gone: Claim = { ...claim, retracted: { on: '2026-11-20', why: 'A namesake' } }

  it('is said by the versions alone', () => {
    expect(kindOf(undefined, claim)).toBe('added')
    expect(kindOf(claim, { ...claim, line: 'Other words' })).toBe('altered')
    expect(kindOf(claim, { ...gone, line: 'Other words' })).toBe('retracted')
    expect(kindOf(claim, undefined)).toBe('retracted')
    expect(kindOf(gone, claim)).toBe('altered')
    expect(kindOf(gone, { ...gone, note: 'A note' })).toBe('altered')
  })
})
