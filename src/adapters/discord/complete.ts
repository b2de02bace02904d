import type { APIApplicationCommandAutocompleteInteraction } from 'discord.js'
import type { Asker } from '#core/command.ts'
import type { Newsroom } from '#core/newsroom.ts'
import type { Suggestion } from '#core/option.ts'
import { CHOICES_MAX } from './declare.ts'

/** One line of the list that opens under an option while somebody types. */
export type Choice = { readonly name: string; readonly value: string }

/**
 * Names of 1 to 100 characters, values of 1 to 100.
 * https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-choice-structure
 */
const TEXT_MAX = 100

/** What could finish the option being typed, best first. Never throws. */
export function choicesFor(
  { data }: APIApplicationCommandAutocompleteInteraction,
  asker: Asker,
  newsroom: Newsroom,
): readonly Choice[] {
  const command = newsroom.commands.find(({ name }) => name === data.name)
  const typed = data.options?.find((option) => 'focused' in option && option.focused)
  if (!command || !typed || !('value' in typed)) return []
  return asChoices(newsroom.suggest(command, typed.name, String(typed.value), asker))
}

/**
 * Suggestions within Discord's limits. A name that is too long ends at a word; where two would then
 * read alike, each says its value. A value that would not come back as it is, too long or no text, is left out.
 */
export function asChoices(suggestions: readonly Suggestion[]): readonly Choice[] {
  const fitting = suggestions
    .filter(({ value, label }) => canReturn(value) && label.trim() !== '')
    .slice(0, CHOICES_MAX)
    .map(({ value, label }) => ({ value, name: shortened(label.trim().toWellFormed(), TEXT_MAX) }))
  const count = (name: string) => fitting.filter((one) => one.name === name).length
  return fitting.map((choice) => (count(choice.name) > 1 ? withValue(choice) : choice))
}

const canReturn = (value: string): boolean =>
  value !== '' && value.length <= TEXT_MAX && value.isWellFormed()

const withValue = ({ name, value }: Choice): Choice => {
  const end = ` (${value})`
  const room = TEXT_MAX - end.length
  return room > 0 ? { value, name: `${shortened(name, room)}${end}` } : { value, name: value }
}

/** Words up to `most` characters; one endless word ends between two characters. */
function shortened(words: string, most: number): string {
  if (words.length <= most) return words
  const start = words.slice(0, most + 1)
  const space = start.lastIndexOf(' ')
  const cut = space > most / 2 ? start.slice(0, space) : wellFormed(words.slice(0, most))
  return cut.replace(/[\s,;:(·]+$/u, '') || cut
}

/** Half of a character outside the basic plane is no text. */
const wellFormed = (text: string): string => text.replace(/[\uD800-\uDBFF]$/u, '')
