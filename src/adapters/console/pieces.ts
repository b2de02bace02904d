import fastStringWidth from 'fast-string-width'
import type { Line, Span } from '#core/brief.ts'
import { webAddress } from '#core/one-line.ts'
import type { Certainty } from '#core/vocabulary.ts'
import type { Look } from './look.ts'
import { safe } from './safe.ts'

/** What a run of words is; `paint` decides how that looks. */
export type Style = 'title' | 'strong' | 'quiet' | 'command' | Certainty

/**
 * Words that are safe to print, before they are cut into lines. Wrapping works on these and not on
 * coloured text, so no escape sequence is ever measured, split or taken from data.
 */
export type Piece = {
  readonly text: string
  readonly style?: Style | undefined
  /** A clean http(s) address behind the words. */
  readonly to?: string | undefined
  /** An address: never broken, because half of one leads nowhere. */
  readonly isWhole?: boolean | undefined
}

/** Columns a text takes in a terminal: two for a Chinese character, none for an accent. */
export const widthOf = (text: string): number =>
  /^[\x20-\x7e]*$/.test(text) ? text.length : fastStringWidth(text)

/** Columns the pieces take side by side. */
export const widthOfAll = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, { text }) => sum + widthOf(text), 0)

/** A line of a Brief as pieces; `style` is for the spans that have none of their own. */
export const toPieces = (line: Line, look: Look, style?: Style): readonly Piece[] =>
  line
    .flatMap((span) => ofSpan(span, look))
    .map((piece) => (piece.style ? piece : { ...piece, style }))
    .filter(({ text }) => text !== '')

function ofSpan(span: Span, look: Look): readonly Piece[] {
  if (typeof span === 'string') return [{ text: safe(span) }]
  if ('strong' in span) return [{ text: safe(span.strong), style: 'strong' }]
  if ('quiet' in span) return [{ text: safe(span.quiet), style: 'quiet' }]
  if ('certainty' in span) return [{ text: certaintyWords(span), style: span.certainty }]
  if ('link' in span) return linked(safe(span.link), span.to, look)
  if ('note' in span) return [{ text: `[${span.note}]` }]
  if ('place' in span) return [{ text: safe(span.text) }]
  const typed = safe('code' in span ? span.code : span.command)
  return [{ text: look.colour ? typed : `\`${typed}\``, style: 'command' }]
}

/** A colour is lost on paper, in a log and on many eyes, so the word itself always stands there. */
function certaintyWords({ certainty, text }: { certainty: Certainty; text: string }): string {
  const words = safe(text)
  return words.toLowerCase().includes(certainty) ? words : `${words} (${certainty})`.trimStart()
}

/** Words with an address behind them, or the address in brackets where nothing can be behind. */
export function linked(words: string, address: string, look: Look): readonly Piece[] {
  const to = webAddress(address)
  if (!to) return [{ text: words }]
  if (look.links) return [{ text: words, to }]
  const shown = safe(address)
  if (words === shown || words === '') return [{ text: shown, isWhole: true }]
  return [{ text: `${words} ` }, { text: `(${shown})`, isWhole: true }]
}
