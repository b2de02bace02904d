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
    throw new Mistake(desk.words.changes.notKept(revision), {
      actions: desk.facts.revisions().map((kept) => ({ label: kept, command: `changes ${kept}` })),
    })
  }
  const said = desk.words.changes
  const notes = createFootnotes(desk.words)
  const total = diff.added.length + diff.altered.length + diff.retracted.length
  return answered({
    title: said.between(total, diff.from, diff.to),
    summary: said.counts(diff.added.length, diff.altered.length, diff.retracted.length),
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

type Part = 'added' | 'altered' | 'takenOut'

function diffBlocks(diff: RevisionDiff, { words }: Desk, notes: Footnotes) {
  const lines = (claims: readonly Claim[]) =>
    claims.slice(0, SHOWN_MAX).map((claim): Line => namedClaimLine(claim, words, notes))
  const said = words.changes
  const part = (name: Part, all: readonly Claim[], shown: readonly Line[]) =>
    all.length === 0
      ? []
      : [
          heading(said.heading(name, all.length)),
          list(shown),
          ...(all.length > SHOWN_MAX
            ? [paragraph([quiet(said.more(all.length - SHOWN_MAX))])]
            : []),
        ]
  const altered = diff.altered
    .slice(0, SHOWN_MAX)
    .map(
      ({ before, after }): Line => [
        quiet(
          said.was(words.shortDate(before.date), words.certainty[before.certainty], before.line),
        ),
        said.now,
        ...namedClaimLine(after, words, notes),
      ],
    )
  return [
    ...part('added', diff.added, lines(diff.added)),
    ...part(
      'altered',
      diff.altered.map(({ after }) => after),
      altered,
    ),
    ...part('takenOut', diff.retracted, lines(diff.retracted)),
  ]
}
