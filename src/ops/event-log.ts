import type { Level, Log } from '#core/log.ts'
import { currentRequest } from './context.ts'
import { createHide, hiddenIn } from './hide.ts'

/** Where text can be written, such as stderr. */
type Place = { readonly write: (text: string) => unknown }

const LEVELS: readonly Level[] = ['debug', 'info', 'warn', 'error']

/**
 * Writes events from `least` on, one JSON object a line, without any of the secrets; with the id of
 * the request that was being answered, where there was one.
 */
export function eventLog(
  place: Place,
  least: Level,
  secrets: readonly string[],
  now: () => Date,
): Log {
  const hide = createHide(secrets)
  return (level, event, details = {}) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return
    const about = { time: now().toISOString(), level, event, request: currentRequest() }
    // Before it is JSON, where a secret is written otherwise, and after, where two words meet.
    const entry = JSON.stringify({ ...about, ...hiddenIn(details, hide) })
    place.write(`${hide(entry)}\n`)
  }
}
