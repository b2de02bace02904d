import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asChoices } from '#adapters/discord/complete.ts'

const suggestion = (label: string, value = 'qin-gang') => ({ label, value })

describe('suggestions as Discord takes them', () => {
  it('stay as they are when they fit', () => {
    expect(asChoices([suggestion('Qin Gang 秦刚')])).toEqual([
      { name: 'Qin Gang 秦刚', value: 'qin-gang' },
    ])
  })

  it('end at a word when a name is too long, and keep the id', () => {
    const [choice] = asChoices([suggestion(`Person One, ${'deputy head of a bureau '.repeat(9)}`)])
    expect(choice).toEqual({
      name: 'Person One, deputy head of a bureau deputy head of a bureau deputy head of a bureau deputy head of a',
      value: 'qin-gang',
    })
  })

  it('say the value where two long names would read alike', () => {
    const long = `Person One, ${'deputy head of a bureau '.repeat(9)}`
    const names = asChoices([
      suggestion(`${long}east`, 'person-one-east'),
      suggestion(`${long}west`, 'person-one-west'),
    ]).map(({ name }) => name)
    expect(names[0]).toMatch(/^Person One, .* \(person-one-east\)$/)
    expect(names[1]).toMatch(/^Person One, .* \(person-one-west\)$/)
  })

  it('are left out when their value is too long to be sent back, or there is nothing to show', () => {
    expect(asChoices([suggestion('Too long', 'x'.repeat(101)), suggestion(' ')])).toEqual([])
  })

  it('are whole characters, whatever the data holds', () => {
    const [choice, ...others] = asChoices([
      suggestion('Person \uD83D One'),
      suggestion('Person Two', 'person-\uD83D'),
    ])
    expect(choice?.name).toBe('Person \uFFFD One')
    expect(others).toEqual([])
    expect(asChoices([suggestion('('.repeat(101))])[0]?.name).toBe('('.repeat(100))
  })

  it('stay within every limit whatever they say', () => {
    const words = fc.string({ unit: 'grapheme', maxLength: 260 })
    const many = fc.array(fc.record({ label: words, value: words }), { maxLength: 40 })
    fc.assert(
      fc.property(many, (suggestions) => {
        const choices = asChoices(suggestions)
        expect(choices.length).toBeLessThanOrEqual(25)
        for (const { name, value } of choices) {
          expect(name.length).toBeGreaterThan(0)
          expect(name.length).toBeLessThanOrEqual(100)
          expect(name.isWellFormed()).toBe(true)
          expect(value.length).toBeGreaterThan(0)
          expect(value.length).toBeLessThanOrEqual(100)
        }
      }),
    )
  })
})
