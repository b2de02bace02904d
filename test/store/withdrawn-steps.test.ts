import { describe, expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import type { PackFiles } from '#pack/read.ts'
import { edited } from '../fixtures/packs.ts'
import { factsOver } from './built.ts'

const WITHDRAWN = `      retracted:
        on: "2021-10-01"
        why: The notice was of somebody else.
`
const ARREST = `    - stage: arrested
      date: "2021-05-04"
      public_on: "2021-06-01"
      citations: [notice-2021]
`
const files = edited('cases/2021.yaml', ARREST, `${ARREST}${WITHDRAWN}`)

describe('a step of a case that is withdrawn', async () => {
  const { facts } = await factsOver(files)

  it('stays with the reason, as any claim does', () => {
    expect(facts.findClaim('case-person-five-arrested')?.retracted).toEqual({
      on: '2021-10-01',
      why: 'The notice was of somebody else.',
    })
  })

  it('is none the case has reached', () => {
    expect(facts.findCaseOf('person-five', {})?.stage).toBe('under-investigation')
  })

  it('is still what was known before it was withdrawn', () => {
    expect(facts.findCaseOf('person-five', { known: '2021-09-30' })?.stage).toBe('arrested')
  })
})

it('stands in the way of no other step', () => {
  const earlier = ARREST.replace('2021-05-04', '2020-05-04').replace('2021-06-01', '2020-06-01')
  const wrong = edited('cases/2021.yaml', ARREST, earlier)
  const withdrawn = edited('cases/2021.yaml', ARREST, `${earlier}${WITHDRAWN}`)
  const problems = (of: PackFiles) => checkPack(of).findings.map(({ problem }) => problem)
  expect(problems(wrong).join()).toContain('an impossible step')
  expect(problems(withdrawn)).toEqual([])
})

describe('that somebody was seen', () => {
  it('is kept with the claim', async () => {
    const line = '    kind: appointed\n'
    const { facts } = await factsOver(
      edited('people/person-one.yaml', line, `${line}    seen: true\n`),
    )
    const seen = facts.everyClaim().filter((claim) => claim.seen !== undefined)
    expect(seen.map((claim) => claim.seen)).toEqual([true])
    expect(facts.findClaim(seen[0]?.id ?? '')).toEqual(seen[0])
  })

  it.each([
    ['a removal', '    kind: removed\n'],
    ['an allegation', '    certainty: alleged\n'],
  ])('cannot be said of %s', (_, line) => {
    const { findings } = checkPack(
      edited('people/person-one.yaml', line, `${line}    seen: true\n`),
    )
    expect(findings.map(({ problem }) => problem)).toEqual([
      'a claim like this shows nobody in public',
    ])
  })
})
