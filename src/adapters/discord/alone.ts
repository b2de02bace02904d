import { needOf } from '#core/ask.ts'
import type { Command, Typed } from '#core/command.ts'
import { readLine } from '#core/newsroom.ts'
import type { Words } from '#core/words.ts'

/** Whether an answer is for the asker alone, as far as the question tells before it is there. */
export const isForAsker = (command: Command, typed: Typed): boolean =>
  needOf(command, typed) !== 'reader' || command.isForAsker?.(typed) === true

/**
 * The same for a line that is still to be read. One that cannot be read only tells its command; an
 * answer that turns out to be for the asker is taken back.
 */
export function isLineForAsker(line: string, commands: readonly Command[], words: Words): boolean {
  const named = commands.find(({ name }) => line === name || line.startsWith(`${name} `))
  if (named && named.audience !== 'reader') return true
  try {
    const { command, options } = readLine(line, commands, words)
    return isForAsker(command, options)
  } catch {
    return false
  }
}
