import { breakLine } from '#core/break-line.ts'
import type { Line, Span } from '#core/brief.ts'
import { SHARES } from './limits.ts'
import { type Look, type Run, runsOf, tidy } from './runs.ts'
import { jsonSize } from './size.ts'

/**
 * A line as rich text: one list of runs, or several when it is longer than a message has room for.
 * Nothing when there is not a word in it. `isBold` makes all its words bold.
 */
export function fitLine(
  line: Line,
  look: Look,
  { isBold = false, most = SHARES.line }: { isBold?: boolean; most?: number } = {},
): readonly (readonly Run[])[] {
  const whole = tidy(line, look)
  const draw = (one: Line) => runsOf(one, look, isBold)
  const sizeOf = (span: Span) => jsonSize(draw([span])) + EDGES
  const fits = (one: Line) => jsonSize(draw(one)) <= most
  if (fits(whole)) return [draw(whole)].filter((runs) => runs.length > 0)
  return breakLine(whole, (most * 3) / 4, (span) => wordsSize(span) ?? sizeOf(span))
    .flatMap((one) => (fits(one) ? [one] : breakLine(one, most, sizeOf)))
    .map(draw)
    .filter((runs) => runs.length > 0)
}

/** The spaces that are trimmed from a span measured by itself. */
const EDGES = 2

/** What the words of a span take up; they mostly share a run with their neighbours. */
function wordsSize(span: Span): number | undefined {
  if (typeof span === 'string') return jsonSize(span) - 2
  if ('strong' in span) return jsonSize(span.strong) - 2
  if ('quiet' in span) return jsonSize(span.quiet) - 2
  return undefined
}
