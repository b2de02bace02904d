import { type RawFile, type REST, type RouteLike, Routes } from 'discord.js'
import { Fault } from '#core/errors.ts'
import type { Breaker } from '../breaker.ts'

type Given = {
  readonly body?: Readonly<Record<string, unknown>>
  readonly files?: readonly RawFile[]
  readonly query?: Readonly<Record<string, string>>
}

/**
 * Requests with the bot's token that are never repeated. All end with the signal, also while they
 * wait in a queue of discord.js, and reject with what that throws; with a Fault while sending pauses.
 */
export type Requests = {
  readonly get: (route: RouteLike, given: Given, signal: AbortSignal) => Promise<unknown>
  readonly post: (route: RouteLike, given: Given, signal: AbortSignal) => Promise<unknown>
  readonly patch: (route: RouteLike, given: Given, signal: AbortSignal) => Promise<unknown>
  /** The bot's own user id, asked for once. */
  readonly self: (signal: AbortSignal) => Promise<string>
}

export function createRequests(rest: REST, breaker: Pick<Breaker, 'isOpen'>): Requests {
  const send =
    (method: 'get' | 'post' | 'patch') =>
    async (route: RouteLike, { body, files, query }: Given, signal: AbortSignal) => {
      if (breaker.isOpen()) throw new Fault('Sending pauses: too many requests were refused')
      return await rest[method](route, {
        signal,
        ...(body ? { body } : {}),
        ...(files && files.length > 0 ? { files: [...files] } : {}),
        ...(query ? { query: new URLSearchParams(query) } : {}),
      })
    }
  const get = send('get')
  let own: string | undefined
  return {
    get,
    post: send('post'),
    patch: send('patch'),
    async self(signal) {
      if (own === undefined) {
        const user = (await get(Routes.user(), {}, signal)) as { readonly id: string } // Discord's own.
        own = user.id
      }
      return own
    },
  }
}
