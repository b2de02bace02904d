import { answered } from '#core/answer.ts'
import { type Brief, line, list, strong } from '#core/brief.ts'
import type { Figure } from '#core/catalogue.ts'
import { certaintyOf } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { createFootnotes } from '#core/footnotes.ts'

/** A published number with what it counts, for when, and who published it. */
export function figureCard(figure: Figure, desk: Desk): Brief {
  const { words } = desk
  const notes = createFootnotes(words)
  const number = [figure.qualifier, figure.value === undefined ? '' : words.number(figure.value)]
    .filter(Boolean)
    .join(' ')
  return answered({
    title: figure.name,
    summary: `${number} ${figure.unit}, ${words.date(figure.period)}. What it counts: ${figure.counts}`,
    blocks: [
      list([
        [
          strong(number),
          ` ${figure.unit}, ${words.date(figure.period)} · `,
          certaintyOf(figure.claim, words),
          ...notes.cite(figure.claim.citations),
        ],
        line`${strong('Counts')}: ${figure.counts}`,
        line`${strong('Stated')}: ${words.date(figure.claim.date)}.`,
        ...(figure.claim.note ? [line`${figure.claim.note}`] : []),
        ...(figure.differs
          ? [line`${strong('Differs from the rows here')}: ${figure.differs}`]
          : []),
      ]),
    ],
    footnotes: notes.list(),
    footer: [...footer(desk), ['Never add figures that count different things.']],
  })
}
