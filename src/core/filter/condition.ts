import type { Mistake } from '../errors.ts'
import {
  type Filter,
  type FilterField,
  isOrdered,
  ORDERS,
  type OrderedField,
  type Sign,
  valuesOf,
} from './filter.ts'
import {
  exactConditions,
  nearConditions,
  readField,
  readValue,
  shownValue,
  someValues,
  type WordToken,
} from './read-value.ts'
import { atEnd, peek, type Reading, wordsFrom } from './reading.ts'
import { mistakeAt, type Source } from './source.ts'
import { writeFilter } from './write.ts'

/** How many values and comparisons a filter may hold in all. */
export const TERMS_MAX = 60

/**
 * A field, a sign and values, from the word that names the field on.
 *
 * @throws Mistake for what is none, or has more or less where there is no order
 */
export function condition(name: WordToken, reading: Reading): Filter {
  const { source } = reading
  const { mistake } = source.words.filters
  const sign = reading.tokens[reading.at + 1]
  if (name.quote === 'open') throw mistakeAt(source, name, mistake.openQuote)
  if (sign?.kind !== 'sign') {
    throw bare(reading)
  }
  const field = readField(name, source)
  reading.at += 2
  const values = valuesBehind(field, reading)
  if (sign.sign === ':') {
    const ids = values.map((word) => readValue(field, word, source))
    return { kind: 'term', field, values: [...new Set(ids)] }
  }
  if (!isOrdered(field)) {
    const names = source.words.filters.field
    const ordered = Object.keys(ORDERS).map((one) => names[one as OrderedField]) // Its own keys.
    throw mistakeAt(source, sign, mistake.noOrder(names[field], ordered), [':'])
  }
  return comparison(field, sign.sign, values, source)
}

/** Words that no field stands before, with what they may have meant: a whole name before its parts. */
function bare(reading: Reading): Mistake {
  const { source } = reading
  const places = wordsFrom(reading).map((place) => ({
    ...place,
    text: source.text.slice(place.start, place.end).replaceAll(/["'“”「」]/g, ''),
  }))
  const found = [exactConditions, nearConditions]
    .flatMap((conditions) =>
      places.map((place) => ({ place, near: conditions(place.text, source) })),
    )
    .find(({ near }) => near.length > 0)
  const place = found?.place ?? places.at(-1) ?? { ...atEnd(source), text: '' }
  const near = found?.near ?? []
  const examples = near.length > 0 ? near : someValues('person')
  return mistakeAt(source, place, source.words.filters.mistake.bare(place.text, examples), near)
}

function comparison(
  field: OrderedField,
  sign: Sign,
  [word, more]: readonly WordToken[],
  source: Source,
): Filter {
  const { mistake, field: names } = source.words.filters
  if (!word)
    throw mistakeAt(source, atEnd(source), mistake.noValue(names[field], someValues(field)))
  if (more) throw mistakeAt(source, more, mistake.oneValue(names[field]))
  const value = readValue(field, word, source)
  if (!ORDERS[field].includes(value)) {
    const shown = shownValue(field, value, source)
    throw mistakeAt(source, word, mistake.beside(shown, `${field}:${value}`))
  }
  const filter = { kind: 'comparison', field, sign, value } as const
  if (valuesOf(filter).length === 0) {
    const shown = shownValue(field, value, source)
    throw mistakeAt(source, word, mistake.nothingBeyond(writeFilter(filter), shown))
  }
  return filter
}

/** The values behind a sign, with commas between them; there is at least one. */
function valuesBehind(field: FilterField, reading: Reading): readonly WordToken[] {
  const { source } = reading
  const { mistake, field: names } = source.words.filters
  const values: WordToken[] = []
  for (let isMore = true; isMore; ) {
    const word = peek(reading)
    if (word?.kind !== 'word' || word.text.trim() === '') {
      const message = mistake.noValue(names[field], someValues(field))
      throw mistakeAt(source, word ?? atEnd(source), message)
    }
    if (word.quote === 'open') throw mistakeAt(source, word, mistake.openQuote)
    reading.terms += 1
    if (reading.terms > TERMS_MAX) throw mistakeAt(source, word, mistake.tooMany(TERMS_MAX))
    values.push(word)
    reading.at += 1
    isMore = peek(reading)?.kind === 'comma'
    if (isMore) reading.at += 1
  }
  return values
}
