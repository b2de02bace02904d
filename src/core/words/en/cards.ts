import { line, strong } from '../../brief.ts'
import { grouped } from '../../grouped.ts'
import type { BodyWords, LinkWords } from '../bodies.ts'
import type { PeopleWords, Pictured } from '../people.ts'
import type { TenureWords } from '../tenures.ts'
import { withoutStop } from '../without-stop.ts'
import { byThen, counted } from './frame.ts'

export const people: PeopleWords = {
  pictured: (name, posts, events) =>
    `${name}: ${[...part(posts, 'posts'), ...part(events, 'events')].join(' and ')}`,
  caseIs: ({ stage, sentence, date, announced, isOpen }) => [
    ...line`Case: ${strong(stage)}${sentence ? `: ${sentence}` : ''}, ${date}`,
    ...(announced ? [`, made public only on ${announced}`] : []),
    ...(isOpen ? ['. Last step traced; no outcome was traced'] : []),
  ],
  noCase: (then) =>
    line`Case: ${strong(`no official case${then ? byThen(then) : ' in this store'}`)}.`,
  unconfirmed: (count) =>
    count === 1
      ? line`One report or accusation is listed below; it is not officially confirmed.`
      : line`${String(count)} reports or accusations are listed below; none is officially confirmed.`,
  post: ({ asOf, post, since, seen, disputed }) => [
    ...line`${asOf ? `In post on ${asOf}` : 'Last known post'}: ${strong(post)}, ${since}`,
    ...(seen ? [`, last shown in post ${seen}`] : []),
    ...(disputed ? [`. Disputed: ${disputed}`] : []),
  ],
  lost: (posts, what, date) =>
    line`${posts.length > 0 ? `${posts.join(', ')}: ` : ''}${strong(what)}, ${date}`,
  reasonThen: (reason) => `${reason} at the time`,
  pace: (from, to, days, median) =>
    line`From ${from} to ${to}: ${counted(days, 'day', 'days')}${
      median ? ` (median in this store: ${grouped(median.days)} days, n = ${median.n})` : ''
    }.`,
  lastEvent: (day, days, today) =>
    line`Last event with an exact day in this store: ${day}, ${counted(days, 'day', 'days')} before ${today}.`,
  paceHeading: 'Pace',
  recentHeading: 'How recent',
  postsHeading: 'Posts',
  notesHeading: 'Notes',
  summary: (name, status) => `${name}: ${status.join('; ')}.`,
  names: (written, id) =>
    written ? line`${written} · ${{ quiet: `id ${id}` }}.` : line`${{ quiet: `id ${id}` }}.`,
  born: (date) => line` Born ${date}.`,
  identity: ({ verdict, kind, name, date, why, see }) => [
    `Editors hold this ${verdict === 'same' ? '' : 'not '}to be the same ${kind} as ${name} (decided ${date}): see `,
    see,
    `. ${why === undefined ? 'No reason noted' : `Reason noted: ${withoutStop(why)}`}.`,
  ],
  foundBy: (how, written) => line` Found by ${how}, ${written}.`,
  changes: 'Changes',
  reports: (count) => `What reports said (${count})`,
  watch: 'Watch',
  card: 'Card',
}

/** "posts", "posts (8 of 11)"; of none nothing is said. */
function part({ shown, of }: Pictured, what: string): readonly string[] {
  if (of === 0) return []
  return [shown === of ? what : `${what} (${grouped(shown)} of ${grouped(of)})`]
}

/** " (10 of 13 rows)", where some are left out. */
const rowsOf = ({ shown, of }: Pictured): string =>
  shown === of ? '' : ` (${grouped(shown)} of ${grouped(of)} rows)`

/** "from 2016", but "begun by 2016", "ended between 2016 and 2022", "ended not traced". */
const loosely = (day: string, loose: string, exact: string): string =>
  /^(?:by|between|not) /.test(day) ? `${loose} ${day}` : `${exact} ${day}`

const GAP = 'That may be a gap here rather than an empty seat.'

