import type { Brief } from '#core/brief.ts'
import { type Desk, defineCommand, type Typed } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import { positional, SUGGESTIONS_MAX, text } from '#core/option.ts'
import { listOptions, refuseBeyondOnly } from '#core/pages.ts'
import { rewrite } from '#core/rewrite.ts'
import { measureCard, riskCard } from './cards/catalogue.ts'
import { checkCard } from './cards/check.ts'
import { claimCard } from './cards/claim.ts'
import { figureCard } from './cards/figure.ts'
import { phraseCard } from './cards/phrase.ts'
import { sourceCard } from './cards/source.ts'

const options = {
  id: positional(
    text('A source, claim, figure, phrase or checked statement, by id', (typed, { facts, words }) =>
      facts.sourcesLike(typed.trim(), SUGGESTIONS_MAX).map(({ id, publisher, title }) => ({
        value: id,
        label: `${words.frame.headed(publisher)}${title}`.slice(0, 100),
      })),
    ),
  ),
  ...listOptions,
}

export const source = defineCommand({
  name: 'source',
  about: 'Where a fact comes from, all that a source supports, and how far it can be trusted',
  examples: ['source seed-article', 'source ktsf-20230725', 'source fig-seed-36', 'source seed-01'],
  audience: 'reader',
  options,
  answer({ id: typed, page }, desk, given) {
    const id = typed.trim().toLowerCase()
    const found = desk.facts.findSource(id)
    if (found) return sourceCard(found, page, desk, given)
    const card = cardOf(id, desk, given) ?? unknown(typed, desk, given)
    refuseBeyondOnly(page, desk.words)
    return card
  },
})

/** The card of whatever else the id names: a fact, with its sources. */
function cardOf(id: string, desk: Desk, given: Typed): Brief | undefined {
  const { facts } = desk
  const check = facts.findCheck(id)
  if (check) return checkCard([check], desk.words.reports.statement(id), { page: 1 }, desk, given)
  const figure = facts.findFigure(id)
  if (figure) return figureCard(figure, desk)
  if (facts.findRisk(id)) return riskCard(id, {}, desk)
  if (facts.findMeasure(id)) return measureCard(id, {}, desk)
  const phrase = facts.findPhrase(id)
  if (phrase) return phraseCard(phrase, desk)
  const claim = facts.findClaim(id)
  return claim && claimCard(claim, desk)
}

function unknown(typed: string, desk: Desk, given: Typed): never {
  const like = desk.facts.sourcesLike(typed.trim(), 3)
  const reading = { desk, command: 'source', option: 'id', typed: given, first: 'id' }
  const { asking, sources } = desk.words
  throw new Mistake(sources.noId(typed, like.length > 0), {
    actions: like.map(({ id, publisher }) => rewrite(reading, id, asking.because(id, publisher))),
  })
}
