import { answered } from '#core/answer.ts'
import {
  type Block,
  type Brief,
  heading,
  type Line,
  line,
  list,
  paragraph,
  quiet,
  type Records,
  strong,
} from '#core/brief.ts'
import type { Risk } from '#core/catalogue.ts'
import { certaintyOf } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { Clocks } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { RISK_CATEGORIES } from '#core/vocabulary.ts'
import { riskLines } from '../cards/catalogue.ts'

/** Risks under their categories, a line each or with everything the catalogue says of them. */
export function riskList(
  found: readonly Risk[],
  form: 'full' | 'short',
  clocks: Clocks,
  desk: Desk,
): Brief {
  const { words } = desk
  const notes = createFootnotes(words)
  const grouped = groups(found)
  const said = words.risks
  const counts = grouped.map(([category, risks]) => [category, risks.length] as const)
  const inGroup = (risks: readonly Risk[]): Block[] =>
    form === 'full'
      ? risks.flatMap((risk) => fullBlocks(risk, clocks, desk, notes))
      : [list(risks.map((risk) => shortLine(risk, desk, notes)))]
  return answered({
    title: said.listTitle(found.length, counts),
    summary: said.list(found.length, counts),
    blocks: [
      paragraph([quiet(said.note)]),
      ...grouped.flatMap(([category, risks]) => [
        heading(said.heading(category, risks.length)),
        ...inGroup(risks),
      ]),
    ],
    footnotes: notes.list(),
    actions:
      form === 'full'
        ? [{ label: said.all, command: 'risks' }]
        : grouped.map(([category]) => ({
            label: said.inFull(category),
            command: `risks ${category}`,
          })),
    records: records(found),
    footer: footer(desk, clocks),
  })
}

const fullBlocks = (risk: Risk, clocks: Clocks, desk: Desk, notes: Footnotes): Block[] => [
  paragraph(line`${strong(nameOf(risk.subject, desk.words))} ${quiet(risk.subject.id)}`),
  list(riskLines(risk, clocks, desk, notes)),
]

const groups = (found: readonly Risk[]) =>
  RISK_CATEGORIES.map(
    (category) => [category, found.filter((risk) => risk.category === category)] as const,
  ).filter(([, risks]) => risks.length > 0)

/** One line: name, who is exposed, who said so and when, how sure. */
const shortLine = (
  { subject, exposed, saidBy, answeredBy, claim, isCategorySourced }: Risk,
  { words }: Desk,
  notes: Footnotes,
): Line => [
  ...line`${strong(nameOf(subject, words))} · ${certaintyOf(claim, words)} · ${exposed} · ${words.frame.detailed(nameOf(saidBy, words), words.shortDate(claim.date))}`,
  ...(answeredBy.length > 0
    ? [` · ${words.frame.joined(answeredBy.map(({ name }) => name.toLowerCase()))}`]
    : []),
  ...(isCategorySourced ? [] : [quiet(words.risks.byEditors)]),
  ...notes.cite(claim.citations),
]

const records = (found: readonly Risk[]): Records => ({
  name: 'risks',
  columns: [
    'id',
    'name',
    'chinese',
    'category',
    'about',
    'exposed',
    'said_by',
    'date',
    'certainty',
    'answered_by',
    'wording',
    'sources',
  ],
  rows: found.map(({ subject, category, about, exposed, saidBy, claim, answeredBy, wording }) => [
    subject.id,
    subject.name,
    subject.zh ?? null,
    category,
    about,
    exposed,
    saidBy.id,
    claim.date ?? null,
    claim.certainty,
    answeredBy.map(({ id }) => id).join(' '),
    wording ?? null,
    claim.citations.map(({ source }) => source.id).join(' '),
  ]),
})
