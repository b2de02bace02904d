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
  form: 'in full' | 'a line each',
  clocks: Clocks,
  desk: Desk,
): Brief {
  const { words } = desk
  const notes = createFootnotes(words)
  const grouped = groups(found)
  const counts = grouped.map(([category, risks]) => `${risks.length} ${category}`).join(', ')
  const inGroup = (risks: readonly Risk[]): Block[] =>
    form === 'in full'
      ? risks.flatMap((risk) => fullBlocks(risk, clocks, desk, notes))
      : [list(risks.map((risk) => shortLine(risk, desk, notes)))]
  return answered({
    title: `${words.count(found.length, 'risk', 'risks')} named in public: ${counts}`,
    summary: `${words.count(found.length, 'risk', 'risks')}: ${counts}.`,
    blocks: [
      paragraph([
        quiet(
          'A category is where the source, or where marked the editors, filed a risk; it judges nobody.',
        ),
      ]),
      ...grouped.flatMap(([category, risks]) => [
        heading(`${words.category[category]} (${risks.length})`),
        ...inGroup(risks),
      ]),
    ],
    footnotes: notes.list(),
    actions:
      form === 'in full'
        ? [{ label: 'All risks', command: 'risks' }]
        : grouped.map(([category]) => ({
            label: `${words.category[category]} in full`,
            command: `risks ${category}`,
          })),
    records: records(found),
    footer: footer(desk, clocks),
  })
}

const fullBlocks = (risk: Risk, clocks: Clocks, desk: Desk, notes: Footnotes): Block[] => [
  paragraph(line`${strong(nameOf(risk.subject))} ${quiet(risk.subject.id)}`),
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
  ...line`${strong(nameOf(subject))} · ${certaintyOf(claim, words)} · ${exposed} · ${nameOf(saidBy)}, ${words.shortDate(claim.date)}`,
  ...(answeredBy.length > 0
    ? [` · ${answeredBy.map(({ name }) => name.toLowerCase()).join(', ')}`]
    : []),
  ...(isCategorySourced ? [] : [quiet(' · filed by the editors')]),
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
