import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { wordsIn } from '#core/words-in.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { checkMessage } from '../../platforms/discord/limits/message.ts'
import { askBoth, newReader, startPair } from './previewing.ts'

const { facts } = await shippedNewsroom()

describe('in the preview', () => {
  it('what is offered while somebody types is what Discord is sent', async () => {
    await using pair = await startPair({ facts })
    const { bot, preview } = pair
    const typing = { name: 'who', options: { name: 'qin' }, focused: 'name' }
    const { data } = await bot.discord.interactions.autocomplete(typing).answered
    const command = bot.newsroom.commands.find(({ name }) => name === 'who')
    if (!command) throw new Error('There is no such command')
    const found = bot.newsroom.suggest(command, 'name', 'qin', newReader(bot))
    expect(found.length).toBeGreaterThan(0)
    expect(preview.options(found)).toEqual(data)
  })

  it.each([
    'x',
    'ask.0:who qin-gang',
    'share:who qin-gang',
    'ask.1#nothing',
    'pick.name:gone-for-good',
  ])('an id such as %s leads nowhere', async (id) => {
    await using pair = await startPair({ facts })
    const press = { id, chosen: undefined, isPrivate: false }
    expect(await pair.preview.press(press, pair.bot.newsroom.commands, en)).toBeUndefined()
    expect(await pair.preview.picker(id)).toBeUndefined()
  })

  it('what only its asker may see is never put before everyone', async () => {
    await using pair = await startPair({ facts })
    const press = { id: 'share.1:watch', isPrivate: true }
    const question = await pair.preview.press(press, pair.bot.newsroom.commands, en)
    expect(question).toEqual({ line: 'watch', part: 1, to: 'asker' })
  })

  it('a message is one that Discord takes', async () => {
    await using pair = await startPair({ facts })
    const { message } = await askBoth(pair, 'cases export:csv')
    const names = [...message.files, ...[...message.pictures.keys()].map((name) => ({ name }))]
    const files = names.map(({ name }) => ({ name: name.replace('attachment://', ''), size: 1 }))
    expect(checkMessage(message.payload, files)).toEqual([])
    expect(message.files.map(({ name }) => name)).toEqual(['cases.csv'])
  })

  it.each([
    ['who qin-gang', 'en', '/who name:qin-gang'],
    ['/who "Li Shangfu" asof:2023-10', 'en', '/who name:Li Shangfu asof:2023-10'],
    ['cases', 'en', '/cases'],
    ['nothing like this', 'en', '/nothing like this'],
  ] as const)('“%s” is typed in %s as %s', async (line, language, shown) => {
    await using pair = await startPair({ facts })
    expect(pair.preview.typed(line, wordsIn(language))).toBe(shown)
  })

  it('a line is typed with the names that are registered in the language', async () => {
    await using pair = await startPair({ facts, words: wordsIn })
    for (const language of ['zh-CN', 'zh-TW'] as const) {
      const words = wordsIn(language)
      const who = words.commands?.['who']
      const line = `/${who?.name} ${who?.options['name']?.name}:qin-gang`
      expect(pair.preview.typed('who qin-gang', words)).toBe(line)
      const registered = pair.bot.discord.commands.list(undefined)
      const known = registered.find(({ name }) => name === 'who')
      expect(known?.name_localizations?.[language]).toBe(who?.name)
    }
  })
})
