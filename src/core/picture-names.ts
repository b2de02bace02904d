import type { Subject, Tenure } from './facts.ts'
import { charactersOf, nameOf } from './subject-line.ts'
import type { Words } from './words.ts'

/** A name where a picture has little room: in Chinese its characters alone, in English without. */
export const shortName = (subject: Subject, words: Words): string =>
  (words.language === 'en' ? undefined : charactersOf(subject, words)) ?? subject.name

/** A post at the head of a lane: in English with its characters, as on every card. */
export const laneName = (post: Subject, words: Words): string =>
  words.language === 'en' ? nameOf(post, words) : shortName(post, words)

/** Behind a post or its holder, how sure that is where it is not official: " (reported)"; else empty. */
export function howSure({ start, end }: Tenure, { certainty, frame, tenures }: Words): string {
  const isEndOther = end !== undefined && end.certainty !== start.certainty
  if (start.certainty === 'official' && !isEndOther) return ''
  const ofEnd = isEndOther ? `${tenures.itsEnd}${certainty[end.certainty]}` : ''
  return frame.bracketed(`${certainty[start.certainty]}${ofEnd}`)
}
