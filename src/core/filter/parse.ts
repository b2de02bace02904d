import { Mistake } from '../errors.ts'
import type { Words } from '../words.ts'
import { condition } from './condition.ts'
import { depthOf, EVERYTHING, type Filter, joined, negated } from './filter.ts'
import { lex, type Token } from './lex.ts'
import type { FilterNames } from './names.ts'
import { someValues } from './read-value.ts'
import { AND, atEnd, isWord, NOT, OR, peek, type Reading, takeWord, textOf } from './reading.ts'
import { mistakeAt } from './source.ts'
import { writeFilter } from './write.ts'

/** The longest filter, in characters, as typed and in its normal form. */
export const FILTER_MAX = 500
/** How deep parentheses and `not` may stand within each other. */
export const DEPTH_MAX = 20

const ALL = /^(?:everything|\*|全部)$/iu

/**
 * Reads a filter: `body:mfa stage>=expelled (person:qin-gang or -rank:military)`. Conditions side by
 * side must all hold; `or` binds less than that. Names are looked up in `names`; nothing, or
 * `everything`, is a filter for all. Takes time that grows with the length of what was typed.
 *
 * @throws Mistake, and nothing else: what is wrong with the nearest valid word, a caret under it as
 *   `code`, and whole corrected filters as `choices`
 */
export function parseFilter(typed: string, names: FilterNames, words: Words): Filter {
  try {
    return read(typed, names, words)
  } catch (error) {
    if (!(error instanceof Mistake) || error.choices.length === 0) throw error
    const { message, code, choices } = error
    // What is still wrong after the correction is not offered as one.
    const right = choices.filter((one) => isFilter(one, names, words))
    throw new Mistake(message, { code, choices: right })
  }
}

/** Whether a text reads as a filter. */
export function isFilter(typed: string, names: FilterNames, words: Words): boolean {
  try {
    read(typed, names, words)
    return true
  } catch (error) {
    if (error instanceof Mistake) return false
    throw error
  }
}

function read(typed: string, names: FilterNames, words: Words): Filter {
  const text = typed.trim()
  const { mistake } = words.filters
  if (text.length > FILTER_MAX) throw new Mistake(mistake.tooLong(text.length, FILTER_MAX))
  const tokens = lex(text)
  if (tokens.length === 0 || ALL.test(text)) return EVERYTHING
  const reading: Reading = { source: { text, names, words }, tokens, at: 0, depth: 0, terms: 0 }
  const filter = either(reading)
  // Only a parenthesis ends a list of conditions early.
  const rest = tokens[reading.at]
  if (rest) throw mistakeAt(reading.source, rest, mistake.strayClose)
  const length = writeFilter(filter).length
  if (length > FILTER_MAX) throw new Mistake(mistake.tooLong(length, FILTER_MAX))
  if (depthOf(filter) > DEPTH_MAX) throw new Mistake(mistake.tooDeep(DEPTH_MAX))
  return filter
}

function either(reading: Reading): Filter {
  const parts = [both(reading)]
  while (takeWord(reading, OR)) parts.push(both(reading))
  return joined('or', parts)
}

function both(reading: Reading): Filter {
  const parts = [one(reading)]
  for (let next = peek(reading); next && next.kind !== 'close'; next = peek(reading)) {
    if (isWord(reading, OR)) break
    takeWord(reading, AND)
    parts.push(one(reading))
  }
  return joined('and', parts)
}

function one(reading: Reading): Filter {
  const { source } = reading
  const { mistake } = source.words.filters
  const token = peek(reading)
  const begin = reading.tokens[reading.at - 1]
  if (!token) {
    throw begin?.kind === 'open'
      ? mistakeAt(source, begin, mistake.openGroup)
      : mistakeAt(source, atEnd(source), mistake.nothingAfter(textOf(begin, source)))
  }
  if (token.kind === 'minus' || takeWord(reading, NOT)) {
    if (token.kind === 'minus') reading.at += 1
    return negated(deeper(reading, token, one))
  }
  if (token.kind === 'open') return deeper(reading, token, group)
  if (token.kind === 'word' && !isWord(reading, OR) && !isWord(reading, AND)) {
    return condition(token, reading)
  }
  if (token.kind === 'word') {
    throw mistakeAt(source, token, mistake.nothingBefore(token.text))
  }
  if (token.kind !== 'close') {
    const [example = ''] = someValues('stage')
    throw mistakeAt(source, token, mistake.stray(textOf(token, source), example))
  }
  if (begin?.kind === 'open') throw mistakeAt(source, begin, mistake.emptyGroup)
  throw mistakeAt(
    source,
    token,
    begin ? mistake.nothingAfter(textOf(begin, source)) : mistake.strayClose,
  )
}

function group(reading: Reading): Filter {
  const { source } = reading
  const open = reading.tokens[reading.at] ?? atEnd(source)
  reading.at += 1
  const filter = either(reading)
  if (peek(reading)?.kind !== 'close') {
    throw mistakeAt(source, open, source.words.filters.mistake.openGroup)
  }
  reading.at += 1
  return filter
}

function deeper(reading: Reading, token: Token, read: (reading: Reading) => Filter): Filter {
  const { source } = reading
  if (reading.depth === DEPTH_MAX) {
    throw mistakeAt(source, token, source.words.filters.mistake.tooDeep(DEPTH_MAX))
  }
  reading.depth += 1
  const filter = read(reading)
  reading.depth -= 1
  return filter
}
