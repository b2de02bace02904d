import { Mistake } from '#core/errors.ts'
import { RESERVED } from './reserved.ts'

/**
 * Whether a name can be the command that takes all others, and stand before the names of those.
 * Slack takes at most 32 characters: https://docs.slack.dev/interactivity/implementing-slash-commands
 */
const isPrefix = (name: string): boolean =>
  /^[a-z][a-z0-9-]{0,20}$/.test(name) && !RESERVED.has(name)

/** @throws Mistake when the prefix is no command's name, or one of Slack's own */
export function checkPrefix(prefix: string): void {
  if (isPrefix(prefix)) return
  throw new Mistake(
    `SLACK_COMMAND_PREFIX: ${prefix} cannot be a command. Use at most 21 lower case letters, digits and hyphens, and no command of Slack’s own.`,
  )
}
