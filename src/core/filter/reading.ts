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

export function takeWord(reading: Reading, pattern: RegExp): boolean {
  const is = isWord(reading, pattern)
  if (is) reading.at += 1
  return is
}

export const atEnd = ({ text }: Source) => ({ start: text.length, end: text.length })

export const textOf = (token: Token | undefined, { text }: Source): string =>
  token ? text.slice(token.start, token.end) : ''
