import { isHan, type Simplify } from './names/fold.ts'

/** The most words of a query that are looked at. */
const TERMS_MAX = 12

/** Where the words of a doc can stand, best first, and how far apart the rows of two docs are. */
export const PLACES = ['name', 'line', 'source'] as const
export const PLACES_STRIDE = 4

/**
 * A text as the full-text index holds it: Han characters simplified, each set apart by spaces, so
 * that any run of them, two characters or ten, is found as a phrase.
 */
export const spread = (text: string, simplify: Simplify): string =>
  Array.from(text.toWellFormed(), (c) => (isHan(c) ? ` ${simplify(c)} ` : c)).join('')

/**
 * What was typed as FTS5 phrases, one for each word or run of Han characters. Only letters and
 * digits remain, each phrase between quotation marks, so nothing typed can be an operator.
 */
export const phrasesOf = (typed: string, simplify: Simplify): string[] =>
  (typed.toWellFormed().match(RUNS) ?? [])
    .slice(0, TERMS_MAX)
    .map((run) => `"${spread(run, simplify).trim().replaceAll(/\s+/g, ' ')}"`)

const RUNS = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}])+/gu
