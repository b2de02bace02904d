import { request } from 'node:http'
import { InteractionResponseType } from 'discord.js'
import { describe, expect, it } from 'vitest'
import { Mistake } from '#core/errors.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { type Bot, type BotOptions, startBot } from './bot.ts'
import { signedNow, startEndpoint as startEndpointWith } from './endpoint.ts'
import { broken, slow, waits } from './made-up.ts'
import { isForOne, textOf } from './reading.ts'

const { facts } = await shippedNewsroom()

const ask = ({ discord }: Bot, name = 'about', options: Readonly<Record<string, string>> = {}) =>
  discord.interactions.command({ name, options, deliver: false })

const startEndpoint = (options: Omit<BotOptions, 'facts'> = {}) =>
  startEndpointWith({ facts, ...options })

describe('by HTTP', () => {
  it('the answer is in the answer to the request, and no gateway is opened', async () => {
    const { bot, post } = await startEndpoint()
    const asked = ask(bot, 'who', { name: 'qin-gang' })
    const { status } = await post(asked)
    expect(status).toBe(200)
    expect((await asked.answered).via).toBe('http')
    expect(textOf(asked.message)).toContain('Qin Gang 秦刚')
    expect(bot.discord.connections.opened).toBe(0)
    expect(bot.connection.isReady()).toBe(true)
    expect(bot.discord.requests.filter(({ path }) => path.includes(asked.id))).toEqual([])
  })

  it('Discord’s check of the address is answered', async () => {
    const { bot, post } = await startEndpoint()
    const { status, body } = await post(bot.discord.interactions.ping())
    expect([status, body]).toEqual([200, { type: InteractionResponseType.Pong }])
  })

  it('suggestions and buttons work as well', async () => {
    const { bot, post } = await startEndpoint()
    const typing = bot.discord.interactions.autocomplete({
      name: 'who',
      options: { name: 'qin g' },
      focused: 'name',
      deliver: false,
    })
    await post(typing)
    expect(JSON.stringify((await typing.answered).data)).toContain('qin-gang')
    const asked = ask(bot, 'who', { name: 'qin-gang' })
    await post(asked)
    const message = await asked.shown()
    const press = bot.discord.interactions.press({ message, label: 'Timeline', deliver: false })
    await post(press)
    expect(textOf(await press.shown())).toContain('Qin Gang')
  })

  it('a slow answer is announced in the answer and follows by itself', async () => {
    const { bot, post } = await startEndpoint({ extra: [slow] })
    const asked = ask(bot, 'slow')
    const { body } = await post(asked)
    expect(body).toEqual({ type: InteractionResponseType.DeferredChannelMessageWithSource })
    expect(textOf(await asked.shown())).toContain('Slow but sure')
  })

  it('an answer nobody declared slow is announced in time, whatever it costs', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { bot, post } = await startEndpoint({ extra: [waits(promise)] })
    const asked = ask(bot, 'waits')
    const { body } = await post(asked)
    expect(body).toEqual({ type: InteractionResponseType.DeferredChannelMessageWithSource })
    resolve()
    expect(textOf(await asked.shown())).toContain('Worth the wait')
  })

  it('an export arrives as a file', async () => {
    const { bot, post } = await startEndpoint()
    const asked = ask(bot, 'cases', { export: 'csv' })
    await post(asked)
    expect((await asked.edit()).files.map(({ name }) => name)).toEqual(['cases.csv'])
  })

  it('what broke is a reference for the asker', async () => {
    const { bot, post } = await startEndpoint({ extra: [broken] })
    const asked = ask(bot, 'broken')
    await post(asked)
    expect([textOf(asked.message).includes('F-1'), isForOne(asked.message)]).toEqual([true, true])
  })
})

describe('refused with 401 is', () => {
  it.each([
    'signature',
    'timestamp',
    'body',
    'key',
    'unsigned',
    'garbage',
    'short',
  ] as const)('a forged delivery: %s', async (forge) => {
    const { bot, post } = await startEndpoint()
    const asked = ask(bot)
    expect((await post(asked, { forge })).status).toBe(401)
    expect(asked.message).toBeUndefined()
    expect((await post(asked)).status).toBe(200)
  })

  it.each([
    ['from the past', -301],
    ['from the future', 301],
  ])('one %s, though rightly signed', async (_when, seconds) => {
    const at = Date.parse('2026-11-24T12:00:00Z')
    const { bot, post } = await startEndpoint({ now: () => new Date(at) })
    const timestamp = (off: number) => new Date(at + off * 1_000)
    expect((await post(ask(bot), { timestamp: timestamp(seconds) })).status).toBe(401)
    const within = timestamp(seconds - Math.sign(seconds) * 2)
    expect((await post(ask(bot), { timestamp: within })).status).toBe(200)
  })

  it.each(['', 'soon', '-5', '1e9', '9'.repeat(40)])('the timestamp %j', async (timestamp) => {
    const { bot, url } = await startEndpoint()
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'x-signature-ed25519': 'ab'.repeat(64), 'x-signature-timestamp': timestamp },
      body: '{}',
    })
    expect(response.status).toBe(401)
    expect(bot.faults).toEqual([])
  })
})

describe('also refused is', () => {
  it('a delivery that was answered before', async () => {
    const { bot, post } = await startEndpoint()
    const asked = ask(bot)
    expect((await post(asked)).status).toBe(200)
    expect((await post(asked)).status).toBe(409)
    expect(bot.discord.violations).toEqual([])
  })

  it.each([
    '{"type":',
    'null',
    '[]',
    '{"type":2}',
    '"text"',
    '',
  ])('a signed body that is no interaction: %s', async (body) => {
    const { bot, post } = await startEndpoint()
    expect((await post(ask(bot), { body })).status).toBe(400)
  })

  it.each(['GET', 'PUT', 'DELETE', 'PATCH'])('the method %s', async (method) => {
    const { url } = await startEndpoint()
    const { status, headers } = await fetch(url, { method })
    expect([status, headers.get('allow')]).toEqual([405, 'POST'])
  })

  it('a body that ends early, and the next one is answered', async () => {
    const { bot, port, post } = await startEndpoint()
    const cut = request({
      port,
      method: 'POST',
      headers: { ...signedNow(), 'content-length': '100' },
    })
    const closed = new Promise((resolve) => cut.once('close', resolve))
    cut.on('error', () => {}) // We cut it ourselves.
    cut.write('{"typ', () => cut.destroy())
    await closed
    expect((await post(ask(bot))).status).toBe(200)
    expect(bot.faults).toEqual([])
  })
})

describe('leaving', () => {
  it('answers on while it waits for what is being answered, then takes nothing new', async () => {
    const { promise, resolve } = Promise.withResolvers<void>()
    const { bot, post } = await startEndpoint({ extra: [waits(promise)] })
    const asked = ask(bot, 'waits')
    await post(asked)
    const left = bot.connection.stop()
    expect(bot.connection.isReady()).toBe(false)
    expect((await post(ask(bot))).status).toBe(200)
    resolve()
    await left
    expect((await post(ask(bot))).status).toBe(503)
    expect(textOf(asked.message)).toContain('Worth the wait')
  })
})

describe('without a usable public key', () => {
  it.each([
    undefined,
    '',
    'abc',
    'z'.repeat(64),
  ])('%s, it says which one to set', async (publicKey) => {
    const start = startBot({ facts, settings: { mode: 'http', publicKey } })
    await expect(start).rejects.toThrow(Mistake)
    await expect(start).rejects.toThrow(/DISCORD_PUBLIC_KEY/)
  })
})
