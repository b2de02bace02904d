import type { Completion } from '#core/completion.ts'
import type { Look } from './look.ts'
import { paint, paintTo } from './paint.ts'
import { type Piece, toPieces, widthOf, widthOfAll } from './pieces.ts'
import { type Row, wrap } from './wrap.ts'

/**
 * What Tab may put in place of the typed end: the only offer, or what all offers begin with when
 * that is more than was typed. Undefined when there is nothing to add without taking letters away.
 */
export function insertable({ on, offers }: Completion): string | undefined {
  const [first, ...others] = offers.map(({ value }) => value)
  if (first === undefined) return undefined
  if (others.length === 0) return first.endsWith(':') ? first : `${first} `
  const shared = others.reduce(sharedStart, first)
  return shared.length > on.length && shared.startsWith(on) ? shared : undefined
}

/** The offers below each other: what would be inserted, and who or what that is. */
export function drawOffers({ offers }: Completion, look: Look): string {
  const width = Math.min(
    Math.floor(look.columns / 2),
    Math.max(...offers.map(({ value }) => widthOf(value))),
  )
  return offers
    .map(({ value, label }) => {
      const told: readonly Piece[] = value.endsWith(label) ? [] : toPieces([label], look, 'quiet')
      const shown = paintTo(width, firstRow([{ text: value }], width), look)
      return `  ${shown}  ${paint(firstRow(told, look.columns - width - 4), look)}`.trimEnd()
    })
    .map((line) => `${line}\n`)
    .join('')
}

/** One line of it, ending in `…` when there was more. */
function firstRow(pieces: readonly Piece[], width: number): Row {
  const [row = []] = wrap(pieces, width - 1)
  if (widthOfAll(pieces) <= width) return pieces
  return [...row, { text: '…', style: row.at(-1)?.style }]
}

function sharedStart(a: string, b: string): string {
  let end = 0
  while (end < a.length && a[end] === b[end]) end += 1
  return a.slice(0, end)
}
