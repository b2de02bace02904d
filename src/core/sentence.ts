import type { Line, Span } from './brief.ts'

/**
 * A sentence of ours as spans. What stands between backticks is a command to type where it begins
 * with a name, as `digest list` does, and otherwise something written as it is typed: `body:mfa`.
 */
export const sentenceLine = (sentence: string): Line =>
  sentence
    .split('`')
    .map((piece, i): Span => (i % 2 === 1 ? typedSpan(piece) : piece))
    .filter((span) => span !== '')

const typedSpan = (typed: string): Span => (NAME.test(typed) ? { command: typed } : { code: typed })

/** Commands have names of letters, in any language; a field of a filter has a sign behind its own. */
const NAME = /^\p{L}[\p{L}-]*(?: |$)/u
