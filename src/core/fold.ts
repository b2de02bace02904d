/** What something takes up, by kind of limit: characters, components, blocks … */
export type Cost = Readonly<Record<string, number>>

/** A piece of an answer that stays whole, with what it takes up on the platform. */
export type Piece<T> = {
  readonly body: T
  readonly cost: Cost
  /** Lines a reader would count in it, for "12 more lines". */
  readonly lines: number
  /** A heading goes with what follows it, never last in a part. */
  readonly isHeading?: boolean
}

/**
 * Splits pieces, in their order, into the fewest parts that each stay within `room`. Nothing is
 * dropped: a piece that is too large by itself gets a part of its own, so renderers break lines
 * beforehand. No part is empty, but there are none when there are no pieces.
 */
export function foldIntoParts<T>(
  pieces: readonly Piece<T>[],
  room: Cost,
): readonly (readonly Piece<T>[])[] {
  const parts: (readonly Piece<T>[])[] = []
  let part: Piece<T>[] = []
  for (const piece of pieces) {
    if (part.length > 0 && !fits([...part, piece], room)) {
      const carried = trailingHeadings(part)
      if (carried.length < part.length) {
        parts.push(part.slice(0, part.length - carried.length))
        part = [...carried]
      }
      if (part.length > 0 && !fits([...part, piece], room)) {
        parts.push(part)
        part = []
      }
    }
    part.push(piece)
  }
  return part.length > 0 ? [...parts, part] : parts
}

/** How many lines stand in all the parts behind this one (counted from 0). */
export const linesAfter = <T>(parts: readonly (readonly Piece<T>[])[], part: number): number =>
  parts
    .slice(part + 1)
    .flat()
    .reduce((sum, { lines }) => sum + lines, 0)

const fits = <T>(pieces: readonly Piece<T>[], room: Cost): boolean =>
  Object.entries(room).every(
    ([kind, most]) => pieces.reduce((sum, { cost }) => sum + (cost[kind] ?? 0), 0) <= most,
  )

function trailingHeadings<T>(part: readonly Piece<T>[]): readonly Piece<T>[] {
  let at = part.length
  while (at > 0 && part[at - 1]?.isHeading) at -= 1
  return part.slice(at)
}
