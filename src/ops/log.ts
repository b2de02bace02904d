import { appendFileSync, mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Fault, Report } from '#core/errors.ts'
import { currentRequest } from './context.ts'
import { createHide, hiddenIn } from './hide.ts'
import { shortId } from './short-id.ts'

/**
 * Reports faults to a log file, one JSON object a line, and returns the reference to quote, such as
 * `F-7K3QX2`. When the file cannot be written the line goes to the other place: nothing is lost.
 * Secrets are taken out first.
 */
export function faultLog(
  path: string,
  now: () => Date,
  otherwise: Place,
  secrets: readonly string[] = [],
): Report {
  const hide = createHide(secrets)
  return (fault) => {
    const id = `F-${shortId(6)}`
    const about = { time: now().toISOString(), level: 'error', id, request: currentRequest() }
    const entry = `${hide(JSON.stringify({ ...about, ...hiddenIn(described(fault), hide) }))}\n`
    try {
      mkdirSync(dirname(path), { recursive: true })
      appendFileSync(path, entry, { mode: 0o600 })
    } catch {
      otherwise.write(entry)
    }
    return id
  }
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
