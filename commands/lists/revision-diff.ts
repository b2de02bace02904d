import { answered } from '#core/answer.ts'
import { type Brief, heading, type Line, list, paragraph, quiet } from '#core/brief.ts'
import { namedClaimLine } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { Mistake } from '#core/errors.ts'
import type { RevisionDiff } from '#core/fact-views.ts'
import type { Claim } from '#core/facts.ts'
import { createFootnotes, type Footnotes } from '#core/footnotes.ts'
import { changeRecords } from './claim-records.ts'

/** How many claims of each part are shown; an export has them all. */
const SHOWN_MAX = 10

/** The claims added, altered and taken out since a kept revision. */
export function betweenRevisions(revision: string, desk: Desk): Brief {
  const diff = desk.facts.diffSince(revision)
  if (!diff) {
    throw new Mistake(`Revision ${revision} is not kept here. These are:`, {
      actions: desk.facts.revisions().map((kept) => ({ label: kept, command: `changes ${kept}` })),
    })
  }
  const notes = createFootnotes(desk.words)
  const total = diff.added.length + diff.altered.length + diff.retracted.length
  return answered({
    title: `${desk.words.count(total, 'change', 'changes')} from ${diff.from} to ${diff.to}`,
    summary: `${diff.added.length} added, ${diff.altered.length} altered, ${diff.retracted.length} taken out.`,
    blocks: diffBlocks(diff, desk, notes),
    footnotes: notes.list(),
    records: changeRecords([
      ...diff.added.map((claim) => ({ change: 'added', claim })),
      ...diff.altered.map(({ after }) => ({ change: 'altered', claim: after })),
      ...diff.retracted.map((claim) => ({ change: 'taken out', claim })),
    ]),
    footer: footer(desk),
  })
}

function diffBlocks(diff: RevisionDiff, { words }: Desk, notes: Footnotes) {
  const lines = (claims: readonly Claim[]) =>
    claims.slice(0, SHOWN_MAX).map((claim): Line => namedClaimLine(claim, words, notes))
  const part = (name: string, all: readonly Claim[], shown: readonly Line[]) =>
    all.length === 0
      ? []
      : [
          heading(`${name} (${all.length})`),
          list(shown),
          ...(all.length > SHOWN_MAX
            ? [paragraph([quiet(`and ${all.length - SHOWN_MAX} more; export:csv has them all`)])]
            : []),
        ]
  const altered = diff.altered
    .slice(0, SHOWN_MAX)
    .map(
      ({ before, after }): Line => [
        quiet(
          `was: ${words.shortDate(before.date)}, ${words.certainty[before.certainty]}, ${before.line} `,
        ),
        'now: ',
        ...namedClaimLine(after, words, notes),
      ],
    )
  return [
    ...part('Added', diff.added, lines(diff.added)),
    ...part(
      'Altered',
      diff.altered.map(({ after }) => after),
      altered,
    ),
    ...part('Taken out', diff.retracted, lines(diff.retracted)),
  ]
}
