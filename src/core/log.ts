export type Level = 'debug' | 'info' | 'warn' | 'error'

/**
 * Writes one event with its details. Never give it what a person typed, nor a token: an event says
 * what happened to the program, not what was asked.
 */
export type Log = (
  level: Level,
  event: string,
  details?: Readonly<Record<string, string | number | boolean | undefined>>,
) => void
