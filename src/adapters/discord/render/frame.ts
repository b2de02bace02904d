import type { Brief, Line } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Words } from '#core/words.ts'
import { sizeOf } from './limits.ts'
import { opening, type RowPiece, textRows } from './rows.ts'
import type { Reading } from './spans.ts'

/** What stands around every part of an answer: nothing where it is too long to be repeated. */
export type Frame = {
  readonly title: readonly RowPiece[]
  readonly footer: readonly RowPiece[]
  /** What of the two stands in the answer once instead: before its blocks, and after them. */
  readonly before: readonly RowPiece[]
  readonly after: readonly RowPiece[]
}

type Framed = {
  readonly question: string
  readonly words: Words
  readonly sharedBy?: string
}

/** A longer title stands in the first part only, and a longer footer in the last. */
const TITLE_SIZE = 400
const FOOTER_SIZE = 700

/** The title and the small print of an answer; `notes` come first in the small print. */
export function frameOf(
  brief: Brief,
  { question, words, sharedBy }: Framed,
  notes: readonly string[],
  reading: Reading,
): Frame {
  const mark = brief.outcome === 'answered' ? '## ' : '### '
  // A message has to say something, so a title that is missing is made up for.
  const name = [brief.title, brief.summary, question].find((text) => oneLine(text).trim() !== '')
  const title = textRows([name ?? words.chat.home.title], reading, {
    mark,
    again: mark,
    isHeading: true,
  })
  const lines: readonly Line[] = [
    ...notes.map((note) => [note]),
    ...(brief.page ? [[brief.page.label]] : []),
    ...brief.footer,
    ...(sharedBy === undefined ? [] : [[words.chat.sharedBy(sharedBy)]]),
  ]
  const footer = lines.flatMap((line) => textRows(line, reading, { mark: '-# ', again: '-# ' }))
  const [isLongTitle, isLongFooter] = [takenBy(title) > TITLE_SIZE, takenBy(footer) > FOOTER_SIZE]
  return {
    title: isLongTitle ? [] : title,
    before: isLongTitle ? title : [],
    footer: isLongFooter ? [] : footer,
    after: isLongFooter ? opening(footer) : [],
  }
}

/** Where a part stands, below its title: nothing in the first. */
export const partLabel = (number: number, of: number, reading: Reading): readonly RowPiece[] =>
  number === 1 ? [] : textRows([reading.words.chat.part(number, of)], reading, { mark: '-# ' })

/** What rows take of the text of a message. */
export const takenBy = (rows: readonly RowPiece[]): number =>
  rows.reduce((sum, { cost }) => sum + (cost['text'] ?? 0), 0)

/** What the label of a part is never larger than. */
export const PART_LABEL_SIZE = sizeOf('-# ') + 100
