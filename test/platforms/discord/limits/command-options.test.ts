import { describe } from 'vitest'
import { checkCommands } from './commands.ts'
import { holds, long, many } from './rows.ts'

const inGlobal = (list: unknown) => checkCommands(list, 'global')

const command = (fields: object = {}) => ({ name: 'who', description: 'x', ...fields })

const option = (fields: object = {}) => ({ type: 3, name: 'name', description: 'x', ...fields })

const choice = (i: number, fields: object = {}) => ({ name: `${i}`, value: `${i}`, ...fields })

const one = (fields: object = {}) => [command(fields)]

const only = (fields: object = {}) => one({ options: [option(fields)] })

const sub = (...options: unknown[]) => ({ type: 1, name: 'sub', description: 'x', options })

const group = (...options: unknown[]) => ({ type: 2, name: 'group', description: 'x', options })

describe('an option', () => {
  const both = (first: boolean, second: boolean) =>
    one({
      options: [option({ name: 'a', required: first }), option({ name: 'b', required: second })],
    })
  holds(inGlobal, [
    [
      'name',
      only({ name: long(32) }),
      only({ name: 'Name' }),
      'options[0].name: Command name is invalid',
    ],
    [
      'names once',
      both(true, true),
      one({ options: [option(), option()] }),
      'options[1].name: Option names must be unique',
    ],
    [
      'description',
      only({ description: long(100) }),
      only({ description: long(101) }),
      'options[0].description: Must be between',
    ],
    [
      'translated',
      only({ name_localizations: { 'zh-CN': '姓名' } }),
      only({ name_localizations: { 'zh-CN': '' } }),
      'options[0].name_localizations.zh-CN: Must be',
    ],
    ['type', only({ type: 11 }), only({ type: 12 }), 'options[0].type: Value must be one of'],
    [
      'required first',
      both(true, false),
      both(false, true),
      'options[1]: Required options must be placed before',
    ],
    [
      'choices',
      only({ choices: many(25, (i) => choice(i)) }),
      only({ choices: many(26, (i) => choice(i)) }),
      'choices: Must be 25',
    ],
    [
      'choice name',
      only({ choices: [choice(1, { name: long(100) })] }),
      only({ choices: [choice(1, { name: long(101) })] }),
      'choices[0].name: Must be between 1 and 100',
    ],
    [
      'choice value',
      only({ choices: [choice(1, { value: long(100) })] }),
      only({ choices: [choice(1, { value: long(101) })] }),
      'choices[0].value: Must be between 1 and 100',
    ],
    [
      'choice of its type',
      only({ type: 4, choices: [choice(1, { value: 1 })] }),
      only({ type: 4, choices: [choice(1)] }),
      'choices[0].value: Value is not',
    ],
    [
      'choice translated',
      only({ choices: [choice(1, { name_localizations: { de: 'x' } })] }),
      only({ choices: [choice(1, { name_localizations: { de: '' } })] }),
      'choices[0].name_localizations.de',
    ],
    [
      'choices or autocomplete',
      only({ autocomplete: true }),
      only({ autocomplete: true, choices: [choice(1)] }),
      'choices: Choices cannot stand beside autocomplete',
    ],
    [
      'autocomplete for text and numbers',
      only({ type: 10, autocomplete: true }),
      only({ type: 5, autocomplete: true }),
      'autocomplete: Not for this type',
    ],
    [
      'choices for text and numbers',
      only({ type: 5 }),
      only({ type: 5, choices: [choice(1)] }),
      'choices: Not for this type',
    ],
    [
      'length',
      only({ min_length: 0, max_length: 6_000 }),
      only({ max_length: 6_001 }),
      'max_length: Value should be',
    ],
    [
      'length for text',
      only({ max_length: 1 }),
      only({ type: 4, max_length: 1 }),
      'max_length: Not for numbers',
    ],
    [
      'range for numbers',
      only({ type: 4, min_value: 1 }),
      only({ min_value: 1 }),
      'min_value: Not for text',
    ],
    [
      'range the right way round',
      only({ type: 4, min_value: 1, max_value: 1 }),
      only({ type: 4, min_value: 2, max_value: 1 }),
      'min_value: Over max_value',
    ],
    [
      'channel types for channels',
      only({ type: 7, channel_types: [0] }),
      only({ channel_types: [0] }),
      'channel_types: Not for this type',
    ],
  ])
})

describe('subcommands', () => {
  holds(inGlobal, [
    [
      'stand alone',
      one({ options: [sub(option())] }),
      one({ options: [sub(), option()] }),
      '[0].options: Subcommands stand alone',
    ],
    [
      'stand in groups',
      one({ options: [group(sub(option()))] }),
      one({ options: [group(option())] }),
      'Option type 3 cannot stand in a group',
    ],
    [
      'hold no subcommand',
      one({ options: [sub()] }),
      one({ options: [sub(sub())] }),
      'Option type 1 cannot stand in a subcommand',
    ],
    [
      'are not nested in options',
      one({ options: [sub(option())] }),
      only({ options: [option()] }),
      'options[0].options: Not for options that are no subcommand',
    ],
    [
      'have names once',
      one({ options: [sub(option())] }),
      one({ options: [sub(option(), option())] }),
      'options[0].options[1].name: Option names must be unique',
    ],
    [
      'have required options first',
      one({ options: [sub(option({ required: true }))] }),
      one({ options: [sub(option({ name: 'a' }), option({ required: true }))] }),
      'options[0].options[1]: Required options',
    ],
  ])
})
