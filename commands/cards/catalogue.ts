import { answered } from '#core/answer.ts'
import { type Brief, heading, type Line, list, paragraph, quiet } from '#core/brief.ts'
import type { Risk } from '#core/catalogue.ts'
import { certaintyOf, claimLine } from '#core/claim-line.ts'
import { footer, isToday, thenOf } from '#core/clocks.ts'
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
    title: words.risks.title(nameOf(risk.subject, words), risk.category),
    summary: `${words.frame.headed(nameOf(risk.subject, words))}${risk.about}`,
    blocks: [
      list(riskLines(risk, clocks, desk, notes)),
      paragraph(namesLine(card, words)),
      ...reportBlocks(facts.checksAbout(id), risk.subject, desk, notes, clocks),
    ],
    footnotes: notes.list(),
    actions: [{ label: words.risks.allOf(risk.category), command: `risks ${risk.category}` }],
    footer: footer(desk, clocks),
  })
}

/** Everything the catalogue says of a risk, a line each. */
export function riskLines(risk: Risk, clocks: Clocks, { words }: Desk, notes: Footnotes): Line[] {
  const notesToday = isToday(clocks) // Notes on wording look back from today.
  const { about, exposed, saidBy, answeredBy, wording, claim } = risk
  const said = words.risks
  const sure = certaintyOf(claim, words)
  return [
    [about, ...notes.cite(claim.citations)],
    said.exposed(exposed),
    said.saidBy(nameOf(saidBy, words), words.date(claim.date), sure, risk.isCategorySourced),
    said.answeredBy(answeredBy.map((one) => nameOf(one, words))),
    ...(wording && notesToday ? [said.wording(wording)] : []),
    ...(claim.note && notesToday ? [[quiet(claim.note)]] : []),
  ]
}

/** One measure: a metaphor, remedy, law, warning or inspection, with the days of its steps. */
export function measureCard(id: string, clocks: Clocks, desk: Desk): Brief {
  const { facts, words } = desk
  const { measures: said } = words
  const measure = facts.findMeasure(id, clocks)
  const card = facts.findCard(id)
  const own = measure?.claims.find((claim) => claim.id === id)
  if (!card) throw new Fault(`The measure ${id} has no entry`)
  const steps = measure?.claims.filter((claim) => claim.id !== id) ?? []
  const isBegun = own && (!clocks.asof || own.date !== undefined || steps.length > 0)
  if (!measure || !own || !isBegun) throw notYet(card.subject, clocks, desk)
  const notes = createFootnotes(words)
  return answered({
    title: nameOf(measure.subject, words),
    summary: `${words.frame.headed(nameOf(measure.subject, words))}${measure.about}`,
    blocks: [
      list([
        [measure.about, ...notes.cite(own.citations)],
        said.by(
          nameOf(measure.by, words),
          own.date && words.date(own.date),
          certaintyOf(own, words),
          said.kind(measure.kind),
        ),
        ...(measure.status && isToday(clocks) ? [said.status(measure.status)] : []),
        ...(own.note && isToday(clocks) ? [[quiet(own.note)]] : []),
      ]),
      paragraph(namesLine(card, words)),
      ...(steps.length > 0
        ? [heading(said.stepsHeading), list(steps.map((claim) => claimLine(claim, words, notes)))]
        : []),
      ...reportBlocks(facts.checksAbout(id), measure.subject, desk, notes, clocks),
    ],
    footnotes: notes.list(),
    footer: footer(desk, clocks),
  })
}

/** What exists today but had not been said, or not been published, by the day asked for. */
function notYet(subject: Subject, clocks: Clocks, { words }: Desk): Mistake {
  const then = thenOf(clocks, words) ?? { by: 'asof', day: words.date(undefined) }
  return new Mistake(words.measures.notYet(nameOf(subject, words), then), {
    actions: [{ label: words.measures.knownToday, command: `who ${subject.id}` }],
  })
}
