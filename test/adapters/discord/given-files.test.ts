import type { APIAttachment } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { en } from '#core/words-en.ts'
import { fieldsOf, listOf } from '../../platforms/discord/json.ts'
import { WEIGHED_MAX, weigh } from '../given.ts'
import { smallFacts } from '../small-facts.ts'
import { type Bot, startBot } from './bot.ts'
import { startEndpoint } from './endpoint.ts'
import { isForOne, textOf } from './reading.ts'

const facts = await smallFacts()
const { given } = en.chat

const start = () => startBot({ facts, extra: [weigh] })
const upload = (bot: Bot, content = 'a: 1', name = 'facts.yaml') =>
  bot.discord.upload(name, Buffer.from(content))

/** What comes of a command with a file, as everybody or the asker sees it. */
const weighed = async (bot: Bot, file: APIAttachment) =>
  await bot.discord.interactions.command({ name: 'weigh', options: { file } }).shown()

describe('a file in an option', () => {
  it('is registered as one, and read where it is asked for', async () => {
    await using bot = await start()
    const options = bot.discord.commands.named('weigh', undefined)?.options
    expect(options).toContainEqual(expect.objectContaining({ name: 'file', type: 11 }))
    const shown = await weighed(bot, upload(bot))
    expect(textOf(shown)).toContain('facts.yaml has 4 bytes: a: 1')
  })

  it('is read over HTTP just as well', async () => {
    const { bot, post } = await startEndpoint({ facts, extra: [weigh] })
    const options = { file: upload(bot) }
    const asked = bot.discord.interactions.command({ name: 'weigh', options, deliver: false })
    await post(asked)
    expect(textOf(await asked.shown())).toContain('facts.yaml has 4 bytes: a: 1')
  })

  it('is called by its name alone, whatever that looks like', async () => {
    await using bot = await start()
    const file = { ...upload(bot), filename: '../../etc/`@everyone`\u202E.yaml' }
    expect(textOf(await weighed(bot, file))).toContain('everyone\\_.yaml has 4 bytes')
  })
})

describe('a file in a form', () => {
  const formOf = async (bot: Bot) =>
    (await bot.discord.interactions.command({ name: 'weigh' }).answered).data

  it('is a field of its own, and read when the form is sent off', async () => {
    await using bot = await start()
    const form = await formOf(bot)
    const [field] = listOf(form['components']).map(fieldsOf)
    expect(field?.['component']).toMatchObject({ type: 19, required: false, max_values: 1 })
    const filled = bot.discord.interactions.fillIn({ form, files: { file: upload(bot) } })
    expect(textOf(await filled.shown())).toContain('facts.yaml has 4 bytes: a: 1')
  })

  it('that is left empty is said to be missing, to the asker alone', async () => {
    await using bot = await start()
    const filled = bot.discord.interactions.fillIn({ form: await formOf(bot) })
    const shown = await filled.shown()
    expect(textOf(shown)).toContain(given.none)
    expect(isForOne(shown)).toBe(true)
  })
})

describe('a file that cannot be had', () => {
  it('because it is larger than it may be is not even asked for', async () => {
    await using bot = await start()
    const shown = await weighed(bot, upload(bot, 'x'.repeat(WEIGHED_MAX + 1)))
    expect(textOf(shown)).toContain('facts.yaml is too large: a file may have at most 1 kB.')
    expect(isForOne(shown)).toBe(true)
    expect(bot.discord.requests.filter(({ path }) => path.startsWith('/attach'))).toEqual([])
  })

  it('because it is larger than was said is not read to its end', async () => {
    await using bot = await start()
    const file = { ...upload(bot, 'x'.repeat(5_000_000)), size: 4 }
    expect(textOf(await weighed(bot, file))).toContain('is too large')
  })

  it('because it is gone is said so', async () => {
    await using bot = await start()
    const file = upload(bot)
    const gone = { ...file, url: file.url.replace(file.id, '404') }
    expect(textOf(await weighed(bot, gone))).toContain(given.gone('facts.yaml'))
  })

  it.each([403, 302])('because Discord answers %s is to be attached again', async (status) => {
    await using bot = await start()
    const headers = { location: `${bot.discord.apiUrl}/users/@me` }
    bot.discord.fail({ path: /^\/attachments/, status, headers })
    expect(textOf(await weighed(bot, upload(bot)))).toContain(given.gone('facts.yaml'))
    expect(bot.discord.requests.filter(({ path }) => path === '/users/@me')).toEqual([])
  })

  it.each([
    { status: 503 },
    { status: 429 },
    { dropConnection: 'before' as const },
  ])('because of %j can be tried again', async (fault) => {
    await using bot = await start()
    bot.discord.fail({ path: /^\/attachments/, ...fault })
    expect(textOf(await weighed(bot, upload(bot)))).toContain(given.unreachable('facts.yaml'))
    expect(bot.faults).toEqual([])
  })

  it.each([
    'https://files.example/facts.yaml',
    'https://cdn.discordapp.com.files.example/facts.yaml',
    'https://cdn.discordapp.com@files.example/facts.yaml',
    'http://cdn.discordapp.com/facts.yaml',
    'https://cdn.discordapp.com:8443/facts.yaml',
    'file:///etc/passwd',
    'http://127.0.0.1:1/facts.yaml',
    'no address',
  ])('because it is said to be at %s is never asked for', async (url) => {
    await using bot = await start()
    expect(textOf(await weighed(bot, { ...upload(bot), url }))).toContain(given.gone('facts.yaml'))
    expect(bot.logged.map(({ event }) => event)).toContain('file.foreign')
  })
})

describe('a file of another question', () => {
  it('is none of this one, even by its id', async () => {
    await using bot = await start()
    const file = upload(bot)
    await weighed(bot, file)
    // As if the id had been typed where the file belongs.
    const asked = bot.discord.interactions.submit({
      customId: 'ask.1:weigh bare:yes',
      values: { file: file.id },
    })
    expect(textOf(await asked.shown())).toContain(given.none)
  })
})
