import type { Token } from './lex.ts'
import type { Source } from './source.ts'

/** How far the tokens have been read; what a filter may hold at most is counted on the way. */
export type Reading = {
  readonly source: Source
  readonly tokens: readonly Token[]
  at: number
  depth: number
  terms: number
}

export const peek = ({ tokens, at }: Reading): Token | undefined => tokens[at]

/** A word such as `or`, unless it is quoted or the name of a field. */
export function isWord({ tokens, at }: Reading, pattern: RegExp): boolean {
  const token = tokens[at]
  return (
    token?.kind === 'word' &&
    token.quote === undefined &&
    pattern.test(token.text) &&
    tokens[at + 1]?.kind !== 'sign'
  )
}

/** Words such as `or`: they join conditions and are part of no name. */
export const OR = /^(?:or|或|或者)$/iu
export const AND = /^(?:and|且|并且|並且)$/iu
export const NOT = /^(?:not|非)$/iu

/** As many words as a name has. */
const NAME_WORDS_MAX = 3

/**
 * Words beside each other that no field stands before, the most of them first: `Qin Gang` and then
 * `Qin`. Names are often typed without quotation marks.
 */
export function wordsFrom({ tokens, at }: Pick<Reading, 'tokens' | 'at'>) {
  const isBare = (token: Token | undefined, i: number) =>
    token?.kind === 'word' &&
    !token.isValue &&
    (i === 0 || ![OR, AND, NOT].some((word) => word.test(token.text))) &&
    tokens[at + i + 1]?.kind !== 'sign'
  const candidates = tokens.slice(at, at + NAME_WORDS_MAX)
  const end = candidates.findIndex((token, i) => !isBare(token, i))
  return candidates
    .slice(0, end < 0 ? NAME_WORDS_MAX : Math.max(end, 1))
    .map((_, i, all) => all.slice(0, all.length - i))
    .map((some) => ({ start: some[0]?.start ?? 0, end: some.at(-1)?.end ?? 0 }))
}

export function takeWord(reading: Reading, pattern: RegExp): boolean {
  const is = isWord(reading, pattern)
  if (is) reading.at += 1
  return is
}

export const atEnd = ({ text }: Source) => ({ start: text.length, end: text.length })

export const textOf = (token: Token | undefined, { text }: Source): string =>
  token ? text.slice(token.start, token.end) : ''
