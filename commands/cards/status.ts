import { type Line, line, strong } from '#core/brief.ts'
import { certaintyOf } from '#core/claim-line.ts'
import type { Desk } from '#core/command.ts'
import { daysBetween, parseEdtf } from '#core/edtf.ts'
import type { Case, Claim, Clocks, Tenure } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import type { Stage } from '#core/vocabulary.ts'
import type { Words } from '#core/words.ts'

/** From how many cases on a median says something. */
const MEDIAN_MIN = 10

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
  return [caseLine(known), ...unconfirmedLine(known), ...postLines(known), ...lossLines(known)]
}

function caseLine({ caseFile, clocks, desk: { words }, notes }: Known): Line {
  if (!caseFile) return line`Case: ${strong('no official case in this store')}.`
  const when = caseFile.stageDate ? `, ${words.date(caseFile.stageDate)}` : ', date not traced'
  const sentence = caseFile.sentence ? `: ${caseFile.sentence}` : ''
  const open = caseFile.outcome === 'not-traced' ? '. Last step traced; no outcome was traced' : ''
  const { reached } = caseFile
  return line`Case: ${strong(words.stage[caseFile.stage])}${sentence}${when}${disclosure(caseFile, clocks, words)}${open} · ${certaintyOf(reached, words)}${notes.cite(reached.citations)}`
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
  const when = clocks.asof ? ` on ${words.date(clocks.asof)}` : ''
  return tenures
    .filter(({ held }) => held === 'yes')
    .map(({ post, from, attested, start, disputed }) => {
      const since = from
        ? ` ${from.startsWith('../') ? words.date(from) : `since ${words.date(from)}`}`
        : ', since when is not traced'
      const seen = attested && !clocks.asof ? `, last shown in post ${words.date(attested)}` : ''
      return line`In post${when}: ${strong(nameOf(post))}${since}${seen}${disputed ? `. Disputed: ${disputed}` : ''}${notes.cite(start.citations)}`
    })
}

function lossLines({ claims, desk: { words }, notes }: Known): Line[] {
  return claims
    .filter(
      ({ kind, stage, retracted }) =>
        (kind === 'removed' || kind === 'resigned') && stage !== undefined && !retracted,
    )
    .slice(-5)
    .map((claim) => {
      const posts = claim.subjects
        .filter(({ role }) => role === 'post')
        .map(({ subject }) => nameOf(subject))
      const what = claim.stage ? words.stage[claim.stage] : words.kind[claim.kind]
      return line`${posts.length > 0 ? `${posts.join(', ')}: ` : ''}${strong(what)}, ${words.date(claim.date)} · ${certaintyOf(claim, words)} · ${words.reason[claim.reason]}${notes.cite(claim.citations)}`
    })
}

/** "Notice to expulsion: 98 days (median here: 148 days, n = 23)", where both days are exact. */
export function caseSpans(claims: readonly Claim[], { facts, words }: Desk): Line[] {
  const dayOfStage = (stage: Stage) => {
    const date = claims.find(
      (claim) => claim.kind === 'case' && claim.stage === stage && claim.certainty === 'official',
    )?.date
    return parseEdtf(date ?? '')?.precision === 'day' ? date : undefined
  }
  return facts.medians().flatMap(({ from, to, days, n }) => {
    const [start, end] = [dayOfStage(from), dayOfStage(to)]
    if (!start || !end) return []
    const median =
      n >= MEDIAN_MIN ? ` (median in this store: ${words.number(days)} days, n = ${n})` : ''
    return [
      line`${SPAN[from] ?? from} to ${SPAN[to] ?? to}: ${words.count(daysBetween(start, end), 'day', 'days')}${median}.`,
    ]
  })
}

/** What each end of a measured span is called on a card. */
const SPAN: Partial<Record<Stage, string>> = {
  'under-investigation': 'Notice',
  expelled: 'expulsion',
  sentenced: 'sentence',
}
