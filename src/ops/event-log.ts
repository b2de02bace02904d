import type { Level, Log } from '#core/log.ts'
import { redact } from '#core/redact.ts'

/** Where text can be written, such as stderr. */
type Place = { readonly write: (text: string) => unknown }

const LEVELS: readonly Level[] = ['debug', 'info', 'warn', 'error']

/** Writes events from `least` on, one JSON object a line, without any of the secrets. */
export const eventLog =
  (place: Place, least: Level, secrets: readonly string[], now: () => Date): Log =>
  (level, event, details = {}) => {
    if (LEVELS.indexOf(level) < LEVELS.indexOf(least)) return
    const entry = JSON.stringify({ time: now().toISOString(), level, event, ...details })
    place.write(`${redact(entry, secrets)}\n`)
  }
