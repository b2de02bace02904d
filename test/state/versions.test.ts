import { describe, expect, it } from 'vitest'
import { caseText, claimText } from '#core/load-diff.ts'
import { revisions } from './revisions.ts'

const { first, reordered, retitled } = await revisions()

/** Texts that are hashed; another text for the same facts would tell all of them as altered. */
describe('what a version is called by', () => {
  const claim = (facts: typeof first, id: string) => {
    const found = facts.findClaim(id)
    return found && claimText(found)
  }

  it('stays the same from release to release, for a claim', () => {
    expect(claim(first, 'person-one-removed')).toBe(
      '{"id":"person-one-removed","kind":"removed","stage":"removed-from-post",' +
        '"line":"Removed as minister of examples.","date":"2020-05-01","certainty":"official",' +
        '"reason":"not-given","citations":["mirrored-report","notice-2020"],' +
        '"subjects":["about person-one","body example-council","body example-ministry",' +
        '"post example-minister","successor person-two"],' +
        '"disputes":[]}',
    )
  })

  it('stays the same from release to release, for a case', () => {
    expect(first.everyCase().map(caseText)[0]).toBe(
      '{"id":"case-person-five","person":"person-five","rank":"finance","body":"Example Bank",' +
        '"sector":"banking","announced":"2021-02-03","stage":"arrested","outcome":"followed",' +
        '"reached":"case-person-five-arrested","stageDate":"2021-05-04"}',
    )
  })

  it('has nothing of the order in which the files of a pack hold what it names', () => {
    const texts = (facts: typeof first) => facts.everyClaim().map(claimText).toSorted()
    expect(reordered.about().revision).not.toBe(first.about().revision)
    expect(texts(reordered)).toEqual(texts(first))
  })

  it('has nothing of what a source is titled', () => {
    expect(claim(first, 'person-one-appointed')).toBe(claim(retitled, 'person-one-appointed'))
    expect(claim(first, 'person-one-appointed')).not.toContain('Notice')
  })
})
