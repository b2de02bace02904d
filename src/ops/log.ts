import { randomInt } from 'node:crypto'
import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Fault, Report } from '#core/errors.ts'
import { redact } from '#core/redact.ts'

/** Letters that are not mistaken for one another when read out: no 0 and O, no 1, I and L. */
const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/**
 * Reports faults to a log file, one JSON object a line, and returns the reference to quote, such as
 * `F-7K3QX2`. When the file cannot be written the line goes to the other place: nothing is lost.
 * Secrets are taken out first.
 */
export const faultLog =
  (path: string, now: () => Date, otherwise: Place, secrets: readonly string[] = []): Report =>
  (fault) => {
    const id = `F-${Array.from({ length: 6 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('')}`
    const told = { time: now().toISOString(), level: 'error', id, ...described(fault) }
    const entry = `${redact(JSON.stringify(told), secrets)}\n`
    try {
      mkdirSync(dirname(path), { recursive: true })
      appendFileSync(path, entry, { mode: 0o600 })
    } catch {
      otherwise.write(entry)
    }
    return id
  }

/** Where text can be written, such as stderr. */
type Place = { readonly write: (text: string) => unknown }

/** A fault with the chain of causes behind it. Only messages and stacks: never what was typed. */
function described(fault: Fault): Record<string, unknown> {
  const causes: string[] = []
  let cause = fault.cause
  while (cause !== undefined && causes.length < 5) {
    causes.push(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause))
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return { message: fault.message, stack: fault.stack, causes }
}
