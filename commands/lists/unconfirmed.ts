import { answered } from '#core/answer.ts'
import { type Brief, line, list, paragraph } from '#core/brief.ts'
import { aboutOf, namedClaimLine } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { Clocks } from '#core/facts.ts'
import { createFootnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'
import { claimRecords } from './claim-records.ts'

/** As many as the store reads at once. */
const CLAIMS_MAX = 200

/** Accusations and reported probes: what was said of whom, by whom, and that these are not cases. */
export function unconfirmed(
  which: {
    certainty: 'reported' | 'alleged'
    since: string | undefined
    until: string | undefined
  },
  clocks: Clocks,
  desk: Desk,
): Brief {
  const claims = desk.facts.unconfirmed(which, clocks)
  if (claims.length === 0)
    throw new Mistake(`No ${which.certainty} probe is in this store for those dates.`)
  const notes = createFootnotes(desk.words)
  const lines = claims.map((claim) => namedClaimLine(claim, desk.words, notes))
  return answered({
    title: `${nouns(which.certainty, claims.length, desk)} that no official notice had confirmed when made`,
    summary: `${claims.length} ${which.certainty} claims; these are not cases.`,
    blocks: [
      paragraph(
        line`These are not cases. ${which.certainty === 'alleged' ? 'Each is an accusation' : 'Each is a report'} by the source cited; open the card to see what became of it.`,
      ),
      list(lines),
      claims.length < CLAIMS_MAX
        ? undefined
        : paragraph(
            line`These are the ${String(CLAIMS_MAX)} newest; there may be more. Narrow since and until to see the others.`,
          ),
    ],
    footnotes: notes.list(),
    actions: [
      ...new Map(
        claims.flatMap((claim) => aboutOf(claim) ?? []).map((one) => [one.id, one]),
      ).values(),
    ]
      .slice(0, 3)
      .map((person) => ({ label: nameOf(person), command: `who ${person.id}` })),
    records: claimRecords('unconfirmed', claims),
    footer: footer(desk, clocks),
  })
}

const nouns = (certainty: 'reported' | 'alleged', count: number, { words }: Desk): string =>
  certainty === 'alleged'
    ? words.count(count, 'accusation', 'accusations')
    : words.count(count, 'report of a probe', 'reports of probes')
