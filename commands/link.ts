import { answered } from '#core/answer.ts'
import { type Block, heading, type Line, list, paragraph } from '#core/brief.ts'
import { namedClaimLine } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import { type Desk, defineCommand } from '#core/command.ts'
import { type Day, FIRST_DAY, LAST_DAY, parseEdtf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Shared } from '#core/fact-views.ts'
import type { Claim, Tenure } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { positional } from '#core/option.ts'
import { nameOf } from '#core/subject-line.ts'
import { subject } from '#core/subject-option.ts'
import { endOf, sourcesOf, startOf } from '#core/tenure-words.ts'

/** How many claims that name both are shown. */
const CLAIMS_MAX = 10

export const link = defineCommand({
  name: 'link',
  about: 'The bodies and months two people shared, each end sourced; an overlap is no evidence',
  examples: ['link qin-gang wang-yi', 'link "Li Shangfu" "Wei Fenghe"'],
  audience: 'reader',
  options: {
    a: positional(subject('One person, by id or name', ['person'])),
    b: positional(subject('The other person, by id or name', ['person'])),
  },
  answer({ a, b }, desk) {
    const [one, other] = [a.subject, b.subject]
    const { words } = desk
    const said = words.link
    if (one.id === other.id) throw new Mistake(said.oneTwice(nameOf(one, words)))
    const notes = createFootnotes(words)
    const shared = desk.facts.shared(one.id, other.id)
    const both = claimsNaming(one.id, other.id, desk)
    const names = said.pair(nameOf(one, words), nameOf(other, words))
    return answered({
      title: names,
      summary: said.summary(names, telling(shared).length, both.length),
      blocks: [
        paragraph(said.warning),
        heading(said.heading),
        shared.length === 0
          ? paragraph(said.none)
          : list(telling(shared).map((pair) => sharedLine(pair, desk, notes))),
        ...claimBlocks(both, desk, notes),
      ],
      footnotes: notes.list(),
      actions: [one, other].map((person) => ({
        label: nameOf(person, words),
        command: `who ${person.id}`,
      })),
      footer: footer(desk),
    })
  },
})

/** Pairs that overlapped or may have; those one after the other only where there are no others. */
function telling(shared: readonly Shared[]): readonly Shared[] {
  const together = shared.filter(({ a, b }) => possibly(a, b))
  return together.length > 0 ? together : shared
}

function sharedLine({ body, a, b }: Shared, { words }: Desk, notes: Footnotes): Line {
  const { link: said } = words
  const side = (tenure: Tenure): Line => [
    ...said.side(
      nameOf(tenure.person, words),
      tenure.post.name,
      startOf(tenure, words),
      endOf(tenure, {}, words),
    ),
    ...sourcesOf(tenure, notes),
  ]
  const [from, to] = [later(sure(a).start, sure(b).start), earlier(sure(a).end, sure(b).end)]
  const together =
    from < to
      ? said.both(words.date(from), words.date(to))
      : possibly(a, b)
        ? said.notSaid
        : said.oneAfterOther
  return said.shared(nameOf(body, words), together, side(a), side(b))
}

/**
 * The days a post was surely held. Without an end only up to where a source last shows the person
 * in it; an "about" is taken for its whole year, and an uncertain date proves nothing.
 */
function sure({ from, to, attested, held }: Tenure): { start: Day; end: Day } {
  const seen = held === 'yes' ? surely(attested)?.earliest : undefined
  return {
    start: surely(from)?.latest ?? LAST_DAY,
    end: (to === undefined ? seen : surely(to)?.earliest) ?? FIRST_DAY,
  }
}

function surely(date: string | undefined): { earliest: Day; latest: Day } | undefined {
  const read = parseEdtf(date ?? '')
  if (!read || read.uncertain) return undefined
  if (!read.approximate) return read
  return {
    earliest: `${read.earliest.slice(0, 4)}-01-01`,
    latest: `${read.latest.slice(0, 4)}-12-31`,
  }
}

function possibly(a: Tenure, b: Tenure): boolean {
  const range = ({ from, to }: Tenure) => ({
    start: parseEdtf(from ?? '')?.earliest ?? FIRST_DAY,
    end: to ? (parseEdtf(to)?.latest ?? LAST_DAY) : LAST_DAY,
  })
  return later(range(a).start, range(b).start) < earlier(range(a).end, range(b).end)
}

const later = (x: Day, y: Day) => (x > y ? x : y)
const earlier = (x: Day, y: Day) => (x < y ? x : y)

function claimsNaming(a: string, b: string, { facts }: Desk): readonly Claim[] {
  return facts
    .claimsAbout(a, {})
    .claims.filter((claim) => claim.subjects.some(({ subject: one }) => one.id === b))
}

function claimBlocks(claims: readonly Claim[], { words }: Desk, notes: Footnotes): Block[] {
  if (claims.length === 0) return []
  return [
    heading(words.link.namingHeading),
    list(claims.slice(-CLAIMS_MAX).map((claim) => namedClaimLine(claim, words, notes))),
    ...(claims.length > CLAIMS_MAX
      ? [paragraph(words.link.leftOut(claims.length - CLAIMS_MAX))]
      : []),
  ]
}
