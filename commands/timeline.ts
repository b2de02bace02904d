import { answered } from '#core/answer.ts'
import { type Block, heading, type Line, list, paragraph, quiet } from '#core/brief.ts'
import { clockOptions, footer } from '#core/clocks.ts'
import { type Desk, defineCommand } from '#core/command.ts'
import { daysBetween, parseEdtf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import { eventLineOn, type Known } from '#core/event-line.ts'
import type { Claim, Clocks, Tenure } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { day, optional, positional } from '#core/option.ts'
import { ownEvents } from '#core/own-events.ts'
import { listOptions, pageActions, pageOf } from '#core/pages.ts'
import { nameOf } from '#core/subject-line.ts'
import { subject } from '#core/subject-option.ts'
import { postsTable } from './cards/tenures.ts'
import { claimRecords } from './lists/claim-records.ts'
import { partOf, sliceAt, sliceOf } from './lists/slice.ts'
import { edgeNote, isWithin, nothing } from './lists/timeline-edges.ts'
import { drawable, knownOf, picture } from './lists/timeline-picture.ts'

const PAGE_SIZE = 10

/** A silence worth saying, in days. */
const GAP_MIN = 90

export const timeline = defineCommand({
  name: 'timeline',
  about: 'Events in order, of one subject or of the whole store, with the gaps said',
  examples: [
    'timeline qin-gang',
    'timeline pla-rocket-force from:2023-07',
    'timeline from:2026-01 to:2026-03',
    'timeline li-shangfu export:csv',
  ],
  audience: 'reader',
  options: {
    subject: optional(
      positional(
        subject('Whose events; everything when left out', [
          'person',
          'organisation',
          'post',
          'measure',
          'case',
        ]),
      ),
    ),
    from: optional(day('From this day on', 'first')),
    to: optional(day('Up to this day')),
    ...clockOptions,
    ...listOptions,
  },
  answer({ subject: asked, from, to, page: number, export: wanted, ...clocks }, desk, typed) {
    const { facts, words } = desk
    if (from && to && from > to) throw new Mistake(words.asking.fromAfterTo(from, to))
    const own = asked && facts.claimsAbout(asked.subject.id, clocks)
    const mine =
      own && ownEvents(asked.subject, own.claims).filter((claim) => isWithin(claim, from, to))
    const part = partOf({ page: number, export: wanted }, PAGE_SIZE)
    const { rows, total } = sliceAt(
      (some) => (mine ? sliceOf(mine, some) : facts.events({ from, to }, clocks, some)),
      part.window,
    )
    if (total === 0)
      throw nothing({ name: asked?.subject.name, from, to, own, clocks, typed }, desk)
    const { events: said } = words
    const page = pageOf(total, { page: number, size: PAGE_SIZE, unit: said.unit, words })
    const notes = createFootnotes(words)
    const name = asked ? nameOf(asked.subject, words) : said.everything
    const order = asked ? 'oldest' : 'newest'
    const shown = part.shown(rows)
    const known = knownOf(asked?.subject, clocks, desk)
    const tenures = from || to ? [] : drawable(known, clocks, desk)
    const past = { clocks, known, tenures, from, to }
    return answered({
      title: said.title(name),
      summary: said.summary(name, total, order),
      blocks: [
        paragraph([quiet(said.count(total, order))]),
        asked && mine && picture({ ...past, subject: asked.subject, events: mine }, desk),
        list(withGaps(asked?.subject.id ?? '', shown, known, desk, notes)),
        unplacedNote(own?.unplaced.length ?? 0, desk),
        edgeNote(own, from, to, desk),
        ...(number === 1 ? postBlocks(tenures, clocks, desk, notes) : []),
      ],
      footnotes: notes.list(),
      actions: [
        ...pageActions(page, 'timeline', typed, words),
        ...(asked ? [{ label: words.people.card, command: `who ${asked.subject.id}` }] : []),
      ],
      page,
      records: part.records(claimRecords('timeline', rows), total),
      footer: [...footer(desk, clocks, own), ...part.cut(total, words)],
    })
  },
})

/** The events as lines; between two exact days far apart, the silence is a line of its own. */
function withGaps(
  subject: string,
  claims: readonly Claim[],
  known: Known,
  { words }: Desk,
  notes: Footnotes,
): Line[] {
  return claims.flatMap((claim, i) => {
    const before = claims[i - 1]
    const gap = before ? Math.abs(gapDays(before, claim)) : 0
    const silence = gap >= GAP_MIN ? [[quiet(words.events.gap(gap))]] : []
    return [...silence, eventLineOn(subject, claim, known, words, notes)]
  })
}

function gapDays(a: Claim, b: Claim): number {
  const [x, y] = [parseEdtf(a.date ?? ''), parseEdtf(b.date ?? '')]
  return x?.precision === 'day' && y?.precision === 'day' ? daysBetween(x.earliest, y.earliest) : 0
}

/** The posts that the picture shows, in words; on the first page, as the picture is on all. */
const postBlocks = (
  tenures: readonly Tenure[],
  clocks: Clocks,
  desk: Desk,
  notes: Footnotes,
): Block[] =>
  tenures.length === 0
    ? []
    : [heading(desk.words.people.postsHeading), postsTable(tenures, clocks, desk, notes)]

const unplacedNote = (count: number, { words }: Desk): Block | undefined =>
  count === 0 ? undefined : paragraph(words.events.unplaced(count))
