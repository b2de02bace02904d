import { answered } from '#core/answer.ts'
import { type Brief, list, paragraph } from '#core/brief.ts'
import { itemLine } from '#core/change-line.ts'
import { footer } from '#core/clocks.ts'
import { type Desk, defineCommand, type Typed } from '#core/command.ts'
import { addDays, type Day, parseEdtf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Subject } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { localTime } from '#core/local-time.ts'
import { type Option, optional, text } from '#core/option.ts'
import { listOptions, pageActions, pageOf } from '#core/pages.ts'
import { nameOf } from '#core/subject-line.ts'
import { subject } from '#core/subject-option.ts'
import type { Words } from '#core/words.ts'
import { changeRecords } from './lists/change-records.ts'
import { loadChanges } from './lists/load-changes.ts'
import { type LocalDay, newsSince } from './lists/news-since.ts'
import { partOf, sliceOf } from './lists/slice.ts'

const PAGE_SIZE = 10

/** How far back a reader who gives no date looks. */
const DAYS_BACK = 90

type Since = { day: Day } | { revision: string }

/** A day, or a revision of this store as it stands in an answer's footer. */
const since: Option<Since> = {
  ...text('Since this day (2026-05-01), or a revision as footers name it: what that one changed'),
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
  audience: 'reader',
  options: {
    since: optional(since),
    subject: optional(
      subject('Only about this subject', ['person', 'organisation', 'post', 'measure']),
    ),
    ...listOptions,
  },
  async answer(given, desk, typed) {
    await desk.changes.record(desk.facts, desk.now)
    const { since: from, subject: asked } = given
    if (from && 'revision' in from) {
      if (asked || given.page > 1) throw revisionTakesNone(from.revision, desk)
      return await loadChanges(from.revision, desk)
    }
    const zone = desk.asker.zone ?? 'UTC'
    const day = from?.day ?? addDays(localTime(desk.now, zone).day, -DAYS_BACK)
    return await sinceDay({ day, zone }, asked?.subject, given, desk, typed)
  },
})

const revisionTakesNone = (revision: string, { words }: Desk): Mistake =>
  new Mistake(words.changes.revisionOnly, {
    actions: [{ label: words.changes.allOfRevision, command: `changes ${revision}` }],
  })

async function sinceDay(
  since: LocalDay,
  about: Subject | undefined,
  given: { page: number; export: string | undefined },
  desk: Desk,
  typed: Typed,
): Promise<Brief> {
  const { words, facts } = desk
  const said = words.changes
  const news = await newsSince(since, about?.id, desk.changes)
  const part = partOf(given, PAGE_SIZE)
  const { rows, total } = sliceOf(news, part.window)
  const page = pageOf(total, { page: given.page, size: PAGE_SIZE, unit: said.unit, words })
  const notes = createFootnotes(words)
  const name = about && nameOf(about, words)
  const dayWords = dayIn(since, words)
  const lines = part.shown(rows).map((one) => itemLine(one, words, notes))
  return answered({
    title: said.title(total, dayWords, name),
    summary: said.summary(total, dayWords, name),
    blocks: [
      total === 0 ? paragraph(said.nothing(words.date(facts.about().newestEvent))) : list(lines),
    ],
    footnotes: notes.list(),
    actions: pageActions(page, 'changes', { ...typed, since: since.day }, words),
    page,
    records: part.records(changeRecords(rows.map(({ change }) => change)), total),
    footer: [...footer(desk), ...part.cut(total, words)],
  })
}

/** The zone is said where it is known: elsewhere days are UTC, as footers and files have them. */
const dayIn = ({ day, zone }: LocalDay, words: Words): string =>
  zone === 'UTC' ? words.date(day) : `${words.date(day)}${words.frame.bracketed(zone)}`
