import { type Check, describe, type Finding, type Path, refused } from './finding.ts'
import { localised } from './localised.ts'
import { AUTOCOMPLETE } from './numbers.ts'
import { all, list, object, optional, text } from './shape.ts'

/** The kinds of option that can be completed. */
export type CompletedType = 'text' | 'integer' | 'number'

/**
 * Every rule that the answer to an autocomplete (the `data` of a callback of type 8) breaks, one
 * line each. `type` is what the option being typed takes.
 * https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-response-object-autocomplete
 */
export const checkAutocomplete = (payload: unknown, type: CompletedType = 'text'): string[] =>
  autocompleteFindings(payload, type).map(describe)

/** The same as findings; paths start at `path`. */
export const autocompleteFindings = (
  payload: unknown,
  type: CompletedType,
  path: Path = [],
): readonly Finding[] =>
  object({
    choices: list(0, AUTOCOMPLETE.choices, choice(type)),
  })(payload, path)

/** One choice, of an answer or of an option's fixed list. */
export const choice = (type: CompletedType): Check =>
  object({
    name: text(1, AUTOCOMPLETE.name),
    name_localizations: optional(localised(text(1, AUTOCOMPLETE.name))),
    value: VALUES[type],
  })

const numeric: Check = (value, path) =>
  typeof value === 'number' && Math.abs(value) <= 2 ** 53
    ? []
    : [refused(path, 'NUMBER_TYPE_COERCE', 'Value is not a number from -2^53 to 2^53.')]

const integral: Check = (value, path) =>
  Number.isSafeInteger(value)
    ? []
    : [refused(path, 'NUMBER_TYPE_COERCE', 'Value is not a whole number.')]

const VALUES: Readonly<Record<CompletedType, Check>> = {
  text: text(1, AUTOCOMPLETE.value),
  integer: all(numeric, integral),
  number: numeric,
}
