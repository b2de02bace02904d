import { breakLine } from '#core/break-line.ts'
import type { Line, Span } from '#core/brief.ts'
import { escapeInside, escapeStart, sizeBound } from './escape.ts'
import { LINE_SIZE, sizeOf } from './limits.ts'
import { footnoteMark, maskedLink } from './links.ts'
import { mentionOf } from './mentions.ts'
import { type Reading, showable } from './spans.ts'

/**
 * A line of a Brief as Discord Markdown, broken at spaces into lines of at most `LINE_SIZE`; only a
 * link may be longer. Each shows its words and nothing else: no line begins with a mark of ours.
 * None for a line without words.
 */
export function writeLine(line: Line, reading: Reading): readonly string[] {
  const shown = showable(line, reading)
  const whole = writeSpans(shown, reading)
  const written =
    sizeOf(whole) <= LINE_SIZE
      ? [whole]
      : breakLine(shown, LINE_SIZE, (span) => measure(span, reading)).map((one) =>
          writeSpans(one, reading),
        )
  return written.filter((text) => text !== '')
}

const writeSpans = (line: Line, reading: Reading): string =>
  escapeStart(
    line
      .map((span) => writeSpan(span, reading))
      .join('')
      .trim(),
  )

/** What a span takes at most. Words are measured again and again, so they are only counted. */
function measure(span: Span, reading: Reading): number {
  if (typeof span === 'string') return sizeBound(span)
  if ('strong' in span) return sizeBound(span.strong) + 2 * BOLD.length
  return sizeOf(writeSpan(span, reading))
}

function writeSpan(span: Span, { targetOf }: Reading): string {
  if (typeof span === 'string') return escapeInside(span)
  if ('strong' in span) return bold(span.strong)
  if ('link' in span) return maskedLink(span.link, span.to)
  if ('code' in span) return `\`${span.code}\``
  if ('place' in span) return mentionOf(span.place) ?? ''
  if ('note' in span) return footnoteMark(span.note, targetOf(span.note))
  return '' // `showable` leaves no other kind of span.
}

/** Blanks at the ends stay outside, where they cannot keep the stars from meaning anything. */
function bold(words: string): string {
  const [, before = '', inside = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(words) ?? []
  return inside === '' ? words : `${before}${BOLD}${escapeInside(inside)}${BOLD}${after}`
}

const BOLD = '**'
