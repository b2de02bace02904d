import { InteractionResponseType } from 'discord.js'
import { describe, expect, it } from 'vitest'
import type { Typed } from '#core/command.ts'
import { readGrants } from '#core/grants.ts'
import { startDiscord } from '../../platforms/discord/server.ts'
import { note } from '../given.ts'
import { smallFacts } from '../small-facts.ts'
import { type BotOptions, startBot } from './bot.ts'
import { isForOne, labelsOf, textOf } from './reading.ts'

const facts = await smallFacts()

const ROLE = '300000000000000007'
const EDITOR = { userId: '200000000000000041', memberRoles: [ROLE] }
const OTHER = { userId: '200000000000000042' }
const DENIED = 'takes an editor'

/** A bot that keeps notes for those with a role, and what it noted. */
async function start(options: Partial<BotOptions> = {}) {
  const noted: Typed[] = []
  const grants = { editor: readGrants(`discord-role:${ROLE}`), admin: [] }
  const bot = await startBot({
    facts,
    extra: [note((typed) => noted.push(typed))],
    grants,
    ...options,
  })
  const { interactions } = bot.discord
  return { ...bot, noted, interactions }
}
type Started = Awaited<ReturnType<typeof start>>

const formFor = async ({ interactions }: Started, who: typeof OTHER = EDITOR) =>
  await interactions.command({ name: 'note', ...who }).answered

const filled = { text: 'kept' }

describe('a form for editors', () => {
  it('is shown to them', async () => {
    await using bot = await start()
    expect((await formFor(bot)).type).toBe(InteractionResponseType.Modal)
  })

  it.each([
    ['somebody without the role', OTHER],
    ['somebody with another role', { ...OTHER, memberRoles: ['300000000000000008'] }],
    ['an editor in direct messages, where nobody has roles', { ...EDITOR, dm: true }],
  ])('is not shown to %s, who is told why', async (_, who) => {
    await using bot = await start()
    const shown = await bot.interactions.command({ name: 'note', ...who }).shown()
    expect(textOf(shown)).toContain(DENIED)
    expect(isForOne(shown)).toBe(true)
    expect(bot.noted).toEqual([])
  })

  it('is answered to whoever filled it in, and can be shared with nobody', async () => {
    await using bot = await start()
    const { data: form } = await formFor(bot)
    const shown = await bot.interactions.fillIn({ form, values: filled, ...EDITOR }).shown()
    expect(bot.noted).toEqual([filled])
    expect(isForOne(shown)).toBe(true)
    expect(labelsOf(shown)).not.toContain('Share')
  })

  it('does nothing when the role was taken away before it is sent off', async () => {
    await using bot = await start()
    const { data: form } = await formFor(bot)
    const without = { ...EDITOR, memberRoles: [] }
    const shown = await bot.interactions.fillIn({ form, values: filled, ...without }).shown()
    expect(textOf(shown)).toContain(DENIED)
    expect(isForOne(shown)).toBe(true)
    expect(bot.noted).toEqual([])
  })

  it('does nothing for somebody else who sends off its id', async () => {
    await using bot = await start()
    const { data: form } = await formFor(bot)
    const { custom_id } = { custom_id: '', ...form }
    const copied = { customId: custom_id, values: filled, ...OTHER }
    expect(textOf(await bot.interactions.submit(copied).shown())).toContain(DENIED)
    expect(bot.noted).toEqual([])
  })
})

describe('a button of an editor’s answer', () => {
  const pressed = async (bot: Started, who: Parameters<Started['interactions']['command']>[0]) => {
    const { name: _, ...by } = who
    const message = await bot.interactions
      .command({ name: 'note', options: { text: 'kept' }, ...EDITOR })
      .shown()
    bot.noted.length = 0
    return await bot.interactions.press({ message, label: 'Keep it', ...by }).shown()
  }

  it('works for them', async () => {
    await using bot = await start()
    expect(textOf(await pressed(bot, { name: 'note', ...EDITOR }))).toContain('Noted')
    expect(bot.noted).toHaveLength(1)
  })

  it.each([
    ['somebody else', OTHER],
    ['an editor who is one no more', { ...EDITOR, memberRoles: [] }],
  ])('is refused to %s: who presses is read from the press, never from the button', async (_, who) => {
    await using bot = await start()
    const shown = await pressed(bot, { name: 'note', ...who })
    expect(textOf(shown)).toContain(DENIED)
    expect(isForOne(shown)).toBe(true)
    expect(bot.noted).toEqual([])
  })

  it('is refused from a server that the role was not granted on, even with its id', async () => {
    const discord = await startDiscord()
    const { guildId, places } = discord
    const grants = { editor: readGrants(`discord-role:${ROLE}@${guildId}`), admin: [] }
    await using bot = await start({ grants, discord })
    const elsewhere = places.addGuild()
    const channelId = [...places.channels.values()].find((one) => one.guildId === elsewhere)?.id
    const there = { name: 'note', ...EDITOR, guildId: elsewhere, channelId: channelId ?? '' }
    expect(textOf(await pressed(bot, there))).toContain(DENIED)
    expect(bot.noted).toEqual([])
    expect(textOf(await pressed(bot, { name: 'note', ...EDITOR }))).toContain('Noted')
  })
})
