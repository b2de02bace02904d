import { type Line, strong } from '#core/brief.ts'
import type { RecordedChange } from '#core/changes.ts'
import { certaintyOf, namedClaimLine } from '#core/claim-line.ts'
import type { Case, Claim } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import type { GoneWords } from '#core/words/revisions.ts'
import type { Words } from '#core/words.ts'

/**
 * A claim or case that is taken out or retracted, as it was, by its id: whoever loads facts has to
 * see what they take away. Readers are shown no more than that something is gone.
 */
export function goneLine(
  change: RecordedChange,
  said: GoneWords,
  words: Words,
  notes: Footnotes,
): Line {
  return [
    ...formerLine(change, words, notes),
    ' · ',
    strong(becameOf(change, said, words)),
    ' · ',
    { code: change.id },
  ]
}

function formerLine(change: RecordedChange, words: Words, notes: Footnotes): Line {
  if (change.of === 'case') {
    const one = change.before ?? change.after
    return one ? caseLine(one, words, notes) : []
  }
  const claim = change.before ?? change.after
  // Why it is retracted stands behind it once.
  return claim ? namedClaimLine(unmarked(claim), words, notes) : []
}

const unmarked = (claim: Claim): Claim => ({ ...claim, retracted: undefined })

const caseLine = (one: Case, words: Words, notes: Footnotes): Line => [
  strong(nameOf(one.person, words)),
  ' · ',
  strong(words.shortDate(one.stageDate)),
  ' · ',
  certaintyOf(one.reached, words),
  ' · ',
  words.stage[one.stage],
  ...(one.sentence ? [words.frame.bracketed(one.sentence)] : []),
  ...notes.cite(one.reached.citations),
]

function becameOf(change: RecordedChange, said: GoneWords, words: Words): string {
  const after = change.of === 'claim' ? change.after : undefined
  return after?.retracted
    ? said.retracted(words.shortDate(after.retracted.on), after.retracted.why)
    : said.takenOut
}
