import { styleText } from 'node:util'
import type { Look } from './look.ts'
import type { Piece, Style } from './pieces.ts'
import { widthOfAll } from './pieces.ts'
import { type Row, wrap } from './wrap.ts'

type Format = Extract<Parameters<typeof styleText>[0], readonly unknown[]>

const FORMATS: Readonly<Record<Style, Format>> = {
  title: ['bold', 'underline'],
  strong: ['bold'],
  quiet: ['dim'],
  command: ['cyan'],
  official: ['green'],
  reported: ['yellow'],
  alleged: ['magenta'],
}

/** A row as the terminal gets it, with colours and links where the look has them. */
export const paint = (row: Row, look: Look): string =>
  joinAlike(row)
    .map(({ text, style, to }) => link(colour(text, style, look), to, look))
    .join('')

/** The row, filled with spaces to `width` columns on the side the alignment leaves free. */
export function paintTo(
  width: number,
  row: Row,
  look: Look,
  align: 'left' | 'right' = 'left',
): string {
  const fill = ' '.repeat(Math.max(0, width - widthOfAll(row)))
  return align === 'right' ? fill + paint(row, look) : paint(row, look) + fill
}

/** Pieces wrapped beside a mark, such as a bullet: later rows begin where the first's words do. */
export function hang(mark: Row, pieces: readonly Piece[], look: Look): readonly string[] {
  const indent = widthOfAll(mark)
  return wrap(pieces, look.columns - indent).map((row, i) =>
    i === 0 ? paint([...mark, ...row], look) : ' '.repeat(indent) + paint(row, look),
  )
}

/** Neighbours of one kind as one piece: fewer escapes, and a link that is one link. */
const joinAlike = (row: Row): readonly Piece[] =>
  row.reduce<Piece[]>((pieces, piece) => {
    const last = pieces.at(-1)
    const isAlike = last && last.style === piece.style && last.to === piece.to
    if (isAlike) pieces[pieces.length - 1] = { ...last, text: last.text + piece.text }
    else pieces.push(piece)
    return pieces
  }, [])

/** The stream was looked at when the look was chosen; here the look alone decides. */
const colour = (text: string, style: Style | undefined, look: Look): string =>
  style && look.colour ? styleText(FORMATS[style], text, { validateStream: false }) : text

/** @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda for OSC 8 */
const link = (text: string, to: string | undefined, look: Look): string =>
  to && look.links ? `\x1b]8;;${to}\x1b\\${text}\x1b]8;;\x1b\\` : text
