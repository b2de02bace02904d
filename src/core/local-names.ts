import type { Command } from './command.ts'
import { nearestWords } from './near-words.ts'
import type { Words } from './words.ts'

type Named = Pick<Command, 'name' | 'about' | 'options'>

/** What a command is called in a language; its own name where it has no other. */
export const commandName = ({ name }: Pick<Command, 'name'>, words: Words): string =>
  words.commands?.[name]?.name ?? name

export const commandAbout = ({ name, about }: Named, words: Words): string =>
  words.commands?.[name]?.about ?? about

/** What an option of a command is called in a language; its own name where it has no other. */
export const optionName = (command: string, option: string, words: Words): string =>
  words.commands?.[command]?.options[option]?.name ?? option

/** `about`: what the declaration says, for languages that have nothing else. */
export const optionAbout = (command: string, option: string, about: string, words: Words): string =>
  words.commands?.[command]?.options[option]?.about ?? about

/** What a value of a command's option with choices is shown as; the value where it has no other. */
export const choiceName = (command: string, choice: string, words: Words): string =>
  words.commands?.[command]?.choices?.[choice] ?? choice

/** The command with this name, its own or the one in this language. */
export const commandNamed = <C extends Named>(
  typed: string,
  commands: readonly C[],
  words: Words,
): C | undefined =>
  commands.find(({ name }) => name === typed) ??
  commands.find((command) => commandName(command, words) === typed)

/** The commands closest to what was typed by either name, best first, at most three. */
export function nearestCommands<C extends Named>(
  typed: string,
  commands: readonly C[],
  words: Words,
): readonly C[] {
  const names = commands.flatMap((one) => [one.name, commandName(one, words)])
  const close = nearestWords(typed, [...new Set(names)], CLOSE_MAX)
  return [...new Set(close.flatMap((name) => commandNamed(name, commands, words) ?? []))]
}

const CLOSE_MAX = 3

/** The option's own name, for that or its name in this language, in any case. */
export function optionNamed(typed: string, command: Named, words: Words): string | undefined {
  const wanted = typed.toLowerCase()
  if (Object.hasOwn(command.options, wanted)) return wanted
  return Object.keys(command.options).find(
    (option) => optionName(command.name, option, words) === wanted,
  )
}

/** The choice that was typed, as itself or as it is shown in this language, in any case. */
export function choiceNamed<C extends string>(
  typed: string,
  choices: readonly C[],
  command: string,
  words: Words,
): C | undefined {
  const wanted = typed.trim().toLowerCase()
  const dashed = wanted.replaceAll(/[\s_]+/g, '-')
  return (
    choices.find((choice) => choice === dashed) ??
    choices.find((choice) => choiceName(command, choice, words).toLowerCase() === wanted)
  )
}
