import type { Footnote, Line } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { isHonestLabel, linkTarget } from './links.ts'
import { opening, type RowPiece, textRows } from './rows.ts'
import type { Reading } from './spans.ts'

/** The footnotes of a Brief as rows below a heading, a line each; none where there are none. */
export const sourceRows = (
  footnotes: readonly Footnote[],
  reading: Reading,
): readonly RowPiece[] =>
  footnotes.length === 0
    ? []
    : [
        ...opening(
          textRows([reading.words.chat.sourcesHeading], reading, { mark: '### ', isHeading: true }),
        ),
        ...footnotes.flatMap((note) =>
          textRows(sourceLine(note, reading), reading, { mark: '- ' }),
        ),
      ]

/**
 * Number, title, publisher, date, remark. The title is the link, unless it holds what could be taken
 * for another address; then the number is. A source without a link says so.
 */
function sourceLine(note: Footnote, { words, targetOf }: Reading): Line {
  const { number, publisher, published, url, remark } = note
  const title = oneLine(note.title).trim()
  const target = url === undefined ? undefined : linkTarget(url)
  const isLinked = target !== undefined && isHonestLabel(title, target)
  // The mark leads to the first footnote of its number, so a second one of that number has none.
  const isMarked = !isLinked && target !== undefined && targetOf(number) === target
  const why = oneLine(remark ?? '').trim()
  const about = [publisher, published, why || (target === undefined ? words.chat.noLink : '')]
  return [
    isMarked ? { note: number } : `[${number}]`,
    ' ',
    isLinked ? { link: title, to: target } : title,
    ...(!isLinked && !isMarked && target !== undefined ? [' ', { link: '', to: target }] : []),
    ...about
      .map((part) => oneLine(part).trim())
      .filter(Boolean)
      .map((part) => ` · ${part}`),
  ]
}
