import { type Block, quiet } from '#core/brief.ts'
import { isToday } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { Case, Clocks } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { nameOf } from '#core/subject-line.ts'

/** Cases as rows, each with the sources of the step it has reached. */
export const caseTable = (
  rows: readonly Case[],
  clocks: Clocks,
  { words }: Desk,
  notes: Footnotes,
): Block => ({
  kind: 'table',
  columns: [
    { title: words.cases.columns.public, width: 'fit' },
    { title: words.cases.columns.who, width: 'fit' },
    { title: words.cases.columns.stage, width: 'flex' },
    { title: words.cases.columns.post, width: 'flex' },
  ],
  rows: rows.map(
    ({ announced, person, stage, stageDate, sentence, outcome, post, body, reached }) => [
      [words.shortDate(announced)],
      [nameOf(person, words)],
      [
        ...words.cases.row(words.stage[stage], words.shortDate(stageDate), sentence),
        // That nothing followed is knowledge of today.
        ...(outcome === 'not-traced' && isToday(clocks) ? [quiet(words.cases.noOutcome)] : []),
        ...notes.cite(reached.citations),
      ],
      [post ?? body ?? words.cases.postUntraced],
    ],
  ),
})
