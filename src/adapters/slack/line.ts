import type { Command } from '#core/command.ts'
import { readLine } from '#core/newsroom.ts'
import { lineFor } from '#core/rewrite.ts'
import type { Words } from '#core/words.ts'
import { type TypedLine, takeOnlyMe } from './only-me.ts'

/**
 * A slash command as a line: `/vigil who qin-gang`, `/risks political` and, with another prefix,
 * `/vigil-dev-risks political`. Nothing typed asks for help, which is for the asker alone. `onlyMe`
 * are the names of that option in every language: what language somebody has is not always known.
 */
export function readSlash(
  { command, text }: { readonly command: string; readonly text: string | undefined },
  prefix: string,
  onlyMe: readonly string[],
): TypedLine {
  const name = command.replace(/^\//, '')
  const direct = name.startsWith(`${prefix}-`) ? name.slice(prefix.length + 1) : name
  const typed = unescaped(text ?? '')
  return takeOnlyMe(name === prefix ? withoutPrefix(typed, prefix) : `${direct} ${typed}`, onlyMe)
}

/**
 * What stands behind our name in a message, else what stands before it: `@Vigil who qin-gang`,
 * `who qin-gang, @Vigil`. Without a bot's id the first name called is taken for ours.
 */
export function readMention(
  text: string,
  bot: string | undefined,
  prefix: string,
  onlyMe: readonly string[],
): TypedLine {
  const name = bot === undefined ? '[A-Z0-9]+' : bot.replaceAll(/\W/g, '')
  const [before = '', ...behind] = text.split(new RegExp(`<@${name}(?:\\|[^>]*)?>`))
  const called = behind.map((words) => words.trim()).find(Boolean) ?? before.replace(/[,:]\s*$/, '')
  // People copy commands with the marks around them.
  const typed = plainText(called)
    .replaceAll('`', '')
    .replace(/^[,:]\s*/, '')
  return takeOnlyMe(withoutPrefix(typed, prefix), onlyMe)
}

/** The line written the one way in which it reads back the same; as it stands if it cannot be read. */
export function questionOf(line: string, commands: readonly Command[], words: Words): string {
  try {
    const { command, options } = readLine(line, commands, words)
    return lineFor(command, options)
  } catch {
    return line
  }
}

/** What is typed between quotation marks keeps its spaces and line breaks. */
const withoutPrefix = (typed: string, prefix: string): string => {
  const [, first = '', rest = ''] = /^(\S*)\s*(.*)$/s.exec(typed.trim()) ?? []
  return [prefix, `/${prefix}`].includes(first.toLowerCase()) ? rest : typed.trim()
}

/**
 * The words of a message as a person sees them: links, channels and people by their labels.
 * https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
 */
const plainText = (text: string): string =>
  unescaped(
    text.replaceAll(/<([@#!]?)([^>|]*)(?:\|([^>]*))?>/g, (_, mark, target, label) =>
      label ? label : mark === '' ? target.replace(/^mailto:/, '') : '',
    ),
  )

/** Slack writes these three marks as entities in whatever people type. */
const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
