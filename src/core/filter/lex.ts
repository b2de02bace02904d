import type { Sign } from './filter.ts'

/** A piece of a filter as typed; `start` and `end` count UTF-16 units from the beginning. */
export type Token = { readonly start: number; readonly end: number } & (
  | {
      readonly kind: 'word'
      readonly text: string
      /** Behind a sign or a comma. */
      readonly isValue: boolean
      readonly quote?: 'closed' | 'open' | undefined
    }
  | { readonly kind: 'sign'; readonly sign: ':' | Sign }
  | { readonly kind: 'comma' | 'open' | 'close' | 'minus' }
)

/** Each opening mark with what may close it: phones and Chinese keyboards type others. */
const QUOTES: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '“': '”"',
  '”': '”"',
  '‘': '’',
  '「': '」',
  '『': '』',
  '＂': '＂',
}

const ONE: Readonly<Record<string, 'comma' | 'open' | 'close'>> = {
  ',': 'comma',
  '，': 'comma',
  '、': 'comma',
  '(': 'open',
  '（': 'open',
  ')': 'close',
  '）': 'close',
}

const SPACE = /[\s\p{Cc}]+/uy
const SIGN = /[:：]?(?:[>＞≥≧][=＝]?|[<＜≤≦][=＝]?|[=＝]+[>＞]?)|[:：]/uy
const MINUS = /[-－–—−!！]/uy
const NAME = /[^\s\p{Cc}(),（），、:：=＝<>＜＞≤≥≦≧"“”「『]+/uy
const VALUE = /[^\s\p{Cc}(),（），、]+/uy

/** Takes a text apart from left to right, in one pass. Every text has tokens; none is a mistake yet. */
export function lex(text: string): readonly Token[] {
  const tokens: Token[] = []
  for (let at = spaceEnd(text, 0); at < text.length; ) {
    const token = tokenAt(text, at, tokens.at(-1))
    tokens.push(token)
    at = spaceEnd(text, token.end)
  }
  return tokens
}

const spaceEnd = (text: string, at: number): number => at + read(SPACE, text, at).length

function tokenAt(text: string, start: number, before: Token | undefined): Token {
  const isValue = before?.kind === 'sign' || before?.kind === 'comma'
  const first = text.charAt(start)
  const one = ONE[first]
  if (one) return { kind: one, start, end: start + 1 }
  const sign = isValue ? '' : read(SIGN, text, start)
  if (sign) return { kind: 'sign', sign: signOf(sign), start, end: start + sign.length }
  if (!isValue && read(MINUS, text, start)) return { kind: 'minus', start, end: start + 1 }
  if (QUOTES[first]) return quotedAt(text, start, QUOTES[first], isValue)
  const word = read(isValue ? VALUE : NAME, text, start) || first
  return { kind: 'word', text: word, isValue, start, end: start + word.length }
}

function quotedAt(text: string, start: number, closing: string, isValue: boolean): Token {
  let end = start + 1
  while (end < text.length && !closing.includes(text.charAt(end))) end += 1
  const quote = end < text.length ? 'closed' : 'open'
  const inside = text.slice(start + 1, end)
  return { kind: 'word', text: inside, isValue, quote, start, end: Math.min(end + 1, text.length) }
}

function signOf(typed: string): ':' | Sign {
  const hasEqual = /[=＝≥≧≤≦]/u.test(typed)
  if (/[>＞≥≧]/u.test(typed)) return hasEqual ? '>=' : '>'
  if (/[<＜≤≦]/u.test(typed)) return hasEqual ? '<=' : '<'
  return ':'
}

function read(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