export const tenures: TenureWords = {
  columns: {
    from: 'From',
    to: 'To',
    post: 'Post',
    holder: 'Holder',
    sure: 'How sure, sources',
  },
  mayNotHaveBegun: ' (may not have begun)',
  between: (from, to) => `between ${from} and ${to}`,
  fromTo: (from, to) => `${loosely(from, 'begun', 'from')}, ${loosely(to, 'ended', 'to')}`,
  since: (day) => `since ${day}`,
  begun: (when) => `begun ${when}`,
  sinceUntraced: 'since when is not traced',
  untraced: 'not traced',
  notEnded: 'not ended by then',
  noEnd: 'no end known',
  noEndSeen: (day) => `no end known, seen ${day}`,
  itsEnd: ', its end ',
  disputed: (why) => ` (disputed: ${why})`,
  withCase: (stage, date) => line`; ${strong(stage)}, ${date}`,
  tooMany: (names) =>
    line`${strong('More holders than seats')}: ${names}. The sources disagree or an end was not traced.`,
  held: (names, count, isPast) =>
    line`${isPast ? 'In post then' : count === 1 ? 'Last known holder' : 'Last known holders'}: ${strong(names)}.`,
  unclear: line`Whether it was filled that day cannot be said from the dates known.`,
  emptyThen: (then) => line`No holder${byThen(then)} in this store. ${GAP}`,
  emptySince: (day, name) => line`No holder in this store since ${name} left (${day}). ${GAP}`,
  empty: line`No present holder in this store. ${GAP}`,
  emptyBetween: (times, isNoted) =>
    line`Between holders nobody in this store: ${times
      .map(({ from, to }) => `${from} to ${to}`)
      .join('; ')}.${isNoted ? '' : ` ${GAP}`}`,
}

export const bodies: BodyWords = {
  postOf: (body, seats) => line`A post of ${body}. Seats: ${seats ?? 'not stated'}.`,
  holdersHeading: 'Holders',
  holders: (post, count) => `${post}: ${counted(count, 'holder', 'holders')} in this store.`,
  allSeats: 'All seats of the body',
  partOf: (body) => line`Part of ${body}.`,
  under: (names) => line`Under it: ${names.join(' · ')}.`,
  inPost: 'In post',
  lastHolders: 'Last known holders',
  earlierHolders: ({ shown, of }) =>
    shown === of ? 'Earlier holders' : `Earlier holders (the last ${shown} of ${of})`,
  latestHeading: 'Latest events',
  earlier: (count) => `${counted(count, 'earlier event', 'earlier events')}: see the timeline.`,
  summary: (body, events, holders) =>
    `${body}: ${counted(events, 'event', 'events')} and ${counted(holders, 'holder of a post', 'holders of posts')} in this store.`,
  holds: (post, person, since, seen) => [
    `${post}: `,
    strong(person),
    `, ${since}${seen ? `, last shown in post ${seen}` : ''}`,
  ],
  pictured: (body, rows) => `${body}: posts and holders${rowsOf(rows)}`,
  picturedPost: (post, rows) => `${post}: holders${rowsOf(rows)}`,
  seats: 'Seats',
  seatsOf: (body) => `Seats: ${body}`,
  posts: (body, count) => `${body}: ${counted(count, 'post', 'posts')} in this store.`,
  postCount: (count) => counted(count, 'post', 'posts'),
  noPosts: (body) => line`This store holds no post of ${body}.`,
  more: (posts) => line`Also: ${posts.join(' · ')}. Ask ${{ command: 'who' }} for each.`,
  theBody: 'The body',
  allBodies: 'All bodies',
  noClocks:
    'The list of bodies is the same on every day: leave out asof and known, or name a body to see its seats on a past day.',
  bodiesTitle: (count) => `${count} bodies with posts in this store`,
  bodies: (count) => `${count} bodies have posts in this store.`,
}

export const link: LinkWords = {
  oneTwice: (name) => `Both names are ${name}. Give two different people.`,
  pair: (one, other) => `${one} and ${other}`,
  summary: (pair, pairs, statements) =>
    `${pair}: ${counted(pairs, 'pair of posts', 'pairs of posts')} in the same body, ${counted(statements, 'statement', 'statements')} naming both.`,
  warning: line`${strong('An overlap is not evidence of wrongdoing')}, of influence, or even of acquaintance.`,
  heading: 'Posts in the same body',
  none: line`None in this store. It holds posts mainly of people with a file of their own, so this may be a gap.`,
  both: (from, to) => `both surely there from ${from} to ${to}`,
  notSaid: 'the dates known do not say whether they overlapped',
  oneAfterOther: 'one after the other',
  shared: (body, together, one, other) => line`${strong(body)}: ${together}. ${one}; ${other}.`,
  side: (person, post, from, to) => line`${person}, ${post}: ${from} to ${to} `,
  namingHeading: 'Statements that name both',
  leftOut: (count) =>
    line`${counted(count, 'earlier one', 'earlier ones')} left out; the timelines have them.`,
}
