import { MessageFlags } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { readLine } from '#core/newsroom.ts'
import { en } from '#core/words-en.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { ADMIN, ADMIN_ROLE, startBot } from './bot.ts'
import { blunt, broken, careless, secret, tongue } from './made-up.ts'
import { isForOne, labelsOf, textOf, there } from './reading.ts'

const { facts } = await shippedNewsroom()

/** Commands that are about whoever asks. */
const FOR_ONE = ['help', 'watch', 'digest', 'follow', 'correct', 'review', 'admin']

describe('a slash command', () => {
  it('is answered, every example of every command, in one message', async () => {
    await using bot = await startBot({ facts })
    const { interactions } = bot.discord
    const examples = bot.newsroom.commands.flatMap(({ examples }) => examples)
    expect(examples.length).toBeGreaterThan(20)
    for (const [i, example] of examples.entries()) {
      const { command, options } = readLine(example, bot.newsroom.commands)
      const given = Object.entries(options).filter(([, value]) => value !== undefined)
      const asked = interactions.command({
        name: command.name,
        options: Object.fromEntries(given) as Record<string, string>, // What is undefined is left out.
        userId: `2000000000000010${String(i).padStart(2, '0')}`,
      })
      // What was announced to everyone and is for one is taken back and said anew.
      const anew = asked.followUp().then(() => there(asked.followUpMessages[0]))
      const message = await Promise.race([asked.shown(), anew])
      expect(textOf(message), example).not.toBe('')
      expect(isForOne(message), example).toBe(FOR_ONE.includes(command.name))
    }
    expect(bot.faults).toEqual([])
  })

  it('reads its options as they were typed', async () => {
    await using bot = await startBot({ facts })
    const asked = bot.discord.interactions.command({
      name: 'who',
      options: { name: 'Li Shangfu', asof: '2023-10-23' },
    })
    const text = textOf(await asked.shown())
    expect(text).toContain('Li Shangfu 李尚福')
    expect(text).toContain('23 October 2023')
  })

  it('takes the label of a suggestion for its value', async () => {
    await using bot = await startBot({ facts })
    const who = bot.newsroom.commands.filter(({ name }) => name === 'who')
    const [{ label = '', value = '' } = {}] = who.flatMap((command) =>
      bot.newsroom.suggest(command, 'name', '', { id: 'discord:1', access: 'reader' }),
    )
    expect(label).toContain('(recently changed)')
    const asked = bot.discord.interactions.command({ name: 'who', options: { name: label } })
    expect(textOf(await asked.shown())).toContain(`id ${value}`)
  })

  it('works in direct messages', async () => {
    await using bot = await startBot({ facts })
    const asked = bot.discord.interactions.command({ name: 'about', dm: true })
    expect(textOf(await asked.shown())).not.toBe('')
  })

  it('that this version no longer has is told so, to the asker', async () => {
    await using bot = await startBot({ facts })
    const asked = bot.discord.interactions.command({ name: 'whois' })
    const message = await asked.shown()
    expect(textOf(message)).toContain('There is no command “whois”')
    expect(isForOne(message)).toBe(true)
  })
})

describe('only the asker sees', () => {
  it('an answer they keep to themselves, with a button to share it', async () => {
    await using bot = await startBot({ facts })
    const asked = bot.discord.interactions.command({
      name: 'who',
      options: { name: 'qin-gang', 'only-me': true },
    })
    const message = await asked.shown()
    expect(isForOne(message)).toBe(true)
    expect(labelsOf(message)).toContain(en.chat.share)
  })

  it('nothing when they say they do not', async () => {
    await using bot = await startBot({ facts })
    const asked = bot.discord.interactions.command({
      name: 'who',
      options: { name: 'qin-gang', 'only-me': false },
    })
    const message = await asked.shown()
    expect(isForOne(message)).toBe(false)
    expect(labelsOf(message)).not.toContain(en.chat.share)
  })

  it('their own mistake, with what to do instead', async () => {
    await using bot = await startBot({ facts })
    const asked = bot.discord.interactions.command({ name: 'who', options: { name: 'Qing Gang' } })
    const message = await asked.shown()
    expect(isForOne(message)).toBe(true)
    expect(textOf(message)).toContain('nothing called “Qing Gang”')
    expect(labelsOf(message)).toContain(en.chat.open)
  })

  it('a mistake, whatever the command thinks of that', async () => {
    await using bot = await startBot({ facts, extra: [blunt] })
    const message = await bot.discord.interactions.command({ name: 'blunt' }).shown()
    expect(textOf(message)).toContain('You are mistaken')
    expect(isForOne(message)).toBe(true)
  })

  it('what broke, as a reference and nothing else', async () => {
    await using bot = await startBot({ facts, extra: [broken] })
    const message = await bot.discord.interactions.command({ name: 'broken' }).shown()
    expect(isForOne(message)).toBe(true)
    expect(textOf(message)).toContain('F-1')
    expect(textOf(message)).not.toContain('on purpose')
    expect(bot.faults).toHaveLength(1)
  })
})

