import { ChannelType, ApplicationCommandOptionType as OptionType } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { applicationCommands } from '#adapters/discord/declare.ts'
import { commands } from '#commands/index.ts'
import { defineCommand } from '#core/command.ts'
import { choice, optional, positional, TEXT_MAX, text } from '#core/option.ts'
import type { Language, Words } from '#core/words.ts'
import { en } from '#core/words-en.ts'
import { checkCommands } from '../../platforms/discord/limits/commands.ts'
import { secret } from './made-up.ts'

const declared = applicationCommands(commands, () => en)

const find = defineCommand({
  name: 'find',
  about: 'Finds something',
  examples: ['find x'],
  audience: 'reader',
  options: {
    how: optional(choice('How', ['fast', 'slow'])),
    many: optional(
      choice(
        'One of many',
        Array.from({ length: 26 }, (_, i) => `n${i}`),
      ),
    ),
    free: optional(text('Anything')),
    what: positional(text('What', () => [])),
  },
  answer: () => {
    throw new Error('never asked')
  },
})

const inChinese = (entry: NonNullable<Words['commands']>[string]) => (language: Language) =>
  language === 'zh-CN' ? { ...en, language, commands: { find: entry } } : { ...en, language }

const [plain] = applicationCommands([find], () => en)

describe('a declaration becomes a command', () => {
  it('in the order in which help shows them', () => {
    expect(declared.map(({ name }) => name)).toEqual(commands.map(({ name }) => name))
  })

  it('with what is required first, then as declared, and only-me last', () => {
    expect(plain?.options?.map(({ name }) => name)).toEqual([
      'what',
      'how',
      'many',
      'free',
      'only-me',
    ])
  })

  it('with fixed choices where there are at most 25, else with suggestions', () => {
    const options = plain?.options?.map((option) => [
      option.name,
      'choices' in option && option.choices?.length,
      'autocomplete' in option && option.autocomplete,
    ])
    expect(options).toEqual([
      ['what', false, true],
      ['how', 2, false],
      ['many', false, true],
      ['free', false, false],
      ['only-me', false, false],
    ])
  })

  it('with no room for words that are longer than any option reads', () => {
    const lengths = plain?.options?.map((option) => 'max_length' in option && option.max_length)
    expect(lengths).toEqual([TEXT_MAX, false, TEXT_MAX, TEXT_MAX, false])
  })

  it('with channels to post in where it takes one, and as much room as an option reads', () => {
    const options = {
      where: optional({ ...text('Where'), kind: 'channel' as const }),
      which: optional({ ...text('Which'), most: 900 }),
    }
    const [command] = applicationCommands([{ ...find, options }], () => en)
    expect(command?.options?.slice(0, 2)).toMatchObject([
      {
        type: OptionType.Channel,
        channel_types: [
          ChannelType.GuildText,
          ChannelType.GuildAnnouncement,
          ChannelType.PublicThread,
          ChannelType.PrivateThread,
        ],
      },
      { type: OptionType.String, max_length: 900 },
    ])
    expect(checkCommands([command], 'global')).toEqual([])
  })

  it('for servers, direct messages and people who installed it for themselves', () => {
    expect(declared.every(({ contexts }) => `${contexts}` === '0,1,2')).toBe(true)
    expect(declared.every((one) => `${one.integration_types}` === '0,1')).toBe(true)
  })

  it('hidden from others, without only-me, when it is for admins', () => {
    const [hidden] = applicationCommands([secret], () => en)
    expect(hidden).toMatchObject({ default_member_permissions: '0', options: [] })
    expect(plain?.default_member_permissions).toBeNull()
  })

  it('with only-me as a yes or no that nobody has to answer', () => {
    const onlyMe = plain?.options?.at(-1)
    expect(onlyMe).toMatchObject({ type: OptionType.Boolean, name: 'only-me' })
    expect(onlyMe?.required ?? false).toBe(false)
  })

  it('always with an American English of its own', () => {
    expect(plain).toMatchObject({
      name: 'find',
      name_localizations: { 'en-US': 'find' },
      description_localizations: { 'en-US': 'Finds something' },
    })
  })
})

describe('a translation', () => {
  it('names the command, its options and its choices; what is sent stays the same', () => {
    const words = inChinese({
      name: '查找',
      about: '查找资料',
      options: { how: { name: '方式', about: '怎么找' } },
      choices: { fast: '快' },
    })
    const [command] = applicationCommands([find], words)
    expect(command?.name_localizations).toEqual({ 'en-US': 'find', 'zh-CN': '查找' })
    expect(command?.description_localizations).toMatchObject({ 'zh-CN': '查找资料' })
    const how = command?.options?.find(({ name }) => name === 'how')
    expect(how).toMatchObject({
      name_localizations: { 'zh-CN': '方式' },
      choices: [
        { name: 'fast', value: 'fast', name_localizations: { 'en-US': 'fast', 'zh-CN': '快' } },
        { name: 'slow', value: 'slow', name_localizations: { 'en-US': 'slow' } },
      ],
    })
  })

  it.each([
    'Find',
    '查 找',
    '',
    '查'.repeat(33),
  ])('that Discord would refuse is left out, so that it refuses nothing else: %j', (name) => {
    const words = inChinese({ name, about: 'x'.repeat(101), options: {} })
    const [command] = applicationCommands([find], words)
    expect(command?.name_localizations).toEqual({ 'en-US': 'find' })
    expect(command?.description_localizations).toEqual({ 'en-US': 'Finds something' })
  })
})
