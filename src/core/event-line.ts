import type { Line } from './brief.ts'
import { strong } from './brief.ts'
import { aboutOf, claimLineOn } from './claim-line.ts'
import type { Claim } from './facts.ts'
import type { Footnotes } from './footnotes.ts'
import { shortName } from './picture-names.ts'
import { type Stage, UNOFFICIAL_STAGE } from './vocabulary.ts'
import type { Words } from './words.ts'

/**
 * What a claim says happened, in a few words of the reader's language: the stage, with the posts that
 * were lost; that somebody was appointed or seen. `undefined` where no such words tell it, and only
 * the claim's own line does.
 */
export function whatHappened(claim: Claim, words: Words): string | undefined {
  const { stage, kind, seen, certainty } = claim
  if (stage === UNOFFICIAL_STAGE) {
    const { report, accusation } = words.events.unconfirmed
    return certainty === 'alleged' ? accusation : report
  }
  if (stage && (kind === 'removed' || kind === 'resigned')) return lossOf(stage, claim, words)
  if (stage) return words.stage[stage]
  if (seen) return words.events.seen
  return kind === 'appointed' ? words.kind.appointed : undefined
}

/** "removed from post (免职): State councillor". */
function lossOf(stage: Stage, { subjects }: Claim, words: Words): string {
  const posts = subjects.flatMap(({ role, subject }) =>
    role === 'post' ? [shortName(subject, words)] : [],
  )
  const what = words.stage[stage]
  return posts.length === 0 ? what : `${words.frame.headed(what)}${words.frame.joined(posts)}`
}

/**
 * An event on a page about `subject`, with that word where it happened to them: "25 Jul 2023 ·
 * removed from post (免职): State councillor · official · Removed as foreign minister … [1]".
 */
export function eventLineOn(subject: string, claim: Claim, words: Words, notes: Footnotes): Line {
  const line = claimLineOn(subject, claim, words, notes)
  const what = aboutOf(claim)?.id === subject ? whatHappened(claim, words) : undefined
  const [date, dot, ...rest] = line
  if (what === undefined || date === undefined || dot === undefined) return line
  return [date, dot, strong(what), dot, ...rest]
}
