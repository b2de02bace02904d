import type { Brief } from '#core/brief.ts'
import { type Cost, foldIntoParts, linesAfter } from '#core/fold.ts'
import type { BodyPiece } from './piece.ts'

/** An answer in parts: first what it says, then its sources. */
export type Parts = {
  /** The pieces of each part; one part without pieces when there is nothing to say. */
  readonly all: readonly (readonly BodyPiece[])[]
  /** How many of them come before the sources. */
  readonly body: number
}

export function foldParts(
  body: readonly BodyPiece[],
  sources: readonly BodyPiece[],
  room: Cost,
): Parts {
  const said = foldIntoParts(body, room)
  const first = said.length === 0 ? [[]] : said
  return { all: [...first, ...foldIntoParts(sources, room)], body: first.length }
}

/** Where a part can lead: how many lines are behind it, and the first part of the sources. */
export type Ways = {
  readonly part: number
  readonly after: number
  readonly sources: { readonly part: number; readonly count: number } | undefined
}

/** The ways from a part, counted from 1, of the same kind: text to text, sources to sources. */
export function waysFrom(part: number, { all, body }: Parts, { footnotes }: Brief): Ways {
  const isBody = part <= body
  const kind = isBody ? all.slice(0, body) : all.slice(body)
  const hasSources = isBody && all.length > body
  return {
    part,
    after: linesAfter(kind, (isBody ? part : part - body) - 1),
    sources: hasSources ? { part: body + 1, count: footnotes.length } : undefined,
  }
}
