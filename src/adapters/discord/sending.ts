import { setTimeout } from 'node:timers/promises'
import { type APIInteractionResponse, type RawFile, type REST, Routes } from 'discord.js'
import { Fault } from '#core/errors.ts'
import type { Breaker } from './breaker.ts'
import { isMissing, refusalOf } from './refusals.ts'

/** The body of a message as the routes of an interaction take it. */
export type Body = Readonly<Record<string, unknown>>

/** An interaction as far as answering goes. */
export type Answerable = {
  readonly id: string
  readonly token: string
  readonly application_id: string
}

/**
 * The requests that answer an interaction. None carries the bot's token: the interaction's own is
 * in the address. All reject with what discord.js throws; `refusalOf` says what that means.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#endpoints
 */
export type Sending = {
  /** The first answer. `deadline` ends the repeats. */
  readonly answer: (
    to: Answerable,
    response: APIInteractionResponse,
    files: readonly RawFile[],
    deadline: AbortSignal,
  ) => Promise<void>
  /** Replaces the first answer, or fills in one that was deferred. */
  readonly edit: (to: Answerable, body: Body, files: readonly RawFile[]) => Promise<void>
  /** Takes the first answer away. */
  readonly remove: (to: Answerable) => Promise<void>
  /** Another message. Sent once: when its answer is lost, nobody can say whether it was shown. */
  readonly follow: (to: Answerable, body: Body, files: readonly RawFile[]) => Promise<void>
}

/** How long one try of a first answer may take, in milliseconds, so that there is time for another. */
const TRY_MS = 1_300

/** How long to wait before each repeat, in milliseconds. */
const PAUSES_MS = [100, 400] as const

/** Sends by discord.js, whose queues and buckets stay in charge, unless the breaker is open. */
export function createSending(rest: REST, breaker: Breaker): Sending {
  const original = ({ application_id, token }: Answerable) =>
    Routes.webhookMessage(application_id, token, '@original')
  const send = async (request: () => Promise<unknown>): Promise<void> => {
    if (breaker.isOpen()) throw new Fault('Sending pauses: too many requests were refused')
    await request()
  }
  return {
    answer({ id, token }, body, files, deadline) {
      const limit = () => AbortSignal.any([deadline, AbortSignal.timeout(TRY_MS)])
      const route = Routes.interactionCallback(id, token)
      return repeated(
        () =>
          send(() => rest.post(route, { body, files: [...files], auth: false, signal: limit() })),
        deadline,
      )
    },
    edit: (to, body, files) =>
      repeated(() =>
        send(() => rest.patch(original(to), { body, files: [...files], auth: false })),
      ),
    remove: (to) =>
      repeated(() => send(() => rest.delete(original(to), { auth: false }))).catch((error) => {
        if (!isMissing(error)) throw error
      }),
    follow: ({ application_id, token }, body, files) =>
      send(() =>
        rest.post(Routes.webhook(application_id, token), { body, files: [...files], auth: false }),
      ),
  }
}

/**
 * Repeats what may be repeated: an answer that had been taken already is refused as a duplicate,
 * which is success. What Discord forbids is never asked twice.
 */
async function repeated(attempt: () => Promise<void>, deadline?: AbortSignal): Promise<void> {
  for (const pause of PAUSES_MS) {
    try {
      return await attempt()
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === 'done') return
      const isWorthIt = refusal === 'passing' || (refusal === 'limited' && deadline !== undefined)
      if (!isWorthIt) throw error
      const wait = waitOf(error) ?? pause
      const isWaited = await setTimeout(wait, true, { signal: deadline }).catch(() => false)
      if (!isWaited) throw error
    }
  }
  return await attempt().catch((error: unknown) => {
    if (refusalOf(error) !== 'done') throw error
  })
}

/** How long Discord asks to wait, in milliseconds, where it does. */
const waitOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'retryAfter' in error
    ? Number(error.retryAfter)
    : undefined
