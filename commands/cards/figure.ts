import { answered } from '#core/answer.ts'
import { type Brief, list } from '#core/brief.ts'
import type { Figure } from '#core/catalogue.ts'
import { certaintyOf } from '#core/claim-line.ts'
import { footer } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { createFootnotes } from '#core/footnotes.ts'

/** A published number with what it counts, for when, and who published it. */
export function figureCard(figure: Figure, desk: Desk): Brief {
  const { words } = desk
  const said = words.figures
  const notes = createFootnotes(words)
  const number = [figure.qualifier, figure.value === undefined ? '' : words.number(figure.value)]
    .filter(Boolean)
    .join(' ')
  return answered({
    title: figure.name,
    summary: said.summary(number, figure.unit, words.date(figure.period), figure.counts),
    blocks: [
      list([
        [
          ...said.number(number, figure.unit, words.date(figure.period)),
          certaintyOf(figure.claim, words),
          ...notes.cite(figure.claim.citations),
        ],
        said.countsLine(figure.counts),
        said.stated(words.date(figure.claim.date)),
        ...(figure.claim.note ? [[figure.claim.note]] : []),
        ...(figure.differs ? [said.differsLine(figure.differs)] : []),
      ]),
    ],
    footnotes: notes.list(),
    footer: [...footer(desk), [said.neverAdd]],
  })
}
