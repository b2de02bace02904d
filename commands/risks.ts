import { clockOptions, thenOf } from '#core/clocks.ts'
import { type Desk, defineCommand } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Clocks } from '#core/facts.ts'
import { nearestWords } from '#core/near-words.ts'
import { type Option, optional, positional, SUGGESTIONS_MAX, text } from '#core/option.ts'
import { listOptions } from '#core/pages.ts'
import { rewrite } from '#core/rewrite.ts'
import { subject } from '#core/subject-option.ts'
import { RISK_CATEGORIES, type RiskCategory } from '#core/vocabulary.ts'
import { riskCard } from './cards/catalogue.ts'
import { riskList } from './lists/risk-list.ts'

type Which = { category: RiskCategory } | { risk: string }

const RISK = subject('A risk by name', ['risk'])

/** A category, or one risk by any of its names: people type both in the same place. */
const which: Option<Which> = {
  ...positional(
    text('A category (political, integrity, management) or one risk by name', suggestWhich),
  ),
  read(typed, reading) {
    const { words } = reading.desk
    const wanted = typed?.trim().toLowerCase() ?? ''
    const category = RISK_CATEGORIES.find((name) =>
      [name, words.category[name].toLowerCase()].includes(wanted),
    )
    if (category) return { category }
    const close = nearestWords(wanted, RISK_CATEGORIES, 1)
    if (close.length > 0 && reading.desk.facts.exactly(typed ?? '', ['risk']).length === 0) {
      throw new Mistake(words.risks.neither(typed ?? ''), {
        actions: close.map((name) => rewrite(reading, name, words.category[name].toLowerCase())),
      })
    }
    return { risk: RISK.read(typed, reading).subject.id }
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
  audience: 'reader',
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
    if (category && 'risk' in category) return riskCard(category.risk, { asof, known }, desk)
    const filter = { category: category?.category, audience, saidBy: issuer?.subject.id }
    const found = desk.facts.risks(filter, { asof, known })
    if (found.length === 0) throw nothing(audience, issuer?.subject.name, { asof, known }, desk)
    return riskList(found, category ? 'full' : 'short', { asof, known }, desk)
  },
})

function nothing(
  audience: string | undefined,
  issuer: string | undefined,
  clocks: Clocks,
  desk: Desk,
): Mistake {
  const { risks: said } = desk.words
  const then = thenOf(clocks, desk.words)
  return new Mistake(said.none({ audience, issuer, then }), {
    choices: then ? [] : audiences('', desk).map(({ label }) => label),
    actions: [{ label: said.all, command: 'risks' }],
  })
}

function suggestWhich(typed: string, desk: Desk) {
  const start = typed.trim().toLowerCase()
  const { category, risks: said } = desk.words
  const categories = RISK_CATEGORIES.filter((name) =>
    [name, category[name].toLowerCase()].some((word) => word.startsWith(start)),
  ).map((name) => ({ value: name, label: said.offered(name) }))
  return [...categories, ...(RISK.suggest?.(typed, desk) ?? [])].slice(0, SUGGESTIONS_MAX)
}

function audiences(typed: string, { facts }: Desk) {
  const known = new Set(facts.risks({}, {}).map(({ exposed }) => exposed))
  return [...known]
    .filter((name) => name.toLowerCase().includes(typed.trim().toLowerCase()))
    .slice(0, SUGGESTIONS_MAX)
    .map((name) => ({ value: name, label: name }))
}
