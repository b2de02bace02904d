import { describe, expect, it } from 'vitest'
import { caseDifferences, claimDifferences, isOnlySourced } from '#core/differences.ts'
import type { Case, Claim } from '#core/facts.ts'
import { en } from '#core/words-en.ts'
import { caseIn, claimIn } from '../altered.ts'
import { shippedFacts } from '../shipped-facts.ts'

const facts = shippedFacts()
const claim = claimIn(facts, 'qin-gang-removed-minister-2023-07-25')
const one = caseIn(facts, 'li-shangfu')
const [source] = claim.citations
const other = claimIn(facts, 'he-weidong-not-seen-2025-03-11').citations

describe('what differs between two versions of a claim', () => {
  const cases: readonly [what: string, to: Partial<Claim>, said: readonly string[]][] = [
    ['nothing', {}, []],
    ['its date', { date: '2023-07' }, ['date 25 Jul 2023 → Jul 2023']],
    ['a date that was lost', { date: undefined }, ['date 25 Jul 2023 → date not traced']],
    ['its certainty', { certainty: 'alleged' }, ['certainty official → alleged']],
    ['its stage', { stage: 'resigned' }, ['stage removed from post (免职) → resigned (辞职)']],
    [
      'its reason',
      { reason: 'given' },
      ['reason no official reason given → official reason given'],
    ],
    ['its wording', { line: 'Left.' }, [`worded before “${claim.line}”`]],
    ['its note', { note: 'Another note.' }, ['its note rewritten']],
    ['a contradiction', { disputes: ['x'] }, ['now contradicted by x']],
    [
      'its sources',
      { citations: [...(source ? [source] : []), ...other] },
      ['1 source added, 2 sources taken out'],
    ],
    [
      'as what it names somebody',
      { subjects: claim.subjects.map((named) => ({ ...named, role: 'successor' })) },
      ['who plays which part in it'],
    ],
    [
      'several things, the most telling first',
      { date: '2023', certainty: 'reported', line: 'Left.' },
      ['date 25 Jul 2023 → 2023', 'certainty official → reported', `worded before “${claim.line}”`],
    ],
  ]

  it.each(cases)('%s', (_, to, said) => {
    expect(claimDifferences(claim, { ...claim, ...to }, en)).toEqual(said)
  })

  it('a retraction that was withdrawn', () => {
    const retracted = { ...claim, retracted: { on: '2026-01-01', why: 'Misread' } }
    expect(claimDifferences(retracted, claim, en)).toEqual(['its retraction withdrawn'])
  })

  it('that it takes the place of another claim no more, or another one its place', () => {
    const replacing = { ...claim, supersedes: 'x', supersededBy: 'y' }
    expect(claimDifferences(replacing, claim, en)).toEqual([
      'no longer corrected by y',
      'no longer corrects x',
    ])
    const others = { ...replacing, supersedes: 'z', supersededBy: 'z' }
    expect(claimDifferences(replacing, others, en)).toHaveLength(2)
  })

  it('nothing where only the order is another one', () => {
    const turned = {
      ...claim,
      subjects: claim.subjects.toReversed(),
      citations: claim.citations.toReversed(),
    }
    expect(claimDifferences(claim, turned, en)).toEqual([])
    expect(isOnlySourced(claim, turned)).toBe(true)
  })

  it('only what it rests on, or more than that', () => {
    expect(isOnlySourced(claim, { ...claim, citations: other, note: 'New.' })).toBe(true)
    expect(isOnlySourced(claim, { ...claim, citations: other, date: '2023' })).toBe(false)
    expect(isOnlySourced(claim, { ...claim, disputes: ['x'] })).toBe(false)
    expect(isOnlySourced(claim, { ...claim, supersedes: 'x' })).toBe(false)
  })
})

describe('what differs between two versions of a case', () => {
  const cases: readonly [what: string, to: Partial<Case>, said: readonly string[]][] = [
    ['nothing', {}, []],
    [
      'its stage',
      { stage: 'cleared', stageDate: '2026-06-01' },
      ['stage sentenced (一审判决) → cleared', 'date 7 May 2026 → 1 Jun 2026'],
    ],
    [
      'its sentence',
      { sentence: 'ten years' },
      ['sentence death with two-year reprieve → ten years'],
    ],
    ['a post that was lost', { post: undefined }, [`post ${one.post} → not stated`]],
    [
      'whom it is about',
      { person: { id: 'qin-gang', type: 'person', name: 'Qin Gang' } },
      ['named in it Li Shangfu 李尚福 → Qin Gang'],
    ],
    [
      'the claim that states its stage',
      { reached: { ...one.reached, id: 'x' } },
      [`stated by x instead of ${one.reached.id}`],
    ],
    [
      'its outcome',
      { outcome: 'not-traced' },
      ['outcome followed to its last known step → outcome not traced'],
    ],
  ]

  it.each(cases)('%s', (_, to, said) => {
    expect(caseDifferences(one, { ...one, ...to }, en)).toEqual(said)
  })
})
