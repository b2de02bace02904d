import type { Command } from './command.ts'
import { Mistake } from './errors.ts'
import { commandName } from './local-names.ts'
import { readLine } from './newsroom.ts'
import type { Press } from './press.ts'
import { lineFor } from './rewrite.ts'
import type { Words } from './words.ts'
import { en } from './words-en.ts'

/**
 * The command line a press runs. For a picker that is the line it was made for with the chosen
 * value in its place; for everything else the line as it stands.
 *
 * @throws Mistake when a picker's line is of no command any more
 */
export function lineOf(
  press: Press,
  chosen: string | undefined,
  commands: readonly Command[],
  words: Words = en,
): string {
  if (press.kind !== 'pick') return press.line
  const { command, options } = readLine(press.line, commands, words)
  if (!Object.hasOwn(command.options, press.option) || chosen === undefined) {
    throw new Mistake(words.asking.nothingChosen(commandName(command, words)))
  }
  return lineFor(command, { ...options, [press.option]: chosen })
}
