import { describe, expect, it } from 'vitest'
import { type Known, whatHappened } from '#core/event-line.ts'
import type { Case, Claim, Subject, Tenure } from '#core/facts.ts'
import type { Role } from '#core/vocabulary.ts'
import { LANGUAGES } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'

const person: Subject = { id: 'person-one', type: 'person', name: 'Person One' }
const minister: Subject = { id: 'example-minister', type: 'post', name: 'Example minister' }
const member: Subject = { id: 'example-member', type: 'post', name: 'Example member' }
const file: Subject = { id: 'case-person-one', type: 'case', name: 'Case of Person One' }
const body: Subject = { id: 'example-body', type: 'organisation', name: 'Example body' }

const of = (...subjects: readonly (readonly [Role, Subject])[]): Claim['subjects'] =>
  [['about', person] as const, ...subjects].map(([role, subject]) => ({ role, subject }))

const claim = (parts: Partial<Claim>): Claim => ({
  id: 'one',
  kind: 'other',
  line: 'Something happened.',
  date: '2023-08-31',
  certainty: 'official',
  reason: 'none-needed',
  citations: [],
  subjects: of(),
  disputes: [],
  ...parts,
})

const held = (post: Subject, from: string, start: Claim): Tenure => ({
  person,
  post,
  body,
  from,
  isOver: false,
  held: 'yes',
  start,
})

const opened = claim({
  kind: 'case',
  stage: 'under-investigation',
  subjects: of(['case', file]),
})
const caseFile: Case = {
  id: file.id,
  person,
  rank: 'military',
  announced: '2024-06-27',
  stage: 'under-investigation',
  reached: opened,
  outcome: 'followed',
}

const NOTHING: Known = { tenures: [], caseFile: undefined }

describe('that somebody was seen in public', () => {
  it.each(['absence', 'meeting'] as const)('is said of a claim of kind %s', (kind) => {
    expect(whatHappened(claim({ kind, seen: true }), en, NOTHING)).toBe('seen in public')
  })

  it.each([
    'statement',
    'other',
    'role',
  ] as const)('is not said of kind %s, where they wrote or spoke', (kind) => {
    expect(whatHappened(claim({ kind, seen: true }), en, NOTHING)).toBeUndefined()
  })

  it('is not said where nobody saw them', () => {
    expect(whatHappened(claim({ kind: 'absence' }), en, NOTHING)).toBeUndefined()
  })
})

describe('an appointment', () => {
  const appointed = claim({ kind: 'appointed', subjects: of(['post', minister], ['post', member]) })

  it('names the posts that began with it', () => {
    const tenures = [held(minister, '2023-08-31', appointed), held(member, '2023-08-31', appointed)]
    expect(whatHappened(appointed, en, { ...NOTHING, tenures })).toBe(
      'appointed: Example minister, Example member',
    )
  })

  it('and none that was only kept', () => {
    const tenures = [
      held(minister, '2023-08-31', appointed),
      held(member, '../2023-08-31', appointed),
    ]
    expect(whatHappened(appointed, en, { ...NOTHING, tenures })).toBe('appointed: Example minister')
  })

  it('names the only post there is, and of several unknown ones none', () => {
    const toOne = claim({ kind: 'appointed', subjects: of(['post', minister]) })
    expect(whatHappened(toOne, en, NOTHING)).toBe('appointed: Example minister')
    expect(whatHappened(appointed, en, NOTHING)).toBe('appointed')
  })
})

describe('a step of a case', () => {
  it.each(LANGUAGES)('says when it was made public, where that was later, in %s', (language) => {
    const words = wordsIn(language)
    const said = whatHappened(opened, words, { ...NOTHING, caseFile })
    expect(said).toContain(words.stage['under-investigation'])
    expect(said).toContain(words.shortDate('2024-06-27'))
  })

  it('says so in plain words', () => {
    expect(whatHappened(opened, en, { ...NOTHING, caseFile })).toMatch(
      /, made public only on 27 Jun 2024$/,
    )
  })

  it.each([
    ['it was announced that day', opened, { ...caseFile, announced: '2023-08-31' }],
    ['it may have been announced that month', opened, { ...caseFile, announced: '2023-08' }],
    ['it is of another case', opened, { ...caseFile, id: 'case-person-one-2' }],
    ['nobody knows when it was announced', opened, { ...caseFile, announced: undefined }],
    ['there is no case', opened, undefined],
    [
      'it is no step but the loss of a post',
      claim({ ...opened, kind: 'removed', stage: 'removed-from-post' }),
      caseFile,
    ],
  ] as const)('says no other day where %s', (_, step, file) => {
    expect(whatHappened(step, en, { ...NOTHING, caseFile: file })).not.toContain('public')
  })
})
