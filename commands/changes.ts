import { answered } from '#core/answer.ts'
import { type Brief, type Line, list, paragraph, strong } from '#core/brief.ts'
import { namedClaimLine } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import { type Desk, defineCommand, type Typed } from '#core/command.ts'
import { addDays, dayOf, parseEdtf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Change } from '#core/fact-views.ts'
import type { Subject } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { type Option, optional, text } from '#core/option.ts'
import { listOptions, pageActions, pageOf } from '#core/pages.ts'
import { nameOf } from '#core/subject-line.ts'
import { subject } from '#core/subject-option.ts'
import { changeRecords } from './lists/claim-records.ts'
import { betweenRevisions } from './lists/revision-diff.ts'
import { type Part, partOf, sliceAt } from './lists/slice.ts'

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
    throw new Mistake(reading.desk.words.changes.neither(wanted))
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
    if (from && 'revision' in from) {
      if (asked || page > 1) throw revisionTakesNone(from.revision, desk)
      return betweenRevisions(from.revision, desk)
    }
    const day = from?.day ?? addDays(dayOf(desk.now), -DAYS_BACK)
    const part = partOf({ page, export: wanted }, PAGE_SIZE)
    const found = sliceAt(
      (some) => desk.facts.changesSince(day, asked?.subject.id, some),
      part.window,
    )
    return sinceDay({ day, about: asked?.subject, part, ...found }, page, desk, typed)
  },
})

const revisionTakesNone = (revision: string, { words }: Desk): Mistake =>
  new Mistake(words.changes.revisionOnly, {
    actions: [{ label: words.changes.allSince, command: `changes ${revision}` }],
  })

type Found = {
  day: string
  about: Subject | undefined
  part: Part
  rows: readonly Change[]
  total: number
}

function sinceDay(
  { day, about, part, rows, total }: Found,
  number: number,
  desk: Desk,
  typed: Typed,
): Brief {
  const { words, facts } = desk
  const said = words.changes
  const page = pageOf(total, { page: number, size: PAGE_SIZE, unit: said.unit, words })
  const notes = createFootnotes(words)
  const name = about && nameOf(about, words)
  const newest = facts.about().newestEvent
  return answered({
    title: said.title(total, words.date(day), name),
    summary: said.summary(total, words.date(day), name),
    blocks: [
      total === 0
        ? paragraph(said.nothing(words.date(newest)))
        : list(part.shown(rows).map((change) => changeLine(change, desk, notes))),
    ],
    footnotes: notes.list(),
    actions: pageActions(page, 'changes', { ...typed, since: day }, words),
    page,
    records: part.records(
      changeRecords(rows.map(({ kind, claim }) => ({ change: kind, claim }))),
      total,
    ),
    footer: [...footer(desk), ...part.cut(total, words)],
  })
}

function changeLine({ kind, claim }: Change, { words }: Desk, notes: Footnotes): Line {
  return [
    ...(kind === 'event' ? [] : [strong(words.changes.kind[kind]), ' · ']),
    ...namedClaimLine(claim, words, notes),
  ]
}
