import { Client, type ClientOptions, Events, GatewayIntentBits } from 'discord.js'
import type { DiscordStandIn } from './server.ts'

/** A bot by the real discord.js, logged in and ready. */
export type Bot = { readonly client: Client<true> } & AsyncDisposable

/** Settings under which nothing waits for longer than the protocol makes it. */
export const QUICK = {
  intents: [GatewayIntentBits.Guilds],
  allowedMentions: { parse: [] },
  // Discord allows one identify in five seconds; the stand-in does not mind.
  ws: { buildIdentifyThrottler: async () => ({ waitForIdentify: async () => undefined }) },
} as const satisfies ClientOptions

/** Logs a bot in at the stand-in. Rejects when the gateway refuses it. */
export async function logIn(
  discord: DiscordStandIn,
  options: Partial<ClientOptions> = {},
): Promise<Bot> {
  const { rest, ...others } = options
  const client = new Client({ ...QUICK, ...others, rest: { ...rest, api: discord.apiUrl } })
  const ready = new Promise<Client<true>>((resolve) => client.once(Events.ClientReady, resolve))
  try {
    await client.login(discord.token)
  } catch (error) {
    await client.destroy()
    throw error
  }
  return { client: await ready, [Symbol.asyncDispose]: () => client.destroy() }
}
