import {
  type Client,
  DiscordjsError,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
} from 'discord.js'
import { Fault, Mistake } from '#core/errors.ts'
import { fixFor } from './gateway-log.ts'
import type { Line } from './line.ts'
import { TOKEN_FIX } from './rest.ts'
import type { DiscordSettings } from './settings.ts'

/** How long connecting may take without any shard getting through, in milliseconds. */
const CONNECTING_MS = 30_000

/** When to give up connecting. */
export type Patience = { readonly signal?: AbortSignal | undefined; readonly limitMs?: number }

/**
 * Connects. Resolves when every shard takes part; discord.js resumes by itself after that. Left to
 * itself it would try for ever, so it is given up, and the line left, when the signal says so or no
 * shard gets through within the limit.
 *
 * @throws Mistake when Discord does not take the token, the application or the shards
 * @throws Fault when Discord cannot be reached
 */
export async function logIn(
  { client, leave }: Line,
  { token, applicationId }: DiscordSettings,
  { signal, limitMs = CONNECTING_MS }: Patience = {},
): Promise<void> {
  let fix: string | undefined
  client.once(Events.ShardDisconnect, ({ code }) => {
    fix = fixFor(code)
  })
  try {
    signal?.throwIfAborted()
    await whilePatient(client.login(token), client, { signal, limitMs })
  } catch (error) {
    await leave()
    const isToken =
      error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.TokenInvalid
    if (isToken || fix) throw new Mistake(fix ?? TOKEN_FIX)
    throw new Fault('Discord could not be reached', { cause: error })
  }
  const own = client.application?.id
  if (own === undefined || own === applicationId) return
  await leave()
  throw new Mistake(
    `DISCORD_APPLICATION_ID is ${applicationId}, but DISCORD_TOKEN belongs to ${own}. Set both from the same app.`,
  )
}

/** Rejects when patience ends first. Every shard that gets through renews it. */
async function whilePatient(
  login: Promise<unknown>,
  client: Client,
  { signal, limitMs }: Required<Patience>,
): Promise<void> {
  const end = Promise.withResolvers<never>()
  const timer = setTimeout(() => end.reject(new Error('No shard got through in time')), limitMs)
  const stop = () => end.reject(new Error('Connecting is no longer wanted'))
  const renew = ({ t }: { readonly t: string | null }) => {
    if (t === GatewayDispatchEvents.Ready) timer.refresh()
  }
  signal?.addEventListener('abort', stop)
  client.on(Events.Raw, renew)
  try {
    await Promise.race([login, end.promise])
  } finally {
    clearTimeout(timer)
    signal?.removeEventListener('abort', stop)
    client.off(Events.Raw, renew)
  }
}
