import type { Line, Span } from './brief.ts'
import { quiet, strong } from './brief.ts'
import type { Claim, Subject } from './facts.ts'
import type { Footnotes } from './footnotes.ts'
import { nameOf } from './subject-line.ts'
import type { Words } from './words.ts'

/** The certainty of a claim as a word; adapters may colour it, but the word is always there. */
export const certaintyOf = ({ certainty }: Pick<Claim, 'certainty'>, words: Words): Span => ({
  certainty,
  text: words.certainty[certainty],
})

/** "25 Jul 2023 · official · Removed as foreign minister … (no official reason given) [1][2]". */
export function claimLine(claim: Claim, words: Words, notes: Footnotes): Line {
  return [strong(words.shortDate(claim.date)), ' · ', ...claimWords(claim, words, notes)]
}

/**
 * The same on a page about `subject`: a claim filed under somebody else begins with their name, so
 * that nobody is taken for the one who acted or to whom it happened.
 */
export function claimLineOn(subject: string, claim: Claim, words: Words, notes: Footnotes): Line {
  const other = aboutOf(claim)
  if (!other || other.id === subject) return claimLine(claim, words, notes)
  const [certainty, dot, ...rest] = claimWords(claim, words, notes)
  return [
    strong(words.shortDate(claim.date)),
    ' · ',
    certainty ?? '',
    dot ?? '',
    words.frame.headed(nameOf(other, words)),
    ...rest,
  ]
}

/** "Qin Gang 秦刚 · 25 Jul 2023 · official · …": for lists of claims about different subjects. */
export function namedClaimLine(claim: Claim, words: Words, notes: Footnotes): Line {
  const about = aboutOf(claim)
  return [
    ...(about ? [strong(nameOf(about, words)), ' · '] : []),
    ...claimLine(claim, words, notes),
  ]
}

/** The subject a claim is filed under. */
export const aboutOf = ({ subjects }: Claim): Subject | undefined =>
  subjects.find(({ role }) => role === 'about')?.subject

/** The same without the date: "official · Removed as foreign minister … [1]". */
export const claimWords = (claim: Claim, words: Words, notes: Footnotes): Line => [
  certaintyOf(claim, words),
  ' · ',
  claim.line,
  ...reasonSpan(claim, words),
  ...correction(claim, words),
  ...notes.cite(claim.citations),
]

/** A missing reason is said wherever somebody lost a post; a given one stands in the line itself. */
function reasonSpan({ kind, reason, line }: Claim, { frame, reason: words }: Words): Line {
  const isLoss = kind === 'removed' || kind === 'resigned'
  const isMissing = reason === 'not-given' && isLoss && !frame.saysNoReason(line)
  return isMissing ? [frame.bracketed(words['not-given'])] : []
}

function correction({ retracted, supersededBy }: Claim, words: Words): Line {
  if (retracted)
    return [' ', strong(words.frame.retracted(words.shortDate(retracted.on), retracted.why))]
  return supersededBy ? [' ', quiet(words.frame.correctedBy(supersededBy))] : []
}
