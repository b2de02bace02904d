import type { Brief } from '#core/brief.ts'
import type { Language, Words } from '#core/words.ts'

/** What a person finds in an answer, on whatever platform, once all its parts were opened. */
export type Read = {
  /** All words in reading order, without blanks and without what only says how they look. */
  readonly words: string
  /** Where the mark of each footnote leads, or where its entry among the sources does. */
  readonly links: ReadonlyMap<number, string>
  /** The command lines that can be run from it with one press, or stand there to be typed. */
  readonly offered: readonly string[]
}

/** An adapter as its promises are checked: an answer in, what a person finds out. */
export type Adapter = {
  readonly name: string
  /** The languages it frames answers in. */
  readonly languages: readonly Language[]
  readonly read: (brief: Brief, question: string, words: Words) => Promise<Read>
}

/** Letters to compare: without blanks and line ends, which each platform sets in its own way. */
export const lettersOf = (words: string): string => words.replaceAll(/[\s\p{Z}\p{Cf}\p{M}]/gu, '')
