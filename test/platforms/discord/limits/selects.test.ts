import { describe } from 'vitest'
import { checkMessage } from './message.ts'
import { holds, long, many, option, row, select, v2 } from './rows.ts'

describe('selects', () => {
  const one = (fields: object) => v2(row(select(fields)))
  const options = (count: number) => ({ options: many(count, (i) => option(i)) })
  const only = (fields: object) => one({ options: [option(1, fields)] })
  holds(checkMessage, [
    ['options', one(options(25)), one(options(26)), 'options: Must be between 1 and 25'],
    ['an option', one(options(1)), one(options(0)), 'options: Must be between 1 and 25'],
    [
      'label',
      only({ label: long(100) }),
      only({ label: long(101) }),
      'options[0].label: Must be between 1 and 100',
    ],
    [
      'value',
      only({ value: long(100) }),
      only({ value: long(101) }),
      'options[0].value: Must be between 1 and 100',
    ],
    [
      'description',
      only({ description: long(100) }),
      only({ description: long(101) }),
      'options[0].description: Must be 100',
    ],
    [
      'values once',
      one(options(2)),
      one({ options: [option(1), option(1)] }),
      'options[1].value: The specified option value is already used',
    ],
    [
      'placeholder',
      one({ placeholder: long(150) }),
      one({ placeholder: long(151) }),
      'placeholder: Must be 150',
    ],
    [
      'custom id',
      one({ custom_id: long(100) }),
      one({ custom_id: long(101) }),
      'custom_id: Must be between 1 and 100',
    ],
    [
      'at least',
      one({ ...options(25), min_values: 25, max_values: 25 }),
      one({ min_values: 26 }),
      'min_values: Value should be',
    ],
    [
      'at least, at most',
      one({ min_values: 0 }),
      one({ min_values: 2, ...options(2) }),
      'min_values: At least 2 but at most 1',
    ],
    [
      'at most what there is',
      one({ ...options(2), max_values: 2 }),
      one({ ...options(1), max_values: 2 }),
      'options: Must be between 2 and 25',
    ],
    [
      'chosen before',
      only({ default: true }),
      one({ options: [option(1, { default: true }), option(2, { default: true })] }),
      'options: At most 1 can be chosen',
    ],
    [
      'of users',
      v2(row({ type: 5, custom_id: 'u' })),
      v2(row({ type: 5 })),
      'custom_id: This field is required',
    ],
  ])
})
