import { describe, expect, it } from 'vitest'
import type { CaseChange, ClaimChange } from '#core/changes.ts'
import type { Case, Claim } from '#core/facts.ts'
import { correctionOf } from '#digests/events/corrects.ts'
import { caseIn, claimIn } from '../altered.ts'
import { shippedFacts } from '../shipped-facts.ts'

const facts = shippedFacts()
const claim: Claim = {
  ...claimIn(facts, 'case-zhang-shuofu-under-investigation'),
  stage: 'expelled',
}
const one: Case = { ...caseIn(facts, 'zhang-shuofu'), stage: 'expelled' }

const others = claimIn(facts, 'dong-jun-mnd-denial-2024-11-28').subjects
const ofClaim = (seq: number, after: Claim | undefined): ClaimChange => ({
  ...{ of: 'claim', n: seq, seq, kind: after ? 'altered' : 'retracted', day: '2026-11-20' },
  ...{ id: claim.id, before: claim, beforeHash: 'old' },
  ...(after ? { after, afterHash: JSON.stringify(after) } : {}),
})
const ofCase = (seq: number, after: Case | undefined): CaseChange => ({
  ...{ of: 'case', n: seq, seq, kind: after ? 'altered' : 'retracted', day: '2026-11-20' },
  ...{ id: one.id, before: one, beforeHash: 'old' },
  ...(after ? { after, afterHash: JSON.stringify(after) } : {}),
})

describe('a claim that was told and is', () => {
  const cases: readonly [now: string, after: Claim | undefined, is: string][] = [
    ['the same', claim, 'none'],
    ['reworded', { ...claim, line: 'Expelled.' }, 'routine'],
    ['dated otherwise', { ...claim, date: '2026' }, 'routine'],
    ['of a later stage', { ...claim, stage: 'indicted' }, 'routine'],
    ['of an earlier stage', { ...claim, stage: 'under-investigation' }, 'serious'],
    ['of no stage', { ...claim, stage: undefined }, 'serious'],
    ['less sure', { ...claim, certainty: 'alleged' }, 'serious'],
    ['about somebody else', { ...claim, subjects: others }, 'serious'],
    ['about one more', { ...claim, subjects: [...claim.subjects, ...others] }, 'routine'],
    ['retracted', { ...claim, retracted: { on: '2026-11-20', why: 'Misread' } }, 'serious'],
    ['taken out', undefined, 'serious'],
  ]

  it.each(cases)('%s', (_, after, is) => {
    expect(correctionOf(ofClaim(2, claim), ofClaim(3, after))).toBe(is)
  })

  it('replaced by another that says as much, or less', () => {
    const instead = (after: Partial<Claim>): ClaimChange => ({
      ...ofClaim(3, undefined),
      ...{ kind: 'added', id: 'another', before: undefined, beforeHash: undefined },
      ...{ after: { ...claim, id: 'another', supersedes: claim.id, ...after }, afterHash: 'new' },
    })
    expect(correctionOf(ofClaim(2, claim), instead({ date: '2026' }))).toBe('routine')
    expect(correctionOf(ofClaim(2, claim), instead({ certainty: 'alleged' }))).toBe('serious')
    expect(correctionOf(ofClaim(2, claim), instead({ supersedes: 'of-others' }))).toBe('none')
    expect(correctionOf(ofClaim(2, undefined), instead({}))).toBe('none')
  })

  it('surer than it was told', () => {
    const reported: Claim = { ...claim, certainty: 'reported' }
    expect(correctionOf(ofClaim(2, reported), ofClaim(3, claim))).toBe('routine')
  })

  it('changed in the load it was told of, or before', () => {
    const reworded = { ...claim, line: 'Expelled.' }
    expect(correctionOf(ofClaim(2, claim), ofClaim(2, reworded))).toBe('none')
    expect(correctionOf(ofClaim(3, claim), ofClaim(2, reworded))).toBe('none')
  })
})

describe('a case that was told and', () => {
  const cases: readonly [now: string, after: Case | undefined, is: string][] = [
    ['is the same', one, 'none'],
    ['went on', { ...one, stage: 'indicted', stageDate: '2026-12' }, 'none'],
    ['went on, with another post', { ...one, stage: 'indicted', post: 'Mayor' }, 'routine'],
    ['has another post', { ...one, post: 'Mayor' }, 'routine'],
    ['is another’s', { ...one, person: { ...one.person, id: 'another' } }, 'serious'],
    ['went back', { ...one, stage: 'under-investigation' }, 'serious'],
    ['was closed', { ...one, stage: 'cleared' }, 'serious'],
    ['was taken out', undefined, 'serious'],
  ]

  it.each(cases)('%s', (_, after, is) => {
    expect(correctionOf(ofCase(2, one), ofCase(3, after))).toBe(is)
  })
})

describe('a step of a case that', () => {
  it('went back below it, or was taken out, is to be corrected', () => {
    const step = ofClaim(2, claim)
    expect(correctionOf(step, ofCase(3, { ...one, stage: 'cleared' }))).toBe('serious')
    expect(correctionOf(step, ofCase(3, undefined))).toBe('serious')
  })

  it('went on, or back to just this step, is right', () => {
    const step = ofClaim(2, claim)
    const tried: CaseChange = { ...ofCase(3, one), before: { ...one, stage: 'tried' } }
    expect(correctionOf(step, ofCase(3, { ...one, stage: 'indicted' }))).toBe('none')
    expect(correctionOf(step, tried)).toBe('none')
  })

  it('is somebody else’s says nothing about it', () => {
    const other = { ...ofCase(3, { ...one, stage: 'cleared' }), id: 'case-other' } as const
    expect(correctionOf(ofClaim(2, claim), other)).toBe('none')
  })
})
