/**
 * What a secret looks like: Slack’s tokens, a Discord token, what follows Bearer or Bot, and the
 * tokens that stand in the addresses of Discord’s webhooks and interactions and of Slack’s hooks.
 */
const SECRETS: readonly RegExp[] = [
  /\bx(?:ox[a-z]|app)(?:[.-][\w-]+)+/gi,
  /\b[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}/g,
  /(?<=\b(?:Bearer|Bot)\s)[\w.~+/=-]{12,}/gi,
  /(?<=\/webhooks\/\d{1,25}\/)[\w-]+/g,
  /(?<=\/interactions\/\d{1,25}\/)[\w-]+/g,
  /(?<=hooks\.slack\.com\/)[\w/-]+/g,
]

/** Takes out of a text whatever looks like a secret, and the secrets that are given. */
export function redact(text: string, secrets: readonly string[] = []): string {
  const without = secrets
    .filter((secret) => secret.length > 3)
    .reduce((words, secret) => words.replaceAll(secret, '[hidden]'), text)
  return SECRETS.reduce((words, pattern) => words.replaceAll(pattern, '[hidden]'), without)
}
