import type { APIButtonComponentWithCustomId } from 'discord.js'
import type { Line } from '#core/brief.ts'
import type { Piece } from '#core/fold.ts'
import type { Drawable } from '#core/picture.ts'
import { seenOf, sizeOf } from './limits.ts'
import { writeLine } from './lines.ts'
import type { Reading } from './spans.ts'

/** What stands in a message below its title, a row at a time. */
export type Row =
  | {
      readonly kind: 'text'
      readonly markdown: string
      /** Written in front where the row begins a line: `- `, `### `, `-# `. */
      readonly mark: string
      /** The rest of a line that was broken: it goes on behind the row before, if that is there. */
      readonly isContinued: boolean
      /** Whether a gap stands above it: it begins a Text Display of its own. */
      readonly opens: boolean
    }
  /** A line of a chart or of code, shown as it is between code fences that the first one opens. */
  | { readonly kind: 'fenced'; readonly text: string; readonly isFirst: boolean }
  /** A painted block; the words for those who do not see it go along. */
  | {
      readonly kind: 'picture'
      readonly png: Uint8Array
      readonly alt: string
      readonly drawable: Drawable
    }
  /** Something to choose, with its button beside it. */
  | {
      readonly kind: 'choice'
      readonly markdown: string
      readonly button: APIButtonComponentWithCustomId
    }

export type PictureRow = Extract<Row, { kind: 'picture' }>

/** A row, with what it takes of the room. */
export type RowPiece = Piece<Row>

/** What one part may hold: text in the units of `sizeOf`, characters to be seen, components, files. */
export type Room = {
  readonly text: number
  readonly seen: number
  readonly components: number
  readonly files: number
}

type Marks = {
  readonly mark?: string
  /** In front of the rest of a broken line, where that begins a part. */
  readonly again?: string
  readonly isHeading?: boolean
}

/** A line of a Brief as rows: one, or several if it is long; none if it has no words. */
export const textRows = (
  line: Line,
  reading: Reading,
  { mark = '', again = '', isHeading = false }: Marks = {},
): readonly RowPiece[] =>
  writeLine(line, reading).map((markdown, i) =>
    rowPiece(
      {
        kind: 'text',
        markdown,
        mark: i === 0 ? mark : again,
        isContinued: i > 0,
        opens: false,
      },
      isHeading,
    ),
  )

/** A line of nothing but quiet words is small as a whole; Discord has no smaller kind of small. */
export const isQuiet = (line: Line): boolean =>
  line.length > 0 && line.every((span) => typeof span !== 'string' && 'quiet' in span)

/** The same rows, with a gap above the first. */
export const opening = ([first, ...rest]: readonly RowPiece[]): readonly RowPiece[] =>
  first?.body.kind === 'text'
    ? [rowPiece({ ...first.body, opens: true }, first.isHeading), ...rest]
    : [first, ...rest].filter((piece) => piece !== undefined)

/** A row with its cost. A heading is never the last row of a part. */
export const rowPiece = (row: Row, isHeading = false): RowPiece => ({
  body: row,
  cost: { ...costOf(row), files: row.kind === 'picture' ? 1 : 0 },
  lines: 1,
  isHeading,
})

/** Line breaks and the code fences around lines are counted with its first row. */
function costOf(row: Row): Omit<Room, 'files'> {
  switch (row.kind) {
    case 'text':
      return {
        text: sizeOf(row.mark) + sizeOf(row.markdown) + 1,
        seen: seenOf(row.markdown),
        components: row.opens ? 1 : 0,
      }
    case 'fenced':
      return {
        text: sizeOf(row.text) + 1 + (row.isFirst ? FENCES_SIZE : 0),
        seen: row.text.length,
        components: 0,
      }
    case 'picture':
      return { text: 0, seen: PICTURE_SEEN, components: PICTURE_COMPONENTS }
    case 'choice':
      return {
        text: sizeOf(row.markdown),
        seen: row.markdown.length,
        components: CHOICE_COMPONENTS,
      }
  }
}

/** Opens and closes a code block. */
export const FENCE = '```'

/** What two fences take, each with a line break. */
export const FENCES_SIZE = 2 * (FENCE.length + 1)

/** A gallery, and the text that begins anew below it. */
const PICTURE_COMPONENTS = 2

/** A picture takes about as much of a phone as this many characters. */
const PICTURE_SEEN = 500

/** A section, the text in it and the button beside that. */
const CHOICE_COMPONENTS = 3
