import { foldIntoParts, linesAfter } from '#core/fold.ts'
import type { Room, RowPiece } from './rows.ts'

/** The parts of an answer, the ones that list its sources last. There is always one. */
export type Parts = {
  readonly count: number
  /** Number of the first part that lists sources. */
  readonly firstSource: number | undefined
  readonly rows: (part: number) => readonly RowPiece[]
  /** Lines that follow in later parts of the same kind: of the body, or of the sources. */
  readonly linesAfter: (part: number) => number
}

/** Folds an answer into parts, counted from 1. */
export function partsOf(
  body: readonly RowPiece[],
  sources: readonly RowPiece[],
  room: Room,
): Parts {
  const folded = foldIntoParts(body, room)
  const bodies = folded.length > 0 ? folded : [[]]
  const lists = foldIntoParts(sources, room)
  return {
    count: bodies.length + lists.length,
    firstSource: lists.length > 0 ? bodies.length + 1 : undefined,
    rows: (part) => beginning([...bodies, ...lists][part - 1] ?? []),
    linesAfter: (part) =>
      part <= bodies.length
        ? linesAfter(bodies, part - 1)
        : linesAfter(lists, part - 1 - bodies.length),
  }
}

/** The rest of a broken line has nothing to go on behind where it begins a part. */
const beginning = ([first, ...rest]: readonly RowPiece[]): readonly RowPiece[] =>
  first?.body.kind === 'text'
    ? [{ ...first, body: { ...first.body, isContinued: false } }, ...rest]
    : [first, ...rest].filter((piece) => piece !== undefined)

/** A part that exists: the wanted one, or the nearest. */
export const nearestPart = (wanted: number, { count }: Parts): number =>
  Number.isNaN(wanted) ? 1 : Math.trunc(Math.min(Math.max(wanted, 1), count))
