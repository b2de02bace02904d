import { setTimeout as sleep } from 'node:timers/promises'
import type { SocketModeReceiver } from '@slack/bolt'
import { Mistake } from '#core/errors.ts'
import type { Log } from '#core/log.ts'
import { createThrottle } from '#core/throttle.ts'
import { codeOf, deadTokenCode, retryAfter } from './api-errors.ts'

export type Socket = {
  readonly isConnected: () => boolean
  /** Settles when Slack refused the app's token for good, with what to do; nothing is tried then. */
  readonly gone: Promise<Mistake>
  /** Resolves when the first attempt to connect is over, whichever way. */
  readonly tried: Promise<void>
  /** Ends the connection; resolves when nothing arrives any more. */
  readonly stop: () => Promise<void>
}

type Client = SocketModeReceiver['client']

/** The first wait after a failure in milliseconds; it doubles up to the last. */
const FIRST_WAIT_MS = 500
const LAST_WAIT_MS = 30_000
/** Slack says hello at once; one that does not in this time never will. */
const HELLO_MS = 30_000
/** How long the far end may take to say goodbye. */
const GOODBYE_MS = 2_000

/**
 * Refusals of the app's own token that another attempt does not change.
 * https://docs.slack.dev/reference/methods/apps.connections.open#errors
 */
const FINAL = [
  'missing_scope',
  'forbidden_team',
  'no_permission',
  'not_allowed_token_type',
  'access_denied',
]

/**
 * Keeps one connection to Slack open. Slack ends each one every few hours and asks for another,
 * which is opened at once; the SDK's own way waits five seconds, and gives up for good when Slack
 * cannot be reached. https://docs.slack.dev/apis/events-api/using-socket-mode
 */
export function keepConnected(client: Client, log: Log, now: () => Date): Socket {
  const stopping = new AbortController()
  const tried = Promise.withResolvers<void>()
  // Slack may end connections in quick succession; beyond that there is a pause between them.
  const pace = createThrottle({ burst: 100, everyMs: 5_000 }, () => now().getTime())
  let isConnected = false
  const gone = Promise.withResolvers<Mistake>()
  const looping = loop()

  async function loop(): Promise<void> {
    for (let failures = 0; !stopping.signal.aborted; ) {
      const error = await connectOnce()
      isConnected = false
      if (stopping.signal.aborted) break
      const code = deadTokenCode(error) ?? FINAL.find((one) => one === codeOf(error))
      if (code) {
        const fix = code === 'missing_scope' ? SCOPE_FIX : FIX
        log('error', 'slack.socket.refused', { code, fix })
        gone.resolve(new Mistake(fix))
        break
      }
      tried.resolve()
      failures = error === undefined ? 0 : failures + 1
      if (failures > 0) log('warn', 'slack.socket.failed', { code: codeOf(error), failures })
      await pause(failures === 0 ? pace('socket') : waitAfter(failures, retryAfter(error)))
    }
    tried.resolve()
  }

  /** One connection from beginning to end; gives why it did not come about, if it did not. */
  async function connectOnce(): Promise<unknown> {
    const { promise: ended, resolve: end } = Promise.withResolvers<void>()
    const late = AbortSignal.any([stopping.signal, AbortSignal.timeout(HELLO_MS)])
    const giveUp = () => void client.disconnect()
    client.once('disconnected', end)
    late.addEventListener('abort', giveUp)
    try {
      await client.start()
      late.removeEventListener('abort', giveUp)
      if (stopping.signal.aborted) giveUp()
      isConnected = !stopping.signal.aborted
      tried.resolve()
      log('info', 'slack.socket.connected')
      await ended
      return undefined
    } catch (error) {
      return error ?? new Error('Closed before it was open')
    } finally {
      late.removeEventListener('abort', giveUp)
      client.off('disconnected', end)
    }
  }

  const pause = (ms: number) =>
    sleep(ms, undefined, { signal: stopping.signal }).catch(() => undefined)

  return {
    isConnected: () => isConnected,
    gone: gone.promise,
    tried: tried.promise,
    async stop() {
      stopping.abort()
      const goodbye = new AbortController()
      const patience = sleep(GOODBYE_MS, undefined, { signal: goodbye.signal, ref: false })
      if (isConnected) void client.disconnect()
      await Promise.race([looping, patience.catch(() => undefined)])
      goodbye.abort()
      // Asked once more, the SDK no longer waits for the far end.
      void client.disconnect()
    },
  }
}

const FIX =
  'Slack does not accept SLACK_APP_TOKEN. Copy it again, or make one with connections:write: Basic Information, App-Level Tokens; see docs/slack.md.'

const SCOPE_FIX =
  'SLACK_APP_TOKEN lacks the scope connections:write. Make an app-level token with it: Basic Information, App-Level Tokens; see docs/slack.md.'

const waitAfter = (failures: number, seconds: number | undefined): number =>
  seconds === undefined
    ? Math.min(LAST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(failures - 1, 10))
    : seconds * 1000
