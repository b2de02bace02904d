import { describe, expect, it } from 'vitest'
import { checkPack } from '#pack/check/check.ts'
import { writeFinding } from '#pack/finding.ts'
import { bytesOf, goodFiles } from '../fixtures/packs.ts'

type Decision = readonly [a: string, verdict: 'same' | 'not-same', b: string]

/** What a pack with these decisions has wrong. */
const findings = (...decisions: readonly Decision[]): readonly string[] => {
  const text = decisions.map(
    ([a, verdict, b], i) =>
      `- {id: i-${i}, a: ${a}, b: ${b}, verdict: ${verdict}, on: "2021-12-01"}\n`,
  )
  const files = goodFiles().map((one) =>
    one.file === 'identities.yaml' ? { ...one, bytes: bytesOf(text.join('')) } : one,
  )
  return checkPack(files).findings.map(writeFinding)
}

const [one, two, four, five] = ['person-one', 'person-two', 'person-four', 'person-five']

describe('decisions on who is whom', () => {
  it('hold together where each pair is decided once', () => {
    expect(findings([one, 'same', two], [two, 'same', five], [one, 'not-same', four])).toEqual([])
    expect(findings(['example-ministry', 'not-same', 'example-council'])).toEqual([])
  })

  it.each<readonly [string, RegExp, readonly Decision[]]>([
    ['with itself', /a subject compared with itself, “person-one”/, [[one, 'same', one]]],
    ['of two kinds', /a person and a body are never the same/, [[one, 'same', 'example-ministry']]],
    ['of a post', /this names a post/, [[one, 'not-same', 'example-minister']]],
    ['of nobody', /there is no such person or organisation, “nobody”/, [[one, 'same', 'nobody']]],
    [
      'made twice',
      /decided on before, in i-0\. Fix: keep one/,
      [
        [one, 'same', two],
        [two, 'same', one],
      ],
    ],
    [
      'made both ways',
      /decided on before, in i-0\. Fix: keep the verdict/,
      [
        [one, 'same', two],
        [two, 'not-same', one],
      ],
    ],
    [
      'against a chain of others',
      /not the same, although other decisions/,
      [
        [one, 'same', two],
        [five, 'same', two],
        [five, 'same', four],
        [four, 'not-same', one],
      ],
    ],
  ])('are refused: %s', (_, says, decisions) => {
    expect(findings(...decisions)).toContainEqual(expect.stringMatching(says))
  })
})
