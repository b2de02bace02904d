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
import type { Risk } from '#core/catalogue.ts'
import { certaintyOf, claimLine } from '#core/claim-line.ts'
import { footer, isToday } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { Fault, Mistake } from '#core/errors.ts'
import type { Clocks, Subject } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { namesLine } from './names.ts'
import { reportBlocks } from './reports.ts'

/** One risk: what it is, who is exposed, who said so and when, how the wording drifted. */
export function riskCard(id: string, clocks: Clocks, desk: Desk): Brief {
  const { facts, words } = desk
  const risk = facts.findRisk(id, clocks)
  const card = facts.findCard(id)
  if (!card) throw new Fault(`The risk ${id} has no entry`)
  if (!risk) throw notYet(card.subject, clocks, desk)
  const notes = createFootnotes(words)
  return answered({
    title: `${nameOf(risk.subject)}: ${words.category[risk.category].toLowerCase()} risk`,
    summary: `${nameOf(risk.subject)}: ${risk.about}`,
    blocks: [
      list(riskLines(risk, clocks, desk, notes)),
      paragraph(namesLine(card, words)),
      ...reportBlocks(facts.checksAbout(id), risk.subject, desk, notes, clocks),
    ],
    footnotes: notes.list(),
    actions: [{ label: `All ${risk.category} risks`, command: `risks ${risk.category}` }],
    footer: footer(desk, clocks),
  })
}

/** Everything the catalogue says of a risk, a line each. */
export function riskLines(risk: Risk, clocks: Clocks, { words }: Desk, notes: Footnotes): Line[] {
  const notesToday = isToday(clocks) // Notes on wording look back from today.
  const { about, exposed, saidBy, answeredBy, wording, claim } = risk
  const basis = risk.isCategorySourced
    ? 'the category is the source’s own'
    : 'the category was assigned by the editors'
  const tools =
    answeredBy.length > 0
      ? answeredBy.map(nameOf).join(', ')
      : 'no measure is tied to it in the sources'
  return [
    [about, ...notes.cite(claim.citations)],
    line`${strong('Exposed')}: ${exposed}.`,
    line`${strong('Said by')}: ${nameOf(saidBy)}, ${words.date(claim.date)} · ${certaintyOf(claim, words)} · ${basis}.`,
    line`${strong('Answered by')}: ${tools}.`,
    ...(wording && notesToday ? [line`${strong('Wording')}: ${wording}`] : []),
    ...(claim.note && notesToday ? [line`${quiet(claim.note)}`] : []),
  ]
}

/** One measure: a metaphor, remedy, law, warning or inspection, with the days of its steps. */
export function measureCard(id: string, clocks: Clocks, desk: Desk): Brief {
  const { facts, words } = desk
  const measure = facts.findMeasure(id, clocks)
  const card = facts.findCard(id)
  const own = measure?.claims.find((claim) => claim.id === id)
  if (!card) throw new Fault(`The measure ${id} has no entry`)
  const steps = measure?.claims.filter((claim) => claim.id !== id) ?? []
  const isBegun = own && (!clocks.asof || own.date !== undefined || steps.length > 0)
  if (!measure || !own || !isBegun) throw notYet(card.subject, clocks, desk)
  const notes = createFootnotes(words)
  return answered({
    title: nameOf(measure.subject),
    summary: `${nameOf(measure.subject)}: ${measure.about}`,
    blocks: [
      list([
        [measure.about, ...notes.cite(own.citations)],
        line`${strong('By')}: ${nameOf(measure.by)}${own.date ? `, ${words.date(own.date)}` : ''} · ${certaintyOf(own, words)} · ${measure.kind}.`,
        ...(measure.status && isToday(clocks)
          ? [line`${strong('Status')}: ${measure.status}.`]
          : []),
        ...(own.note && isToday(clocks) ? [line`${quiet(own.note)}`] : []),
      ]),
      paragraph(namesLine(card, words)),
      ...(steps.length > 0
        ? [heading('Steps'), list(steps.map((claim) => claimLine(claim, words, notes)))]
        : []),
      ...reportBlocks(facts.checksAbout(id), measure.subject, desk, notes, clocks),
    ],
    footnotes: notes.list(),
    footer: footer(desk, clocks),
  })
}

/** What exists today but had not been said, or not been published, by the day asked for. */
function notYet(subject: Subject, { asof, known }: Clocks, { words }: Desk): Mistake {
  const when = known
    ? `was published in a dated source by ${words.date(known)}`
    : `had happened by ${words.date(asof)}`
  return new Mistake(`Nothing about ${nameOf(subject)} ${when}.`, {
    actions: [{ label: 'What is known today', command: `who ${subject.id}` }],
  })
}
