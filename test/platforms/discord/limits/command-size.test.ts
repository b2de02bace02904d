import { describe, expect, it } from 'vitest'
import { checkCommands } from './commands.ts'
import { long, many } from './rows.ts'

const command = (fields: object = {}) => ({ name: 'who', description: 'x', ...fields })
const option = (fields: object = {}) => ({ type: 3, name: 'name', description: 'x', ...fields })
const choice = (i: number, fields: object = {}) => ({ name: `${i}`, value: `${i}`, ...fields })
const one = (fields: object = {}) => [command(fields)]

/** A command whose texts add up to that size. */
const sized = (size: number) =>
  one({
    description: long(97),
    options: many(3, (i) =>
      option({
        name: `o${i}`,
        description: long(98),
        choices: many(25, (n) => choice(n, { name: long(50), value: long(50) })),
      }),
    ).concat(option({ name: 'p', description: long(size - 97 - 3 - 3 * 2_600 - 1) })),
  })

describe('the size of a command', () => {
  it('is at most 8,000 characters', () => {
    expect(checkCommands(sized(8_000), 'global')).toEqual([])
    expect(checkCommands(sized(8_001), 'global')).toEqual([
      '[0]: Command exceeds maximum size (8000): 8001.',
    ])
  })

  it('counts the longest translation only', () => {
    const translated = sized(8_000).map((each) => ({
      ...each,
      description_localizations: { de: long(97), fr: long(97) },
    }))
    expect(checkCommands(translated, 'global')).toEqual([])
  })
})