describe('a command for admins', () => {
  it('is hidden from others by Discord', async () => {
    await using bot = await startBot({ facts, extra: [secret] })
    const registered = bot.discord.commands.list(undefined)
    const hidden = registered.filter((one) => one.default_member_permissions === '0')
    expect(hidden.map(({ name }) => name)).toEqual(['review', 'admin', 'secret'])
  })

  it('is refused by us all the same, for a server can show it to everyone', async () => {
    await using bot = await startBot({ facts, extra: [secret] })
    const message = await bot.discord.interactions.command({ name: 'secret' }).shown()
    expect(textOf(message)).toContain('takes an admin')
    expect(isForOne(message)).toBe(true)
  })

  it('offers nothing to others while they type', async () => {
    await using bot = await startBot({ facts, extra: [careless] })
    const typing = { name: 'careless', options: { what: 'p' }, focused: 'what' }
    const other = bot.discord.interactions.autocomplete(typing)
    expect((await other.answered).data).toEqual({ choices: [] })
    const admin = bot.discord.interactions.autocomplete({ ...typing, userId: ADMIN })
    expect(JSON.stringify((await admin.answered).data)).toContain('The plan')
  })

  it('stays with whoever asked, announced, answered and shared, whatever the command says', async () => {
    await using bot = await startBot({ facts, extra: [careless] })
    const asked = bot.discord.interactions.command({
      name: 'careless',
      options: { what: 'x' },
      userId: ADMIN,
    })
    expect((await asked.answered).data).toEqual({ flags: MessageFlags.Ephemeral })
    const message = await asked.shown()
    expect(textOf(message)).toContain('The plan itself')
    expect(isForOne(message)).toBe(true)
    expect(labelsOf(message)).not.toContain(en.chat.share)
    const card = await bot.discord.interactions
      .command({ name: 'who', options: { name: 'qin-gang' } })
      .shown()
    for (const kind of ['share', 'ask']) {
      const forged = JSON.parse(
        JSON.stringify(card).replace(/"custom_id":"[^"]*"/, `"custom_id":"${kind}.1:careless x"`),
      )
      const label = labelsOf(forged)[0] ?? ''
      const press = bot.discord.interactions.press({ message: forged, label, userId: ADMIN })
      expect((await press.answered).data).toEqual({ flags: MessageFlags.Ephemeral })
      expect(isForOne(await press.shown())).toBe(true)
    }
  })

  it.each([
    ['the configured person', { userId: ADMIN }],
    [
      'whoever has the configured role',
      { userId: '200000000000000003', memberRoles: [ADMIN_ROLE] },
    ],
  ])('is answered to %s, and to them alone', async (_who, who) => {
    await using bot = await startBot({ facts, extra: [secret] })
    const message = await bot.discord.interactions.command({ name: 'secret', ...who }).shown()
    expect(textOf(message)).toContain(`Told to ${who.userId}`)
    expect(isForOne(message)).toBe(true)
  })
})

it.each([
  ['en-US', 'en'],
  ['en-GB', 'en'],
  ['ja', 'en'],
  ['zh-CN', 'zh-CN'],
  ['zh-TW', 'zh-TW'],
  ['zh-HK', 'zh-TW'],
])('a client set to %s is answered in %s', async (locale, language) => {
  await using bot = await startBot({
    facts,
    extra: [tongue],
    words: (wanted) => ({ ...en, language: wanted }),
  })
  const message = await bot.discord.interactions.command({ name: 'tongue', locale }).shown()
  expect(textOf(message)).toContain(`Language ${language}`)
})
