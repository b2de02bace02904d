import { type Block, type Line, quiet, strong } from '#core/brief.ts'
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
    { title: 'Public', width: 'fit' },
    { title: 'Who', width: 'fit' },
    { title: 'Stage · official', width: 'flex' },
    { title: 'Post then', width: 'flex' },
  ],
  rows: rows.map(
    ({ announced, person, stage, stageDate, sentence, outcome, post, body, reached }) => [
      [words.shortDate(announced)],
      [nameOf(person)],
      [
        ...stageLine({
          stage: words.stage[stage],
          date: stageDate ? words.shortDate(stageDate) : 'date not traced',
          sentence,
          // That nothing followed is knowledge of today.
          isOpen: outcome === 'not-traced' && isToday(clocks),
        }),
        ...notes.cite(reached.citations),
      ],
      [post ?? body ?? 'post not traced'],
    ],
  ),
})

const stageLine = (row: {
  stage: string
  date: string
  sentence: string | undefined
  isOpen: boolean
}): Line => [
  strong(row.stage),
  `, ${row.date}${row.sentence ? `: ${row.sentence}` : ''}`,
  ...(row.isOpen ? [quiet('; no outcome traced')] : []),
]
