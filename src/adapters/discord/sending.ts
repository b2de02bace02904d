import { setTimeout } from 'node:timers/promises'
import {
  type APIInteractionResponse,
  InteractionResponseType,
  type RawFile,
  type REST,
  Routes,
} from 'discord.js'
import { Fault } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import type { Breaker } from './breaker.ts'
import { isMissing, isOvertaking, type Refusal, refusalOf } from './refusals.ts'

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
  /**
   * Another message. Not repeated when its answer is lost: nobody can say whether it was shown.
   */
  readonly follow: (to: Answerable, body: Body, files: readonly RawFile[]) => Promise<void>
}

/** How long one try of a first answer may take, in milliseconds, so that there is time for another. */
const TRY_MS = 1_300

/** How long to wait before each repeat of a first answer, in milliseconds. */
const FIRST_PAUSES_MS = [100, 400]

/** And of what comes later: a few seconds are nothing to somebody who was told to wait. */
const LATER_PAUSES_MS = [250, 1_000, 3_000]

/** Sends by discord.js, whose queues and buckets stay in charge, unless the breaker is open. */
export function createSending(rest: REST, breaker: Breaker, log: Log): Sending {
  const original = ({ application_id, token }: Answerable) =>
    Routes.webhookMessage(application_id, token, '@original')
  const send = async (request: () => Promise<unknown>): Promise<void> => {
    if (breaker.isOpen()) throw new Fault('Sending pauses: too many requests were refused')
    await request()
  }
  const noteOther = createNoteOther(log)
  return {
    answer({ id, token }, body, files, deadline) {
      const limit = () => AbortSignal.any([deadline, AbortSignal.timeout(TRY_MS)])
      const route = Routes.interactionCallback(id, token)
      const isTyping = body.type === InteractionResponseType.ApplicationCommandAutocompleteResult
      return repeated(
        () =>
          send(() => rest.post(route, { body, files: [...files], auth: false, signal: limit() })),
        {
          pausesMs: FIRST_PAUSES_MS,
          isWorthIt: (refusal) => refusal === 'passing' || refusal === 'limited',
          deadline,
          ...(isTyping ? {} : { onTaken: noteOther }),
        },
      )
    },
    edit: (to, body, files) =>
      repeated(
        () => send(() => rest.patch(original(to), { body, files: [...files], auth: false })),
        {
          pausesMs: LATER_PAUSES_MS,
          isWorthIt: (refusal, error) => refusal === 'passing' || isOvertaking(error),
        },
      ),
    remove: (to) => removed(() => send(() => rest.delete(original(to), { auth: false }))),
    follow: ({ application_id, token }, body, files) =>
      repeated(
        () =>
          send(() =>
            rest.post(Routes.webhook(application_id, token), {
              body,
              files: [...files],
              auth: false,
            }),
          ),
        { pausesMs: LATER_PAUSES_MS, isWorthIt: (_refusal, error) => isOvertaking(error) },
      ),
  }
}

/** Says once that somebody else answers as well: what we never sent cannot have been taken. */
function createNoteOther(log: Log): () => void {
  let isTold = false
  return () => {
    if (isTold) return
    isTold = true
    log('warn', 'discord.answered.elsewhere', {
      fix: 'Something else answers with this token as well: run one copy only, or reset the token.',
    })
  }
}

/** A message that is not there was removed by a try whose answer was lost, or is still to come. */
async function removed(attempt: () => Promise<void>): Promise<void> {
  let wasLost = false
  const isWorthIt = (refusal: Refusal, error: unknown) => {
    wasLost ||= refusal === 'passing'
    return refusal === 'passing' || (isOvertaking(error) && !wasLost)
  }
  await repeated(attempt, { pausesMs: LATER_PAUSES_MS, isWorthIt }).catch((error) => {
    if (!isMissing(error)) throw error
  })
}

type Repeats = {
  readonly pausesMs: readonly number[]
  /** What may be repeated. What Discord forbids is never asked twice. */
  readonly isWorthIt: (refusal: Refusal, error: unknown) => boolean
  /** Ends the repeats. */
  readonly deadline?: AbortSignal
  /** Called when the very first try was refused as a duplicate. */
  readonly onTaken?: () => void
}

/** An answer that had been taken already is refused as a duplicate, which is success. */
async function repeated(
  attempt: () => Promise<void>,
  { pausesMs, isWorthIt, deadline, onTaken }: Repeats,
): Promise<void> {
  for (const [tries, pause] of [...pausesMs, undefined].entries()) {
    try {
      return await attempt()
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal === 'done') return tries === 0 ? onTaken?.() : undefined
      if (pause === undefined || !isWorthIt(refusal, error)) throw error
      const wait = waitOf(error) ?? pause
      const isWaited = await setTimeout(wait, true, { signal: deadline }).catch(() => false)
      if (!isWaited) throw error
    }
  }
}

/** How long Discord asks to wait, in milliseconds, where it does. */
const waitOf = (error: unknown): number | undefined =>
  typeof error === 'object' && error !== null && 'retryAfter' in error
    ? Number(error.retryAfter)
    : undefined
