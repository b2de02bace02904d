import { line, quiet, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import { quoted } from '../../quoted.ts'
import type { AskedCases, CaseWords } from '../cases.ts'
import type { ChangeWords, EventWords } from '../events.ts'
import { byThen, counted } from './frame.ts'

export const cases: CaseWords = {
  unit: 'Cases',
  title: (count, asked) => `${counted(count, 'case', 'cases')} made public${range(asked)}`,
  summary: (count, asked) =>
    `${counted(count, 'case', 'cases')} in this store${range(asked)}, newest first.`,
  orBeyond: (stage) => `${stage} or beyond`,
  body: (typed) => `body ${quoted(typed)}`,
  sector: (typed) => `sector ${quoted(typed)}`,
  newest: 'Newest first',
  noFinding:
    'A stage is the last announced step in this store; it is not a finding of guilt before a verdict.',
  all: 'All cases',
  noneSurely: (loose) =>
    `No case surely fits all of that; ${loose} may, but only the month or year of the announcement is known. Widen the dates to see them.`,
  none: (then) =>
    `No case in this store fits all of that${byThen(then)}. Widen the dates or drop a filter.`,
  unknown: (field, typed, isClose) =>
    `This store knows no ${field} ${quoted(typed)}. ${
      isClose ? 'Close to what you typed:' : 'Some that it knows:'
    }`,
  scope: (civilian, military) =>
    line`This store counts people: ${strong(grouped(civilian))} civilian and ${strong(grouped(military))} military officials whose case was first made public in that time. Press counts of “tigers” leave the military out.`,
  loose: (count) =>
    line` ${strong(counted(count, 'more', 'more'))} may belong here, but only the month or year of ${count === 1 ? 'its' : 'their'} announcement is known, so ${count === 1 ? 'it is' : 'they are'} not counted.`,
  chart: 'Cases a year, military included',
  chartByStage: 'Cases a year by the last step in this store, military included',
  group: {
    reported: 'reported, not confirmed',
    investigated: 'under investigation or detained',
    expelled: 'expelled',
    charged: 'arrested, indicted or tried',
    sentenced: 'sentenced',
    ended: 'removed, resigned, cleared or died',
  },
  laterUntraced: 'Where no later step was traced, that does not mean there was none.',
  groups: (counts) =>
    line`Last step in this store: ${counts
      .map(({ group, count }) => `${grouped(count)} ${cases.group[group]}`)
      .join('; ')}. ${quiet(cases.laterUntraced)}`,
  step: {
    reported: 'reported',
    'under-investigation': 'notice',
    detained: 'detained',
    expelled: 'expulsion',
    arrested: 'arrested',
    indicted: 'indicted',
    tried: 'tried',
    sentenced: 'sentence',
    'removed-from-post': 'removed-from-post',
    resigned: 'resigned',
    cleared: 'cleared',
    died: 'died',
  },
  medians: (spans) =>
    line`Medians over all cases of this store with both days known: ${spans
      .map(({ from, to, days, n }) => `${from} to ${to} ${grouped(days)} days (n = ${n})`)
      .join('; ')}.`,
  noStage: (typed, stages) =>
    `${quoted(typed)} is no stage. The stages are ${stages.join(', ')}; put + behind one for that stage and beyond.`,
  columns: { public: 'Public', who: 'Who', stage: 'Stage · official', post: 'Post then' },
  row: (stage, date, sentence) => [strong(stage), `, ${date}${sentence ? `: ${sentence}` : ''}`],
  noOutcome: '; no outcome traced',
  postUntraced: 'post not traced',
  notCases: (certainty) =>
    `${certainty} claims are not cases: they have no stage, body, sector or rank. Use only since and until with certainty:${certainty}.`,
  noUnofficial: (certainty) => `No ${certainty} probe is in this store for those dates.`,
  unofficialTitle: (certainty, count) =>
    `${
      certainty === 'alleged'
        ? counted(count, 'accusation', 'accusations')
        : counted(count, 'report of a probe', 'reports of probes')
    } that no official notice had confirmed when made`,
  unofficial: (certainty, count) => `${count} ${certainty} claims; these are not cases.`,
  unofficialNote: (certainty) =>
    line`These are not cases. ${certainty === 'alleged' ? 'Each is an accusation' : 'Each is a report'} by the source cited; open the card to see what became of it.`,
  unofficialMore: (shown) =>
    line`These are the ${String(shown)} newest; there may be more. Narrow since and until to see the others.`,
}

/** What was asked for: " since November 2012 · sentenced · sector “finance”". */
function range({ since, until, filters }: AskedCases): string {
  const [from, to] = [since ? ` from ${since}` : '', until ? ` to ${until}` : '']
  return [from || to ? `${from}${to}` : ' since November 2012', ...filters].join(' · ')
}

const ORDER = { oldest: 'oldest first', newest: 'newest first' } as const

export const events: EventWords = {
  unit: 'Events',
  everything: 'everything in this store',
  title: (whose) => `Timeline: ${whose}`,
  count: (count, order) => `${counted(count, 'event', 'events')}, ${ORDER[order]}`,
  summary: (whose, count, order) =>
    `Timeline of ${whose}: ${counted(count, 'event', 'events')}, ${ORDER[order]}.`,
  gap: (days) => `no public event for ${days} days in this store`,
  chart: 'Events a year',
  unplaced: (count) =>
    line`${strong(String(count))} more dated too loosely to say whether they happened by then.`,
  looseLeftOut: 'What is dated only to a month or year beyond these dates is left out.',
  reachInto: (count) =>
    line`${strong(String(count))} more reach into these dates or are dated too loosely to place.`,
  none: ({ name, from, to, then, left }) => {
    const dates = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
    const whose = `${name ? ` of ${name}` : ''}${dates ? ` ${dates}` : ''}`
    if (!then) return `No event${whose} is in this store. Widen the dates, or leave them out.`
    const when = then.by === 'known' ? `is known by ${then.day}` : `surely happened by ${then.day}`
    const out = counted(left, 'statement is', 'statements are')
    return `No event${whose} ${when}.${left > 0 ? ` ${out} left out because of the clock.` : ''}`
  },
  withoutClock: 'Without the clock',
  timeline: 'Timeline',
  noEvent: (then) => (then ? `No event${byThen(then)}` : 'No event in this store'),
  happened: 'What happened, and how sure',
  more: (count) => `${counted(count, 'more event', 'more events')}: see the timeline.`,
  looseHeading: 'Dated too loosely to place before that day',
  disagree: 'Sources disagree',
  seen: 'seen in public',
  disclosed: (what, day) => `${what}, made public only on ${day}`,
  unconfirmed: { report: 'report, not confirmed', accusation: 'accusation, not confirmed' },
}

export const changes: ChangeWords = {
  unit: 'Changes',
  neither: (typed) =>
    `${quoted(typed)} is neither a day, such as 2026-05-01, nor a revision of 12 letters and digits.`,
  revisionOnly:
    'What a revision changed is listed at once: leave out subject and page, or ask since a day.',
  allOfRevision: 'All of that revision',
  title: (count, day, name) =>
    `${counted(count, 'change', 'changes')} since ${day}${name ? ` about ${name}` : ''}`,
  summary: (count, day, name) => `${changes.title(count, day, name)}.`,
  nothing: (newest) =>
    line`Nothing since then. The last event in this store is of ${newest}; what happened later may simply not be here yet.`,
  notKept: (revision) => `Revision ${revision} was not loaded here. These were:`,
  ofLoad: (count, revision, day) =>
    `${counted(count, 'change', 'changes')} by revision ${revision}, loaded on ${day}`,
  firstLoad:
    'This is the first revision that was loaded here, so there is none to compare it with.',
  counts: (added, altered, retracted) =>
    `${added} added, ${altered} altered, ${retracted} retracted.`,
  heading: (kind, count) =>
    `${{ added: 'Added', altered: 'Altered', retracted: 'Retracted' }[kind]} (${count})`,
  more: (count) => `and ${count} more; export:csv has them all`,
}
