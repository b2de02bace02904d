import { type Piece, widthOf } from './pieces.ts'

/** One line of the terminal. */
export type Row = readonly Piece[]

type Unit = {
  readonly piece: Piece
  readonly kind: 'space' | 'han' | 'word' | 'whole'
  readonly width: number
}
type Chunk = { readonly units: Unit[]; width: number }

/** Chinese, kana and Hangul with their punctuation, as ranges: `\p{Script}` takes ms to compile. */
const HAN = '\\u2e80-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\uff01-\\uff60\\u{20000}-\\u{3ffff}'

/** A space; a short run of Chinese, alone as names are; one character of a longer run; a word. */
const UNITS = new RegExp(`( )|(?<![^ (])[${HAN}]{1,8}(?![^ )])|([${HAN}]\\p{M}*)|[^ ${HAN}]+`, 'gu')
const ASCII = /^[\x20-\x7e]*$/
const NOTE = /^\[\d+\]$/

/** What may not begin a line: closing marks, and the bracket of a footnote's number. */
const NO_START = /^[)\]},.;:!?%、。，．：；！？）】》」』〉〕…’”·[]/
/** What may not end one. */
const NO_END = /[（《「『【〈〔“‘([{]$/

/**
 * Breaks pieces into rows of at most `width` columns: at spaces, between Chinese characters (but
 * not before a comma or after an opening bracket) and, when one word is wider than a row, anywhere.
 * An address is never broken: one that is wider than a row has a row to itself. At least one row.
 */
export function wrap(pieces: readonly Piece[], width: number): readonly Row[] {
  const rows: Piece[][] = [[]]
  let used = 0
  let gap: Piece | undefined
  const breakRow = () => {
    rows.push([])
    used = 0
    gap = undefined
  }
  const add = (piece: Piece, columns: number) => {
    if (gap) rows.at(-1)?.push(gap)
    rows.at(-1)?.push(piece)
    used += columns + (gap ? 1 : 0)
    gap = undefined
  }
  for (const { units, width: columns } of chunksOf(pieces)) {
    const [first] = units
    if (first?.kind === 'space') {
      gap = used > 0 ? first.piece : undefined
      continue
    }
    if (used > 0 && used + (gap ? 1 : 0) + columns > width) breakRow()
    const isCut = columns > width && first?.kind !== 'whole'
    for (const unit of isCut ? units.flatMap(graphemesOf) : units) {
      if (isCut && used > 0 && used + unit.width > width) breakRow()
      add(unit.piece, unit.width)
    }
  }
  return rows
}

/** Units that stay on one row together, so far as a row is wide enough. */
function chunksOf(pieces: readonly Piece[]): readonly Chunk[] {
  const chunks: Chunk[] = []
  const all = pieces.flatMap(unitsOf)
  for (const [i, unit] of all.entries()) {
    const chunk = chunks.at(-1)
    if (chunk && staysWith(all, i)) {
      chunk.units.push(unit)
      chunk.width += unit.width
    } else chunks.push({ units: [unit], width: unit.width })
  }
  return chunks
}

function unitsOf(piece: Piece): readonly Unit[] {
  if (piece.isWhole) return [{ piece, kind: 'whole', width: widthOf(piece.text) }]
  if (ASCII.test(piece.text)) return asciiUnits(piece)
  return [...piece.text.matchAll(UNITS)].map(([text, space, han]) => ({
    piece: { ...piece, text },
    kind: space ? 'space' : han ? 'han' : 'word',
    width: widthOf(text),
  }))
}

/** Most of an answer is plain text, one column a letter: split by hand, it costs a third. */
function asciiUnits(piece: Piece): readonly Unit[] {
  const units: Unit[] = []
  const { text } = piece
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at)
    const end = space === at ? at + 1 : space < 0 ? text.length : space
    const part = { ...piece, text: text.slice(at, end) }
    units.push({ piece: part, kind: space === at ? 'space' : 'word', width: end - at })
    at = end
  }
  return units
}

function staysWith(all: readonly Unit[], i: number): boolean {
  const [before, unit] = [all[i - 1], all[i]]
  if (!before || !unit) return false
  // A footnote's number, and the space before it, belong to the word they follow.
  if (unit.kind === 'space') return isNote(all[i + 1]) && !isNote(before) && !isApart(before)
  if (before.kind === 'space') return isNote(unit) && staysWith(all, i - 1)
  if (isApart(before) || isApart(unit)) return false
  if (before.kind === 'word' && unit.kind === 'word') return true
  return NO_START.test(unit.piece.text) || NO_END.test(before.piece.text)
}

const isNote = (unit: Unit | undefined): boolean => NOTE.test(unit?.piece.text ?? '')
const isApart = ({ kind }: Unit): boolean => kind === 'space' || kind === 'whole'

/** Built on first need: most answers hold no word that is wider than a row. */
let segmenter: Intl.Segmenter | undefined

function graphemesOf({ piece, kind }: Unit): readonly Unit[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' })
  return [...segmenter.segment(piece.text)].map(({ segment }) => ({
    piece: { ...piece, text: segment },
    kind,
    width: widthOf(segment),
  }))
}
