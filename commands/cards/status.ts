import { type Line, line, strong } from '#core/brief.ts'
import { certaintyOf } from '#core/claim-line.ts'
import { isToday } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { daysBetween, parseEdtf } from '#core/edtf.ts'
import type { Case, Claim, Clocks, Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Stage } from '#core/vocabulary.ts'
import type { Words } from '#core/words.ts'
import { isTelling, spanName } from '../lists/medians.ts'
import { sinceWhen } from './tenures.ts'

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
  if (!caseFile) return line`Case: ${strong(noCase(clocks, words))}.`
  const when = caseFile.stageDate ? `, ${words.date(caseFile.stageDate)}` : ', date not traced'
  const sentence = caseFile.sentence ? `: ${caseFile.sentence}` : ''
  const open =
    caseFile.outcome === 'not-traced' && isToday(clocks)
      ? '. Last step traced; no outcome was traced'
      : ''
  const { reached } = caseFile
  return line`Case: ${strong(words.stage[caseFile.stage])}${sentence}${when}${disclosure(caseFile, clocks, words)}${open} · ${certaintyOf(reached, words)}${notes.cite(reached.citations)}`
}

/** A view of a past day only speaks for that day: a case may well have followed. */
function noCase({ asof, known }: Clocks, words: Words): string {
  if (known) return `no official case known by ${words.date(known)}`
  return asof ? `no official case by ${words.date(asof)}` : 'no official case in this store'
}

/** A view of a past day may hold what only came out later; then it says so. */
function disclosure({ announced }: Case, { asof }: Clocks, words: Words): string {
  const day = parseEdtf(announced ?? '')?.earliest
  return asof && day && day > asof ? `, made public only on ${words.date(announced)}` : ''
}

function unconfirmedLine({ caseFile, claims }: Known): Line[] {
  const reports = claims.filter(({ stage, retracted }) => stage === 'reported' && !retracted)
  if (reports.length === 0 || caseFile) return []
  return [
    reports.length === 1
      ? line`One report or accusation is listed below; it is not officially confirmed.`
      : line`${String(reports.length)} reports or accusations are listed below; none is officially confirmed.`,
  ]
}

function postLines({ tenures, clocks, desk: { words }, notes }: Known): Line[] {
  // Without an end in this store a post may still be held, or may not: only a past day is sure.
  const label = clocks.asof ? `In post on ${words.date(clocks.asof)}` : 'Last known post'
  return tenures
    .filter(({ held }) => held === 'yes')
    .map(({ post, from, attested, start, disputed }) => {
      const seen = attested && !clocks.asof ? `, last shown in post ${words.date(attested)}` : ''
      return line`${label}: ${strong(nameOf(post))}, ${sinceWhen(from, words)}${seen}${disputed ? `. Disputed: ${disputed}` : ''} · ${certaintyOf(start, words)}${notes.cite(start.citations)}`
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
        .map(({ subject }) => nameOf(subject))
      const what = claim.stage ? words.stage[claim.stage] : words.kind[claim.kind]
      return line`${posts.length > 0 ? `${posts.join(', ')}: ` : ''}${strong(what)}, ${words.date(claim.date)} · ${certaintyOf(claim, words)} · ${words.reason[claim.reason]}${then(claim, caseFile)}${notes.cite(claim.citations)}`
    })
}

/** A reason that was missing may have followed with the case: then it was missing at the time. */
const then = ({ reason }: Claim, caseFile: Case | undefined): string =>
  reason === 'not-given' && caseFile ? ' at the time' : ''

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
    const median = isTelling(span)
      ? ` (median in this store: ${words.number(span.days)} days, n = ${span.n})`
      : ''
    return [
      line`From ${spanName(span.from)} to ${spanName(span.to)}: ${words.count(daysBetween(start, end), 'day', 'days')}${median}.`,
    ]
  })
}
