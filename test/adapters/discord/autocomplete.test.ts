import { InteractionResponseType } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { defineCommand } from '#core/command.ts'
import { positional, text } from '#core/option.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type Bot, startBot } from './bot.ts'

const { facts } = await shippedNewsroom()

const choicesOf = async (bot: Bot, typed: string, who: { locale?: string } = {}) => {
  const asked = bot.discord.interactions.autocomplete({
    name: 'who',
    options: { name: typed },
    focused: 'name',
    ...who,
  })
  const { type, data } = await asked.answered
  expect(type).toBe(InteractionResponseType.ApplicationCommandAutocompleteResult)
  return data['choices'] as { name: string; value: string }[] // Checked by the stand-in.
}

describe('while somebody types', () => {
  it('the closest names come first, each with its id', async () => {
    await using bot = await startBot({ facts })
    const [first] = await choicesOf(bot, 'qin g')
    expect(first).toMatchObject({ value: 'qin-gang' })
    expect(first?.name).toMatch(/^Qin Gang 秦刚/)
  })

  it('characters are as good as letters', async () => {
    await using bot = await startBot({ facts })
    expect((await choicesOf(bot, '秦'))[0]?.value).toBe('qin-gang')
  })

  it('a name that is not the one typed says why it is offered', async () => {
    await using bot = await startBot({ facts })
    const names = (await choicesOf(bot, 'lw')).map(({ name }) => name)
    expect(names.some((name) => name.endsWith('(the initials)'))).toBe(true)
  })

  it('what leads nowhere offers nothing', async () => {
    await using bot = await startBot({ facts })
    expect(await choicesOf(bot, 'zzzzzz')).toEqual([])
  })
})

describe('before anything is typed', () => {
  it('what changed of late is offered', async () => {
    await using bot = await startBot({ facts })
    const choices = await choicesOf(bot, '')
    expect(choices).toHaveLength(25)
    expect(choices[0]?.name).toContain('(recently changed)')
  })

  it('what the asker watches comes first', async () => {
    await using bot = await startBot({ facts })
    const { interactions } = bot.discord
    await interactions
      .command({ name: 'watch', options: { action: 'add', name: 'qin-gang' } })
      .shown()
    const [first] = await choicesOf(bot, '')
    expect(first?.value).toBe('qin-gang')
    expect(first?.name).toContain('(watched)')
  })

  it('a watch list that cannot be read leaves the rest', async () => {
    await using bot = await startBot({ facts })
    const { watches } = bot.newsroom
    Object.assign(watches, { of: () => Promise.reject(new Error('no state')) })
    expect(await choicesOf(bot, '')).toHaveLength(25)
    expect(bot.faults).toHaveLength(1)
  })
})

it('suggestions that break offer nothing and break nothing else', async () => {
  const fragile = defineCommand({
    name: 'fragile',
    about: 'Its suggestions break',
    examples: ['fragile x'],
    audience: 'reader',
    options: {
      what: positional(
        text('What', () => {
          throw new Error('no facts')
        }),
      ),
    },
    answer: () => {
      throw new Error('never asked')
    },
  })
  await using bot = await startBot({ facts, extra: [fragile] })
  const asked = bot.discord.interactions.autocomplete({
    name: 'fragile',
    options: { what: 'x' },
    focused: 'what',
  })
  expect((await asked.answered).data).toEqual({ choices: [] })
})

it.each([
  ['nobody waits any more', { status: 404, body: { message: 'Unknown interaction', code: 10062 } }],
  ['somebody else answered', { status: 400, body: { message: 'Acknowledged', code: 40060 } }],
])('a late answer is dropped without a word: %s', async (_why, answer) => {
  await using bot = await startBot({ facts })
  const refused = bot.discord.fail({ path: /callback$/, ...answer })
  const late = bot.discord.interactions.autocomplete({
    name: 'who',
    options: { name: 'qin' },
    focused: 'name',
  })
  await bot.discord.waitFor(({ path }) => path.includes(late.id))
  expect(await choicesOf(bot, 'qin')).not.toEqual([])
  expect(refused.hits).toBe(1)
  expect(bot.faults).toEqual([])
  expect(bot.logged.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
})
