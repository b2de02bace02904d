import { answered } from '#core/answer.ts'
import {
  type Brief,
  heading,
  type Line,
  line,
  list,
  paragraph,
  quiet,
  strong,
} from '#core/brief.ts'
import { claimLine } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import { type Desk, defineCommand, type Typed } from '#core/command.ts'
import { addDays, dayOf, parseEdtf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Change, Claim, RevisionDiff, Subject } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { type Option, optional, text } from '#core/option.ts'
import { EXPORT_ROWS_MAX, listOptions, pageActions, pageOf, windowOf } from '#core/pages.ts'
import { quoted } from '#core/quoted.ts'
import { nameOf } from '#core/subject-line.ts'
import { subject } from '#core/subject-option.ts'
import { claimRecords } from './lists/claim-records.ts'

const PAGE_SIZE = 10

/** How far back a reader who gives no date looks. */
const DAYS_BACK = 90

type Since = { day: string } | { revision: string }

/** A day, or a revision of this store as it stands in an answer's footer. */
const since: Option<Since> = {
  ...text('Since this day (2026-05-01), or since a revision as footers name it'),
  positional: true,
  read(typed, reading) {
    const wanted = text('A day or a revision').read(typed, reading)
    if (/^[0-9a-f]{12}$/.test(wanted)) return { revision: wanted }
    const date = parseEdtf(wanted)
    if (date && date.precision !== 'interval') return { day: date.earliest }
    throw new Mistake(
      `${quoted(wanted)} is neither a day, such as 2026-05-01, nor a revision of 12 letters and digits.`,
    )
  },
}

export const changes = defineCommand({
  name: 'changes',
  about: 'What a reader who was away has missed: events, corrections, retractions',
  examples: ['changes', 'changes 2026-05-01', 'changes since:2025-10 subject:pla-rocket-force'],
  audience: 'everyone',
  options: {
    since: optional(since),
    subject: optional(
      subject('Only about this subject', ['person', 'organisation', 'post', 'measure']),
    ),
    ...listOptions,
  },
  answer({ since: from, subject: asked, page, export: wanted }, desk, typed) {
    if (from && 'revision' in from) return betweenRevisions(from.revision, desk)
    const day = from?.day ?? addDays(dayOf(desk.now), -DAYS_BACK)
    const window = wanted ? windowOf(1, EXPORT_ROWS_MAX) : windowOf(page, PAGE_SIZE)
    const found = desk.facts.changesSince(day, asked?.subject.id, window)
    return sinceDay({ day, about: asked?.subject, ...found }, page, desk, typed)
  },
})

type Found = { day: string; about: Subject | undefined; rows: readonly Change[]; total: number }

function sinceDay(
  { day, about, rows, total }: Found,
  number: number,
  desk: Desk,
  typed: Typed,
): Brief {
  const { words, facts } = desk
  const page = pageOf(total, { page: number, size: PAGE_SIZE, unit: 'Changes', words })
  const notes = createFootnotes(words)
  const whose = about ? ` about ${nameOf(about)}` : ''
  const newest = facts.about().newestEvent
  return answered({
    title: `${words.count(total, 'change', 'changes')} since ${words.date(day)}${whose}`,
    summary: `${words.count(total, 'change', 'changes')} since ${words.date(day)}${whose}.`,
    blocks: [
      total === 0
        ? paragraph(
            line`Nothing since then. The last event in this store is of ${words.date(newest)}; what happened later may simply not be here yet.`,
          )
        : list(rows.slice(0, PAGE_SIZE).map((change) => changeLine(change, desk, notes))),
    ],
    footnotes: notes.list(),
    actions: pageActions(page, 'changes', { ...typed, since: day }),
    page,
    records: claimRecords(
      'changes',
      rows.map(({ claim }) => claim),
    ),
    footer: footer(desk),
  })
}

const KIND = {
  event: '',
  published: 'now public',
  retracted: 'retracted',
  corrected: 'corrected',
} as const

function changeLine({ kind, claim }: Change, { words }: Desk, notes: Footnotes): Line {
  return [
    ...about(claim),
    ...(KIND[kind] ? [strong(KIND[kind]), ' · '] : []),
    ...claimLine(claim, words, notes),
  ]
}

const about = ({ subjects }: Claim): Line => {
  const one = subjects.find(({ role }) => role === 'about')?.subject
  return one ? [strong(nameOf(one)), ' · '] : []
}

function betweenRevisions(revision: string, desk: Desk): Brief {
  const diff = desk.facts.diffSince(revision)
  if (!diff) {
    throw new Mistake(`Revision ${revision} is not kept here. These are:`, {
      actions: desk.facts.revisions().map((kept) => ({ label: kept, command: `changes ${kept}` })),
    })
  }
  const notes = createFootnotes(desk.words)
  const total = diff.added.length + diff.altered.length + diff.retracted.length
  return answered({
    title: `${desk.words.count(total, 'change', 'changes')} from ${diff.from} to ${diff.to}`,
    summary: `${diff.added.length} added, ${diff.altered.length} altered, ${diff.retracted.length} taken out.`,
    blocks: diffBlocks(diff, desk, notes),
    footnotes: notes.list(),
    records: claimRecords('changes', [
      ...diff.added,
      ...diff.altered.map(({ after }) => after),
      ...diff.retracted,
    ]),
    footer: footer(desk),
  })
}

function diffBlocks(diff: RevisionDiff, { words }: Desk, notes: Footnotes) {
  const lines = (claims: readonly Claim[]) =>
    claims
      .slice(0, PAGE_SIZE)
      .map((claim): Line => [...about(claim), ...claimLine(claim, words, notes)])
  const part = (name: string, all: readonly Claim[], shown: readonly Line[]) =>
    all.length === 0
      ? []
      : [
          heading(`${name} (${all.length})`),
          list(shown),
          ...(all.length > PAGE_SIZE
            ? [paragraph([quiet(`and ${all.length - PAGE_SIZE} more; export:csv has them all`)])]
            : []),
        ]
  const altered = diff.altered
    .slice(0, PAGE_SIZE)
    .map(
      ({ before, after }): Line => [
        ...about(after),
        quiet(
          `was: ${words.shortDate(before.date)}, ${words.certainty[before.certainty]}, ${before.line} `,
        ),
        'now: ',
        ...claimLine(after, words, notes),
      ],
    )
  return [
    ...part('Added', diff.added, lines(diff.added)),
    ...part(
      'Altered',
      diff.altered.map(({ after }) => after),
      altered,
    ),
    ...part('Taken out', diff.retracted, lines(diff.retracted)),
  ]
}
