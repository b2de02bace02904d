import { describe } from 'vitest'
import { checkCommands } from './commands.ts'
import { LOCALES } from './numbers.ts'
import { holds, long, many } from './rows.ts'

const inGlobal = (list: unknown) => checkCommands(list, 'global')
const inGuild = (list: unknown) => checkCommands(list, 'guild')

const command = (fields: object = {}) => ({ name: 'who', description: 'x', ...fields })

const option = (fields: object = {}) => ({ type: 3, name: 'name', description: 'x', ...fields })

const one = (fields: object = {}) => [command(fields)]

const menu = (fields: object = {}) => [{ type: 2, name: 'Who Is', ...fields }]

const numbered = (count: number, type = 1) =>
  many(count, (i) => (type === 1 ? command({ name: `c${i}` }) : { type, name: `c${i}` }))

describe('a command', () => {
  holds(inGlobal, [
    [
      'name',
      one({ name: long(32) }),
      one({ name: long(33) }),
      '[0].name: Must be between 1 and 32',
    ],
    ['name is there', one(), one({ name: '' }), '[0].name: Must be between 1 and 32'],
    [
      'name in lower case',
      one({ name: 'é' }),
      one({ name: 'É' }),
      '[0].name: Command name is invalid',
    ],
    [
      'name in any script',
      one({ name: '人物' }),
      one({ name: '人 物' }),
      '[0].name: Command name is invalid',
    ],
    [
      'name without signs',
      one({ name: "-_'1" }),
      one({ name: 'a.b' }),
      '[0].name: Command name is invalid',
    ],
    [
      'names once',
      [command(), { type: 2, name: 'who' }],
      [command(), command()],
      '[1].name: Application command names must be unique',
    ],
    [
      'description',
      one({ description: long(100) }),
      one({ description: long(101) }),
      '[0].description: Must be between 1 and 100',
    ],
    [
      'description is there',
      one(),
      one({ description: '' }),
      '[0].description: Must be between 1 and 100',
    ],
    [
      'translated names',
      one({ name_localizations: { 'zh-CN': '人物' } }),
      one({ name_localizations: { 'zh-CN': long(33) } }),
      'name_localizations.zh-CN: Must be between 1 and 32',
    ],
    [
      'translated names in lower case',
      one({ name_localizations: { de: 'wer' } }),
      one({ name_localizations: { de: 'Wer' } }),
      'name_localizations.de: Command name is invalid',
    ],
    [
      'translated descriptions',
      one({ description_localizations: { 'zh-TW': long(100) } }),
      one({ description_localizations: { 'zh-TW': long(101) } }),
      'description_localizations.zh-TW: Must be between',
    ],
    [
      'locales',
      one({
        description_localizations: Object.fromEntries(LOCALES.map((locale) => [locale, 'x'])),
      }),
      one({ description_localizations: { zh: 'x' } }),
      'description_localizations.zh: Not a locale',
    ],
    [
      'options',
      one({ options: many(25, (i) => option({ name: `o${i}` })) }),
      one({ options: many(26, (i) => option({ name: `o${i}` })) }),
      '[0].options: Must be 25',
    ],
    [
      'permissions',
      one({ default_member_permissions: '0' }),
      one({ default_member_permissions: 8 }),
      'default_member_permissions: Must be a bit set in a string',
    ],
    [
      'permissions by default',
      one({ default_member_permissions: null }),
      one({ default_member_permissions: 'admin' }),
      'Must be a bit set',
    ],
    [
      'contexts',
      one({ contexts: [0, 1, 2], integration_types: [0, 1] }),
      one({ contexts: [3] }),
      'contexts[0]: Value must be one of',
    ],
    [
      'a context',
      one({ contexts: [0] }),
      one({ contexts: [] }),
      'contexts: Must be between 1 and 3',
    ],
    [
      'contexts once',
      one({ contexts: [0, 1] }),
      one({ contexts: [0, 0] }),
      'contexts: Stands twice',
    ],
    [
      'installs',
      one({ integration_types: [0, 1] }),
      one({ integration_types: [2] }),
      'integration_types[0]: Value must be one of',
    ],
    [
      'private channels for user installs',
      one({ contexts: [2], integration_types: [1] }),
      one({ contexts: [2], integration_types: [0] }),
      'contexts: PRIVATE_CHANNEL needs USER_INSTALL',
    ],
    ['type', menu(), menu({ type: 5 }), '[0].type: Value must be one of'],
    [
      'a hundred',
      numbered(100),
      numbered(101),
      'Maximum number of application commands reached (100)',
    ],
    ['fifteen for users', numbered(15, 2), numbered(16, 2), 'reached (15)'],
    ['fifteen for messages', numbered(15, 3), numbered(16, 3), 'reached (15)'],
    [
      'menus may have capitals',
      menu(),
      menu({ name: long(33) }),
      '[0].name: Must be between 1 and 32',
    ],
    [
      'menus have no description',
      menu({ description: '' }),
      menu({ description: 'x' }),
      '[0].description: Must be 0 or fewer',
    ],
    [
      'menus have no options',
      menu(),
      menu({ options: [option()] }),
      '[0].options: Only slash commands have options',
    ],
    ['a list', one(), command(), 'payload: Must be a list'],
  ])
})

describe('a command of a guild', () => {
  holds(inGuild, [
    ['has no contexts', one(), one({ contexts: [0] }), '[0].contexts: Only for global commands'],
    [
      'has no installs',
      one(),
      one({ integration_types: [0] }),
      '[0].integration_types: Only for global',
    ],
  ])
})
