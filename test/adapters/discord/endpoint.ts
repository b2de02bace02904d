import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect } from 'vitest'
import type { Delivery } from '../../platforms/discord/delivery.ts'
import type { PostOptions } from '../../platforms/discord/http-interactions.ts'
import { type BotOptions, startBot } from './bot.ts'

const closing: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0)) await close()
})

/** A bot that takes interactions by HTTP, mounted as the service mounts it. */
export async function startEndpoint(options: BotOptions) {
  const bot = await startBot({ ...options, settings: { mode: 'http', ...options.settings } })
  const failed: unknown[] = []
  const server = createServer((incoming, response) => {
    bot.connection.listener?.(incoming, response).catch((error) => failed.push(error))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // It listens on a port, not on a pipe.
  closing.push(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await bot.connection.stop()
    expect(failed).toEqual([])
  })
  const url = `http://127.0.0.1:${port}/discord/interactions`
  const post = (interaction: Delivery, options?: PostOptions) =>
    bot.discord.interactions.post(url, interaction, options)
  return { bot, url, port, post }
}

/** Headers that look right until somebody checks them against a body. */
export const signedNow = () => ({
  'x-signature-ed25519': 'ab'.repeat(64),
  'x-signature-timestamp': String(Math.floor(Date.now() / 1_000)),
})
