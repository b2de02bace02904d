import { answered } from '#core/answer.ts'
import { type Brief, list, paragraph } from '#core/brief.ts'
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
  const { words } = desk
  const { cases: said } = words
  const claims = desk.facts.unconfirmed(which, clocks)
  if (claims.length === 0) throw new Mistake(said.noUnofficial(which.certainty))
  const notes = createFootnotes(words)
  const lines = claims.map((claim) => namedClaimLine(claim, words, notes))
  return answered({
    title: said.unofficialTitle(which.certainty, claims.length),
    summary: said.unofficial(which.certainty, claims.length),
    blocks: [
      paragraph(said.unofficialNote(which.certainty)),
      list(lines),
      claims.length < CLAIMS_MAX ? undefined : paragraph(said.unofficialMore(CLAIMS_MAX)),
    ],
    footnotes: notes.list(),
    actions: [
      ...new Map(
        claims.flatMap((claim) => aboutOf(claim) ?? []).map((one) => [one.id, one]),
      ).values(),
    ]
      .slice(0, 3)
      .map((person) => ({ label: nameOf(person, words), command: `who ${person.id}` })),
    records: claimRecords('unconfirmed', claims),
    footer: footer(desk, clocks),
  })
}
