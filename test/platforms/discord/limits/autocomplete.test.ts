import { describe, expect, it } from 'vitest'
import { checkAutocomplete } from './autocomplete.ts'
import { holds, long, many } from './rows.ts'

describe('suggestions', () => {
  const choice = (fields: object = {}) => ({ name: 'x', value: 'x', ...fields })
  const choices = (count: number) => ({ choices: many(count, () => choice()) })
  const only = (fields: object) => ({ choices: [choice(fields)] })
  holds(checkAutocomplete, [
    ['25', choices(25), choices(26), 'choices: Must be 25'],
    ['none at all', choices(0), {}, 'choices: This field is required'],
    [
      'name',
      only({ name: long(100) }),
      only({ name: long(101) }),
      'choices[0].name: Must be between 1 and 100',
    ],
    ['a name', only({}), only({ name: '' }), 'choices[0].name: Must be between 1 and 100'],
    [
      'value',
      only({ value: long(100) }),
      only({ value: long(101) }),
      'choices[0].value: Must be between 1 and 100',
    ],
    ['value of the type', only({}), only({ value: 1 }), 'choices[0].value: Wrong type'],
  ])

  it('are numbers for numbers', () => {
    expect(checkAutocomplete(only({ value: 2 }), 'integer')).toEqual([])
    expect(checkAutocomplete(only({ value: 2.5 }), 'integer')).toHaveLength(1)
    expect(checkAutocomplete(only({ value: 2.5 }), 'number')).toEqual([])
    expect(checkAutocomplete(only({ value: 2 ** 54 }), 'number')).toHaveLength(1)
  })
})
