import type { Command, Typed } from '#core/command.ts'
import { readLine } from '#core/newsroom.ts'
import type { Words } from '#core/words.ts'

/** Whether an answer should be announced before it is worked on: a whole list, or as declared. */
export const isSlow = (command: Command, typed: Typed): boolean =>
  Boolean(typed['export']) || command.isSlow?.(typed) === true

/** The same for a line that is still to be read; one that cannot be read is told so at once. */
export function isSlowLine(line: string, commands: readonly Command[], words: Words): boolean {
  try {
    const { command, options } = readLine(line, commands, words)
    return isSlow(command, options)
  } catch {
    return false
  }
}
