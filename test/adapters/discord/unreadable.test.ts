import type { APIMessage } from 'discord.js'
import { expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { keptAudit } from '../kept-audit.ts'
import { smallFacts } from '../small-facts.ts'
import { ADMIN, startBot } from './bot.ts'
import { echo } from './made-up.ts'
import { isForOne, textOf } from './reading.ts'

// Buttons and forms that lead nowhere may have been made up: the audit says who used them, and where.

const facts = await smallFacts()
const READER = '200000000000000051'
const LONG = 'a long question '.repeat(12).trim()

async function start() {
  const { keeping, entries } = keptAudit()
  const bot = await startBot({ facts, keeping, extra: [echo] })
  const { interactions, guildId, channelId } = bot.discord
  const refused = {
    place: `discord:${guildId}/${channelId}`,
    action: 'command.unknown',
    outcome: 'refused',
    why: 'button-unreadable',
  }
  return { ...bot, entries, interactions, refused }
}

/** The same message with this id on all its buttons. */
const withIds = (message: APIMessage, id: string): APIMessage =>
  JSON.parse(
    JSON.stringify(message).replaceAll(/"custom_id":"(?:\\.|[^"\\])*"/g, `"custom_id":"${id}"`),
  )

it.each([
  ['a reader', READER, 'reader'],
  ['an admin', ADMIN, 'admin'],
])('a button that cannot be read is in the audit, pressed by %s', async (_, userId, access) => {
  await using bot = await start()
  const asked = bot.interactions.command({ name: 'echo', options: { words: 'x' } })
  const customId = 'v1:admin:confirm'
  const message = withIds(await asked.shown(), customId)
  const shown = await bot.interactions.press({ message, customId, userId }).shown()
  expect([textOf(shown), isForOne(shown)]).toEqual([en.chat.deadButton, true])
  expect(bot.entries).toEqual([{ ...bot.refused, actor: `discord:${userId}`, access }])
})

it('so is one whose long line is gone', async () => {
  await using bot = await start()
  const asked = bot.interactions.command({ name: 'echo', options: { words: LONG } })
  const customId = 'ask.1#AAAAAAAAAAAAAAAAAAAAAA'
  const message = withIds(await asked.shown(), customId)
  await bot.interactions.press({ message, customId, userId: READER }).shown()
  expect(bot.entries).toMatchObject([{ ...bot.refused, actor: `discord:${READER}` }])
})

it.each([
  'old',
  'turn.1:admin confirm x',
  'mine.1#gone',
])('so is a form with the id %s', async (customId) => {
  await using bot = await start()
  const sent = bot.interactions.submit({ customId, values: { why: 'x' }, userId: READER })
  const shown = await sent.shown()
  expect([textOf(shown), isForOne(shown)]).toEqual([en.chat.deadButton, true])
  expect(bot.entries).toMatchObject([{ ...bot.refused, actor: `discord:${READER}` }])
})

it('a button that can be read is not', async () => {
  await using bot = await start()
  const asked = bot.interactions.command({ name: 'echo', options: { words: LONG } })
  const message = await asked.shown()
  expect(textOf(await bot.interactions.press({ message, label: 'Again' }).shown())).toContain(LONG)
  expect(bot.entries).toEqual([])
})
