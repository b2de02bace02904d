import { Mistake } from '#core/errors.ts'
import { quoted } from '#core/quoted.ts'

/** The channels to look at, by platform, each once. */
export type NamedChannels = {
  readonly discord: readonly string[]
  readonly slack: readonly string[]
}

/** https://docs.discord.com/developers/reference#snowflakes */
const DISCORD = /^discord:(\d{5,25})$/
/** https://docs.slack.dev/reference/objects/conversation-object */
const SLACK = /^slack:([CDG][A-Z0-9]{2,20})$/

/**
 * Reads `discord:<channel id>` and `slack:<channel id>`.
 *
 * @throws Mistake at the first that is neither
 */
export function readChannels(args: readonly string[]): NamedChannels {
  const idsOf = (form: RegExp) => [...new Set(args.flatMap((arg) => form.exec(arg)?.[1] ?? []))]
  const wrong = args.find((arg) => !DISCORD.test(arg) && !SLACK.test(arg))
  if (wrong !== undefined) {
    throw new Mistake(
      `${quoted(wrong)} names no channel. Write discord:<channel id>, a number, or slack:<channel id>, such as slack:C0123ABCD.`,
    )
  }
  return { discord: idsOf(DISCORD), slack: idsOf(SLACK) }
}
