import { redact } from '#core/redact.ts'

/** Addresses, which may carry a ticket, and what is named as a secret. */
const SECRETS: readonly RegExp[] = [
  /\b(?:https?|wss?):\/\/[^\s"'<>)]+/gi,
  /\b(?:token|code|state|secret|ticket)[=:]\s*[\w.~+/-]{8,}/gi,
]

const LENGTH_MAX = 300

/**
 * A message of the SDK, fit for the log: without tokens and addresses, and only up to its first
 * quotation mark, because behind one stands what was sent, and so what a person may have typed.
 */
export function withoutSecrets(words: string): string {
  const hidden = SECRETS.reduce((text, secret) => text.replaceAll(secret, '[hidden]'), words)
  return redact(hidden)
    .replace(/["“”{].*$/s, '…')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, LENGTH_MAX)
}
