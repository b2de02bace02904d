import { type Line, line } from '#core/brief.ts'
import { certaintyOf } from '#core/claim-line.ts'
import { isToday, thenOf } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { daysBetween, parseEdtf } from '#core/edtf.ts'
import type { Case, Claim, Clocks, Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { sinceWhen } from '#core/tenure-words.ts'
import type { Stage } from '#core/vocabulary.ts'
import type { Words } from '#core/words.ts'
import { isTelling } from '../lists/medians.ts'

type Known = {
  readonly caseFile: Case | undefined
  readonly claims: readonly Claim[]
  readonly tenures: readonly Tenure[]
  readonly clocks: Clocks
  readonly desk: Desk
  readonly notes: Footnotes
}

/**
 * Where somebody stands, in words that come from stages and posts only. No case, no confirmed
 * probe and no reason are each said outright, because silence would be read as a hint.
 */
export function statusLines(known: Known): Line[] {
  const theCase = caseLine(known) // First, so that its sources have the first numbers.
  const [reports, posts, losses] = [unconfirmedLine(known), postLines(known), lossLines(known)]
  const isAtStake = known.caseFile !== undefined || reports.length + losses.length > 0
  // Of somebody nobody accuses, a card that opens with "case" would itself be a hint.
  return isAtStake ? [theCase, ...reports, ...posts, ...losses] : [...posts, theCase]
}

function caseLine({ caseFile, clocks, desk: { words }, notes }: Known): Line {
  // A view of a past day only speaks for that day: a case may well have followed.
  if (!caseFile) return words.people.noCase(thenOf(clocks, words))
  const { stage, stageDate, sentence, outcome, reached } = caseFile
  const said = words.people.caseIs({
    stage: words.stage[stage],
    sentence,
    date: words.date(stageDate),
    announced: disclosure(caseFile, clocks, words),
    isOpen: outcome === 'not-traced' && isToday(clocks),
  })
  return line`${said} · ${certaintyOf(reached, words)}${notes.cite(reached.citations)}`
}

/** A view of a past day may hold what only came out later; then it says when. */
function disclosure({ announced }: Case, { asof }: Clocks, words: Words): string | undefined {
  const day = parseEdtf(announced ?? '')?.earliest
  return asof && day && day > asof ? words.date(announced) : undefined
}

function unconfirmedLine({ caseFile, claims, desk: { words } }: Known): Line[] {
  const reports = claims.filter(({ stage, retracted }) => stage === 'reported' && !retracted)
  if (reports.length === 0 || caseFile) return []
  return [words.people.unconfirmed(reports.length)]
}

function postLines({ tenures, clocks, desk: { words }, notes }: Known): Line[] {
  // Without an end in this store a post may still be held, or may not: only a past day is sure.
  const asOf = clocks.asof && words.date(clocks.asof)
  return tenures
    .filter(({ held }) => held === 'yes')
    .map(({ post, from, attested, start, disputed }) => {
      const said = words.people.post({
        asOf,
        post: nameOf(post, words),
        since: sinceWhen(from, words),
        seen: attested && !asOf ? words.date(attested) : undefined,
        disputed,
      })
      return line`${said} · ${certaintyOf(start, words)}${notes.cite(start.citations)}`
    })
}

function lossLines({ caseFile, claims, desk: { words }, notes }: Known): Line[] {
  return claims
    .filter(
      ({ kind, stage, retracted }) =>
        (kind === 'removed' || kind === 'resigned') && stage !== undefined && !retracted,
    )
    .map((claim) => {
      const posts = claim.subjects
        .filter(({ role }) => role === 'post')
        .map(({ subject }) => nameOf(subject, words))
      const what = claim.stage ? words.stage[claim.stage] : words.kind[claim.kind]
      const said = words.people.lost(posts, what, words.date(claim.date))
      return line`${said} · ${certaintyOf(claim, words)} · ${reasonFor(claim, caseFile, words)}${notes.cite(claim.citations)}`
    })
}

/** A reason that was missing may have followed with the case: then it was missing at the time. */
function reasonFor({ reason }: Claim, caseFile: Case | undefined, words: Words): string {
  const said = words.reason[reason]
  return reason === 'not-given' && caseFile ? words.people.reasonThen(said) : said
}

/**
 * "From notice to expulsion: 98 days (median in this store: 148 days, n = 23)", where both days are
 * exact. A case made public only after it was opened had no notice, so nothing runs from one.
 */
export function caseSpans(
  claims: readonly Claim[],
  { announced }: Case,
  { facts, words }: Desk,
): Line[] {
  const dayOfStage = (stage: Stage) => {
    const date = claims.find(
      (claim) => claim.kind === 'case' && claim.stage === stage && claim.certainty === 'official',
    )?.date
    const isLate = stage === 'under-investigation' && date !== announced
    return parseEdtf(date ?? '')?.precision === 'day' && !isLate ? date : undefined
  }
  return facts.medians().flatMap((span) => {
    const [start, end] = [dayOfStage(span.from), dayOfStage(span.to)]
    if (!start || !end) return []
    const { step } = words.cases
    const median = isTelling(span) ? span : undefined
    return [words.people.pace(step[span.from], step[span.to], daysBetween(start, end), median)]
  })
}
