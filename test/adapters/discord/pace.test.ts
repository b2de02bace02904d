import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type Bot, startBot } from './bot.ts'
import { isForOne, textOf } from './reading.ts'

const { facts } = await shippedNewsroom()

const NOON = Date.parse('2026-11-24T12:00:00Z')

const ask = (bot: Bot, userId?: string) =>
  bot.discord.interactions.command({ name: 'about', ...(userId ? { userId } : {}) }).shown()

describe('whoever asks faster than anybody reads', () => {
  it('is asked to wait, in a message of their own, and only they are', async () => {
    const clock = { now: NOON }
    await using bot = await startBot({ facts, now: () => new Date(clock.now) })
    for (let i = 0; i < 10; i += 1) expect(textOf(await ask(bot))).not.toContain('Please ask again')

    const told = await ask(bot)
    expect(textOf(told)).toBe(en.chat.tooFast(2))
    expect(isForOne(told)).toBe(true)
    expect(textOf(await ask(bot, '200000000000000055'))).not.toBe(en.chat.tooFast(2))

    clock.now += 2_000
    expect(textOf(await ask(bot))).not.toContain('Please ask again')
    expect(textOf(await ask(bot))).toBe(en.chat.tooFast(2))
  })

  it('is not slowed down while typing', async () => {
    await using bot = await startBot({ facts, now: () => new Date(NOON) })
    const typed = Array.from({ length: 50 }, () =>
      bot.discord.interactions.autocomplete({
        name: 'who',
        options: { name: 'qin' },
        focused: 'name',
      }),
    )
    const answers = await Promise.all(typed.map(({ answered }) => answered))
    expect(answers.every(({ data }) => (data['choices'] as unknown[]).length > 0)).toBe(true)
    expect(textOf(await ask(bot))).not.toContain('Please ask again')
  })

  it('gets no suggestions beyond what a hand can type, and everybody else still does', async () => {
    await using bot = await startBot({ facts, now: () => new Date(NOON) })
    const type = (userId: string) =>
      bot.discord.interactions.autocomplete({
        name: 'who',
        options: { name: 'qin' },
        focused: 'name',
        userId,
      })
    const typed = Array.from({ length: 80 }, () => type('200000000000000001'))
    await type('200000000000000002').answered
    const answered = typed.filter(({ id }) =>
      bot.discord.requests.some(({ path }) => path.includes(id)),
    )
    expect(answered.length).toBe(60)
    expect(bot.logged.filter(({ level }) => level === 'warn' || level === 'error')).toEqual([])
  })
})
