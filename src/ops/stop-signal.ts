import { type EventEmitter, once } from 'node:events'
import process from 'node:process'
import { Fault, type Report } from '#core/errors.ts'

/** How long what is under way may take once the service is asked to stop, in milliseconds. */
export const GRACE_MS = 8_000

/** When the process ends whatever still holds it: supervisors kill soon after ten seconds. */
const FORCED_MS = 9_500

/** That the service is to stop. */
export type StopSignal = Disposable & {
  readonly asked: Promise<undefined>
  readonly signal: AbortSignal
  /** As if it had been asked to. */
  readonly now: () => void
}

type Parts = {
  readonly report: Report
  readonly stderr: { readonly write: (text: string) => unknown }
  /** Ends the process at once; another one in tests, as is what brings the signals. */
  readonly exit?: (code: number) => void
  readonly signals?: Pick<EventEmitter, 'on' | 'off'>
}

/**
 * Waits for SIGTERM or SIGINT. After the first the process ends within ten seconds whatever happens:
 * with what it ended with when only the leavings hold it, else with 1. A second one ends it at once:
 * what was being sent is then looked for at the next start.
 */
export function stopSignal({
  report,
  stderr,
  exit = (code) => process.exit(code),
  signals = process,
}: Parts): StopSignal {
  const controller = new AbortController()
  const asked = once(controller.signal, 'abort').then(() => undefined)
  let forced: ReturnType<typeof setTimeout> | undefined
  const now = () => {
    forced ??= setTimeout(() => exit(Number(process.exitCode ?? 1)), FORCED_MS)
    forced.unref()
    controller.abort()
  }
  // Listened to throughout: as the first process of a container it would be deaf to it otherwise.
  const onSignal = () => {
    if (!controller.signal.aborted) return now()
    stderr.write('Vigil stops at once, because it was asked a second time.\n')
    exit(1)
  }
  signals.on('SIGTERM', onSignal).on('SIGINT', onSignal)
  // A promise that nobody waited for must neither end the service nor be lost.
  const unforeseen = (cause: unknown) => void report(new Fault('Unforeseen', { cause }))
  signals.on('unhandledRejection', unforeseen)
  // Waiting for a signal does not keep a program running, and a lost connection no longer does.
  const running = setInterval(() => {}, 2 ** 30)
  return {
    asked,
    signal: controller.signal,
    now,
    [Symbol.dispose]() {
      clearInterval(running)
      // The signals stay: what is left of the process must still heed the second one.
      signals.off('unhandledRejection', unforeseen)
    },
  }
}
