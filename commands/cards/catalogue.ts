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
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { Fault } from '#core/errors.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { namesLine } from './names.ts'
import { reportBlocks } from './reports.ts'

/** One risk: what it is, who is exposed, who said so and when, how the wording drifted. */
export function riskCard(id: string, desk: Desk): Brief {
  const { facts, words } = desk
  const risk = facts.findRisk(id)
  const card = facts.findCard(id)
  if (!risk || !card) throw new Fault(`The risk ${id} has no entry`)
  const notes = createFootnotes(words)
  return answered({
    title: `${nameOf(risk.subject)}: ${words.category[risk.category].toLowerCase()} risk`,
    summary: `${nameOf(risk.subject)}: ${risk.about}`,
    blocks: [
      list(riskLines(risk, desk, notes)),
      paragraph(namesLine(card, words)),
      ...reportBlocks(facts.checksAbout(id), risk.subject, desk, notes),
    ],
    footnotes: notes.list(),
    actions: [{ label: `All ${risk.category} risks`, command: `risks ${risk.category}` }],
    footer: footer(desk),
  })
}

/** Everything the catalogue says of a risk, a line each. */
export function riskLines(risk: Risk, { words }: Desk, notes: Footnotes): Line[] {
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
    ...(wording ? [line`${strong('Wording')}: ${wording}`] : []),
    ...(claim.note ? [line`${quiet(claim.note)}`] : []),
  ]
}

/** One measure: a metaphor, remedy, law, warning or inspection, with the days of its steps. */
export function measureCard(id: string, desk: Desk): Brief {
  const { facts, words } = desk
  const measure = facts.findMeasure(id)
  const card = facts.findCard(id)
  const own = measure?.claims.find((claim) => claim.id === id)
  if (!measure || !card || !own) throw new Fault(`The measure ${id} has no entry`)
  const notes = createFootnotes(words)
  const steps = measure.claims.filter((claim) => claim.id !== id)
  return answered({
    title: nameOf(measure.subject),
    summary: `${nameOf(measure.subject)}: ${measure.about}`,
    blocks: [
      list([
        [measure.about, ...notes.cite(own.citations)],
        line`${strong('By')}: ${nameOf(measure.by)}${own.date ? `, ${words.date(own.date)}` : ''} · ${certaintyOf(own, words)} · ${measure.kind}.`,
        ...(measure.status ? [line`${strong('Status')}: ${measure.status}.`] : []),
        ...(own.note ? [line`${quiet(own.note)}`] : []),
      ]),
      paragraph(namesLine(card, words)),
      ...(steps.length > 0
        ? [heading('Steps'), list(steps.map((claim) => claimLine(claim, words, notes)))]
        : []),
      ...reportBlocks(facts.checksAbout(id), measure.subject, desk, notes),
    ],
    footnotes: notes.list(),
    footer: footer(desk),
  })
}
