import type { Command, Typed } from './command.ts'
import { choiceNamed } from './local-names.ts'
import type { Words } from './words.ts'

/**
 * Whether a line would change something that stays, or post: then it is only to run where somebody
 * means it to, and never because an address was opened. `words`: of whoever asks, whose names of
 * choices are read.
 */
export const mayChange = (command: Command, typed: Typed, words: Words): boolean =>
  command.changes?.(withOwnChoices(command, typed, words)) ?? false

/** What was typed, with the choices that are known by their own names. */
export const withOwnChoices = ({ name, options }: Command, typed: Typed, words: Words): Typed =>
  Object.fromEntries(
    Object.entries(typed).map(([option, value]) => {
      const choices = options[option]?.choices
      const own = choices && value !== undefined && choiceNamed(value, choices, name, words)
      return [option, own || value]
    }),
  )
