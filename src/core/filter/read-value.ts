import type { Mistake } from '../errors.ts'
import { nearestWords } from '../near-words.ts'
import { distinctNameOf } from '../subject-line.ts'
import {
  CLOSED_VALUES,
  type ClosedField,
  FILTER_FIELDS,
  type FilterField,
  isNamedField,
  type NamedField,
} from './filter.ts'
import type { Token } from './lex.ts'
import type { Named } from './names.ts'
import { mistakeAt, type Source } from './source.ts'
import {
  fieldNamed,
  folded,
  spellingsOfField,
  spellingsOfValue,
  valueName,
  valueNamed,
} from './spoken.ts'

export type WordToken = Extract<Token, { kind: 'word' }>

const NEAR_MAX = 3

/**
 * The field a word names, in any language.
 *
 * @throws Mistake with the nearest fields
 */
export function readField(word: WordToken, source: Source): FilterField {
  const { words } = source
  const field = fieldNamed(word.text, words)
  if (field) return field
  const spelled = FILTER_FIELDS.flatMap((one) =>
    spellingsOfField(one, words).map((spelling) => [spelling, one] as const),
  )
  const near = nearest(word.text, spelled)
  const names = FILTER_FIELDS.map((one) => words.filters.field[one])
  throw mistakeAt(source, word, words.filters.mistake.noField(word.text, names, near), near)
}

/**
 * The id of the value a word names for a field: one of its list, or something in the store.
 *
 * @throws Mistake with the nearest values, or with all that share the name
 */
export function readValue(field: FilterField, word: WordToken, source: Source): string {
  if (isNamedField(field)) return readNamed(field, word, source)
  const { words } = source
  const value = valueNamed(field, word.text, words)
  if (value) return value
  const values = CLOSED_VALUES[field]
  const spelled = values.flatMap((one) =>
    spellingsOfValue(field, one, words).map((spelling) => [spelling, one] as const),
  )
  const near = nearest(word.text, spelled)
  const { mistake, field: names } = words.filters
  const pieces = near.map((one) => `${field}:${one}`)
  throw mistakeAt(source, word, mistake.notAValue(names[field], word.text, pieces, values), near)
}

function readNamed(field: NamedField, word: WordToken, source: Source): string {
  const found = source.names.exactly(field, word.text)
  const [only] = found
  if (only && found.length === 1) return only.id
  throw only ? several(word, found, source) : nobody(field, word, source)
}

function several(word: WordToken, found: readonly Named[], source: Source): Mistake {
  const { words } = source
  const shown = found.map((one) =>
    words.frame.detailed(one.id, distinctNameOf({ ...one, type: 'person' }, words)),
  )
  const ids = found.map(({ id }) => id)
  return mistakeAt(source, word, words.filters.mistake.several(word.text, shown), ids)
}

function nobody(field: NamedField, word: WordToken, source: Source): Mistake {
  const { mistake, field: names } = source.words.filters
  const near = source.names.nearly(field, word.text, NEAR_MAX).map(({ id }) => id)
  const pieces = near.map((one) => `${field}:${one}`)
  return mistakeAt(source, word, mistake.nobody(names[field], word.text, pieces), near)
}

/** What words without a field before them are called: `stage:expelled`, `person:qin-gang`. */
export const exactConditions = (typed: string, { names, words }: Source): readonly string[] =>
  FILTER_FIELDS.flatMap((field) => {
    const ids = isNamedField(field)
      ? names.exactly(field, typed).map(({ id }) => id)
      : [valueNamed(field, typed, words)]
    return ids.flatMap((id) => (id === undefined ? [] : [`${field}:${id}`]))
  }).slice(0, NEAR_MAX)

/** The people whose names come close to words without a field before them. */
export const nearConditions = (typed: string, { names }: Source): readonly string[] =>
  names.nearly('person', typed, NEAR_MAX).map(({ id }) => `person:${id}`)

/** Some values of a field, to show how one is written. */
export function someValues(field: FilterField): readonly string[] {
  const values = isNamedField(field) ? [EXAMPLES[field]] : CLOSED_VALUES[field].slice(0, NEAR_MAX)
  return values.map((value) => `${field}:${value}`)
}

const EXAMPLES: Readonly<Record<NamedField, string>> = {
  person: 'qin-gang',
  body: 'mfa',
  post: 'foreign-minister',
  sector: 'finance',
}

export const shownValue = (field: ClosedField, value: string, { words }: Source): string =>
  valueName(field, value, words)

function nearest<T extends string>(
  typed: string,
  spelled: readonly (readonly [spelling: string, T])[],
): readonly T[] {
  const close = nearestWords(
    folded(typed),
    spelled.map(([spelling]) => spelling),
    NEAR_MAX * 2,
  )
  const meant = close.flatMap((word) => spelled.filter(([spelling]) => spelling === word))
  return [...new Set(meant.map(([, one]) => one))].slice(0, NEAR_MAX)
}
