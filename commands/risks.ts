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
import { certaintyOf } from '#core/claim-line.ts'
import { clockOptions, footer } from '#core/clocks.ts'
import { type Desk, defineCommand } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Clocks, Risk } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { type Option, optional, positional, text } from '#core/option.ts'
import { listOptions } from '#core/pages.ts'
import { quoted } from '#core/quoted.ts'
import { nameOf } from '#core/subject-line.ts'
import { subject } from '#core/subject-option.ts'
import { RISK_CATEGORIES, type RiskCategory } from '#core/vocabulary.ts'
import { riskCard, riskLines } from './cards/catalogue.ts'

type Which = { category: RiskCategory } | { risk: string }

const RISK = subject('A risk by name', ['risk'])

/** A category, or one risk by any of its names: people type both in the same place. */
const which: Option<Which> = {
  ...positional(
    text('A category (political, integrity, management) or one risk by name', suggestWhich),
  ),
  read(typed, reading) {
    const category = RISK_CATEGORIES.find((name) => name === typed?.trim().toLowerCase())
    return category ? { category } : { risk: RISK.read(typed, reading).subject.id }
  },
}

export const risks = defineCommand({
  name: 'risks',
  about: 'Risks named for foreign-affairs staff: who is exposed, who said so, what answers them',
  examples: [
    'risks',
    'risks political',
    'risks 渗透',
    'risks audience:"leading cadres"',
    'risks issuer:mss',
  ],
  audience: 'everyone',
  options: {
    category: optional(which),
    audience: optional(
      text('Only risks to these people, such as "leading cadres"', (typed, desk) =>
        audiences(typed, desk),
      ),
    ),
    issuer: optional(
      subject('Only risks named by this person or body', ['person', 'organisation']),
    ),
    ...clockOptions,
    export: listOptions.export,
  },
  answer({ category, audience, issuer, asof, known }, desk) {
    if (category && 'risk' in category) return riskCard(category.risk, desk)
    const filter = { category: category?.category, audience, saidBy: issuer?.subject.id }
    const found = desk.facts.risks(filter, { asof, known })
    if (found.length === 0) throw nothing(audience, issuer?.subject.name, desk)
    return category || found.length <= 4
      ? inFull(found, { asof, known }, desk)
      : overview(found, { asof, known }, desk)
  },
})

function overview(found: readonly Risk[], clocks: Clocks, desk: Desk): Brief {
  const notes = createFootnotes(desk.words)
  const blocks = groups(found).flatMap(([category, risks]): Block[] => [
    heading(`${desk.words.category[category]} (${risks.length})`),
    list(risks.map((risk) => shortLine(risk, desk, notes))),
  ])
  return brief(
    found,
    [
      paragraph([
        quiet(
          'A category is where the source, or where marked the editors, filed a risk; it judges nobody.',
        ),
      ]),
      ...blocks,
    ],
    notes,
    clocks,
    desk,
  )
}

function inFull(found: readonly Risk[], clocks: Clocks, desk: Desk): Brief {
  const notes = createFootnotes(desk.words)
  const blocks = groups(found).flatMap(([category, risks]): Block[] => [
    heading(`${desk.words.category[category]} (${risks.length})`),
    ...risks.flatMap((risk): Block[] => [
      paragraph(line`${strong(nameOf(risk.subject))} ${quiet(risk.subject.id)}`),
      list(riskLines(risk, desk, notes)),
    ]),
  ])
  return brief(found, blocks, notes, clocks, desk)
}

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

function brief(
  found: readonly Risk[],
  blocks: readonly Block[],
  notes: Footnotes,
  clocks: Clocks,
  desk: Desk,
): Brief {
  const counts = groups(found)
    .map(([category, risks]) => `${risks.length} ${category}`)
    .join(', ')
  return answered({
    title: `${found.length} risks named in public: ${counts}`,
    summary: `${found.length} risks: ${counts}.`,
    blocks,
    footnotes: notes.list(),
    actions: groups(found).map(([category]) => ({
      label: `${desk.words.category[category]} in full`,
      command: `risks ${category}`,
    })),
    records: records(found),
    footer: footer(desk, clocks),
  })
}

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

function nothing(audience: string | undefined, issuer: string | undefined, desk: Desk): Mistake {
  const asked = [audience && `to ${quoted(audience)}`, issuer && `named by ${issuer}`]
    .filter(Boolean)
    .join(' and ')
  return new Mistake(`No risk ${asked || 'fits that'} is in this store. The audiences it knows:`, {
    choices: audiences('', desk).map(({ label }) => label),
    actions: [{ label: 'All risks', command: 'risks' }],
  })
}

function suggestWhich(typed: string, desk: Desk) {
  const start = typed.trim().toLowerCase()
  const categories = RISK_CATEGORIES.filter((name) => name.startsWith(start)).map((name) => ({
    value: name,
    label: `${desk.words.category[name]} risks`,
  }))
  return [...categories, ...(RISK.suggest?.(typed, desk) ?? [])].slice(0, 25)
}

function audiences(typed: string, { facts }: Desk) {
  const known = new Set(facts.risks({}, {}).map(({ exposed }) => exposed))
  return [...known]
    .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, 25)
    .map((name) => ({ value: name, label: name }))
}
