import { type Line, quiet, type Span, strong } from './brief.ts'
import { isRetraction, nameIn, statedBy } from './change-about.ts'
import type { ToldChange } from './change-line.ts'
import type { RecordedChange } from './changes.ts'
import { certaintyOf } from './claim-line.ts'
import type { Claim } from './facts.ts'
import type { Words } from './words.ts'

/** The change that takes back what a line tells; where only its case went back, it still stands. */
export const takenBack = ({ change, corrected }: ToldChange): RecordedChange | undefined => {
  const last = corrected?.of === change.of ? corrected : change
  return isRetraction(last) ? last : undefined
}

/**
 * Of what was taken back: whose it was and of when, since when and why. Not what it said, which would
 * only be spread once more; that is behind its id. A step of a case is known by its day, and its id
 * would name the stage.
 */
export function takenBackLine(change: RecordedChange, words: Words): Line {
  const version = change.after ?? change.before
  const claim = statedBy(change)
  const date = version && 'stageDate' in version ? version.stageDate : claim?.date
  return [
    strong(nameIn(change, words)),
    ' · ',
    strong(words.shortDate(date)),
    ' · ',
    ...(claim ? [certaintyOf(claim, words), ' · '] : []),
    strong(whyGone(change, words)),
    ...(change.of === 'claim' && claim?.stage === undefined ? [' ', idOf(change)] : []),
  ]
}

const idOf = ({ id, after }: RecordedChange): Span =>
  after ? { command: `source ${id}` } : quiet(id)

/** The same of a claim as the facts have it. */
export const retractedLine = (claim: Claim, words: Words): Line =>
  takenBackLine(
    { of: 'claim', kind: 'retracted', id: claim.id, n: 0, seq: 0, day: '', after: claim },
    words,
  )

function whyGone(corrected: RecordedChange, words: Words): string {
  const after = corrected.of === 'claim' ? corrected.after : undefined
  return after?.retracted
    ? words.frame.retracted(words.shortDate(after.retracted.on), after.retracted.why)
    : words.digests.takenOut(words.date(corrected.day))
}
