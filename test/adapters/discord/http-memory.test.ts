import { type ClientRequest, request } from 'node:http'
import { describe, expect, it } from 'vitest'
import { createBudget } from '#adapters/discord/body.ts'
import { shippedNewsroom } from '../../fixtures/shipped.ts'
import { signedNow, startEndpoint } from './endpoint.ts'

const { facts } = await shippedNewsroom()

const about = { name: 'about', deliver: false }

/** What the endpoint answers to a request whose body never comes to an end. */
function begin(port: number, headers: Readonly<Record<string, string>>, bytes: number) {
  const status = Promise.withResolvers<number | undefined>()
  const begun: ClientRequest = request({ port, method: 'POST', headers, agent: false })
  begun.on('response', (response) => status.resolve(response.statusCode))
  begun.on('error', () => {}) // The line is cut by either side.
  begun.write(Buffer.alloc(bytes))
  return { status: status.promise, end: () => begun.destroy() }
}

describe('whoever cannot sign fills no memory:', () => {
  it.each([
    'ab',
    'zz'.repeat(64),
    'ab'.repeat(65),
  ])('nothing is read after %s', async (signature) => {
    const { port } = await startEndpoint({ facts })
    const headers = { ...signedNow(), 'x-signature-ed25519': signature }
    expect(await begin(port, headers, 1_000).status).toBe(401)
  })

  it('a body announced as too large, before any of it is read', async () => {
    const { bot, post } = await startEndpoint({ facts })
    const body = JSON.stringify({ type: 1, padding: 'x'.repeat(1_048_576) })
    expect((await post(bot.discord.interactions.command(about), { body })).status).toBe(413)
    expect((await post(bot.discord.interactions.command(about))).status).toBe(200)
  })

  it('an endless body, long before its end', async () => {
    const { bot, port, post } = await startEndpoint({ facts })
    const status = Promise.withResolvers<number | undefined>()
    const endless = request({ port, method: 'POST', headers: signedNow() })
    endless.on('response', (response) => status.resolve(response.statusCode))
    endless.on('error', () => {}) // The line is cut while it is still writing.
    let sent = 0
    const chunk = Buffer.alloc(65_536)
    const write = (): void => {
      while (!endless.destroyed && sent < 1_000 * chunk.length) {
        sent += chunk.length
        if (!endless.write(chunk)) return void endless.once('drain', write)
      }
    }
    write()
    expect(await status.promise).toBe(413)
    await new Promise((resolve) => endless.once('close', resolve))
    expect(sent).toBeLessThan(200 * chunk.length)
    expect((await post(bot.discord.interactions.command(about))).status).toBe(200)
  })

  it('a quarter of a megabyte is too large', async () => {
    const { port } = await startEndpoint({ facts })
    expect(await begin(port, signedNow(), 262_145).status).toBe(413)
  })

  it('all bodies together are bounded, and when they are gone the next one is answered', async () => {
    const { bot, port, post } = await startEndpoint({ facts })
    const many = Array.from({ length: 80 }, () => begin(port, signedNow(), 262_000))
    expect(await Promise.race(many.map(async ({ status }) => await status))).toBe(503)
    for (const { end } of many) end()
    await expect
      .poll(async () => (await post(bot.discord.interactions.command(about))).status)
      .toBe(200)
  })
})

it('a budget gives no more than it has', () => {
  const budget = createBudget(10)
  expect([budget.take(6), budget.take(6), budget.take(4)]).toEqual([true, false, true])
  budget.giveBack(6)
  expect([budget.take(7), budget.take(6)]).toEqual([false, true])
})
