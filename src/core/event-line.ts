import type { Line } from './brief.ts'
import { strong } from './brief.ts'
import { aboutOf, claimLineOn } from './claim-line.ts'
import { parseEdtf } from './edtf.ts'
import type { Case, Claim, Subject, Tenure } from './facts.ts'
import type { Footnotes } from './footnotes.ts'
import { shortName } from './picture-names.ts'
import { UNOFFICIAL_STAGE } from './vocabulary.ts'
import type { Words } from './words.ts'

/** What is known of somebody beside one event: it tells to which posts, and when it became public. */
export type Known = {
  readonly tenures: readonly Tenure[]
  readonly caseFile: Case | undefined
}

/**
 * What a claim says happened, in a few words of the reader's language: the stage, with the posts that
 * were lost; to which posts somebody was appointed; that they were seen. `undefined` where no such
 * words tell it, and only the claim's own line does.
 */
export function whatHappened(claim: Claim, words: Words, known: Known): string | undefined {
  const { stage, kind, certainty } = claim
  if (stage === UNOFFICIAL_STAGE) {
    const { report, accusation } = words.events.unconfirmed
    return certainty === 'alleged' ? accusation : report
  }
  if (stage) {
    const isLoss = kind === 'removed' || kind === 'resigned'
    const what = isLoss ? toPosts(words.stage[stage], postsIn(claim), words) : words.stage[stage]
    const day = disclosedOn(claim, known.caseFile)
    return day ? words.events.disclosed(what, words.shortDate(day)) : what
  }
  if (isSighting(claim)) return words.events.seen
  if (kind !== 'appointed') return undefined
  return toPosts(words.kind.appointed, postsBegun(claim, known.tenures), words)
}

/** Whether it tells that somebody was seen, and not of what they said or wrote in public. */
export const isSighting = ({ seen, kind }: Claim): boolean =>
  seen === true && (kind === 'absence' || kind === 'meeting')

/** "removed from post (免职): State councillor". */
const toPosts = (what: string, posts: readonly Subject[], words: Words): string =>
  posts.length === 0
    ? what
    : `${words.frame.headed(what)}${words.frame.joined(posts.map((post) => shortName(post, words)))}`

const postsIn = ({ subjects }: Claim): readonly Subject[] =>
  subjects.flatMap(({ role, subject }) => (role === 'post' ? [subject] : []))

/**
 * The posts that began with it. A claim may also name those that somebody kept, so where it names
 * several and none is known to have begun that day, none is said.
 */
function postsBegun(claim: Claim, tenures: readonly Tenure[]): readonly Subject[] {
  const begun = tenures.flatMap(({ start, from, post }) =>
    start.id === claim.id && from === claim.date ? [post] : [],
  )
  const named = postsIn(claim)
  return begun.length === 0 && named.length === 1 ? named : begun
}

/** When a step of a case became public, where that was later than the step. EDTF. */
function disclosedOn(claim: Claim, caseFile: Case | undefined): string | undefined {
  const { kind, date, certainty, subjects } = claim
  const of = subjects.find(({ role }) => role === 'case')?.subject.id
  const isOfCase = kind === 'case' && certainty === 'official' && of === caseFile?.id
  const [step, day] = [parseEdtf(date ?? ''), parseEdtf(caseFile?.announced ?? '')]
  return isOfCase && step && day && step.latest < day.earliest ? caseFile?.announced : undefined
}

/**
 * An event on a page about `subject`, with that word where it happened to them: "25 Jul 2023 ·
 * removed from post (免职): State councillor · official · Removed as foreign minister … [1]".
 */
export function eventLineOn(
  subject: string,
  claim: Claim,
  known: Known,
  words: Words,
  notes: Footnotes,
): Line {
  const line = claimLineOn(subject, claim, words, notes)
  const what = aboutOf(claim)?.id === subject ? whatHappened(claim, words, known) : undefined
  const [date, dot, ...rest] = line
  if (what === undefined || date === undefined || dot === undefined) return line
  return [date, dot, strong(what), dot, ...rest]
}
