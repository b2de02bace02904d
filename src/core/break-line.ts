import type { Line, Span } from './brief.ts'

/**
 * Breaks a line into lines that each measure at most `most`, at spaces. A mark, a link, a command
 * and a word stay whole; only words longer than a whole line are cut, between characters as people
 * see them. `measure` is what a span takes up once it is rendered.
 */
export function breakLine(
  line: Line,
  most: number,
  measure: (span: Span) => number,
): readonly Line[] {
  const lines: Span[][] = [[]]
  let room = most
  for (const span of line.flatMap((span) => atoms(span, most, measure))) {
    const size = measure(span)
    if (size > room && (lines.at(-1)?.length ?? 0) > 0) {
      lines.push([])
      room = most
    }
    lines.at(-1)?.push(span)
    room -= size
  }
  return lines.map(joined).filter((one) => one.length > 0)
}

/** A span as pieces that are not broken any further: words with the space behind them. */
function atoms(span: Span, most: number, measure: (span: Span) => number): readonly Span[] {
  const text = breakable(span)
  if (text === undefined || measure(span) <= 0) return [span]
  return (text.match(/\s*\S+\s*|\s+/gu) ?? []).flatMap((word) => {
    const atom = withText(span, word)
    return measure(atom) <= most ? [atom] : cut(span, word, most, measure)
  })
}

/** A word longer than a line, cut between graphemes. */
function cut(
  span: Span,
  word: string,
  most: number,
  measure: (span: Span) => number,
): readonly Span[] {
  const pieces: string[] = ['']
  for (const { segment } of GRAPHEMES.segment(word)) {
    const longer = (pieces.at(-1) ?? '') + segment
    if (measure(withText(span, longer)) <= most) pieces[pieces.length - 1] = longer
    else pieces.push(...[...sliced(segment, span, most, measure)])
  }
  return pieces.filter(Boolean).map((piece) => withText(span, piece))
}

/** One grapheme may itself be endless (stacked marks); then it is cut between code points. */
function sliced(
  segment: string,
  span: Span,
  most: number,
  measure: (span: Span) => number,
): readonly string[] {
  if (measure(withText(span, segment)) <= most) return [segment]
  const pieces: string[] = ['']
  for (const point of segment) {
    const longer = (pieces.at(-1) ?? '') + point
    if (measure(withText(span, longer)) <= most) pieces[pieces.length - 1] = longer
    else pieces.push(point)
  }
  return pieces
}

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The words of a span that may be broken; undefined for what only makes sense whole. */
function breakable(span: Span): string | undefined {
  if (typeof span === 'string') return span
  if ('strong' in span) return span.strong
  if ('quiet' in span) return span.quiet
  return undefined
}

function withText(span: Span, text: string): Span {
  if (typeof span === 'string') return text
  if ('strong' in span) return { strong: text }
  if ('quiet' in span) return { quiet: text }
  return span
}

/** Neighbouring words of one kind as one span again, so that no mark is repeated at every word. */
const joined = (line: readonly Span[]): Line =>
  line.reduce<Span[]>((spans, span) => {
    const last = spans.at(-1)
    const [before, after] = [last === undefined ? undefined : breakable(last), breakable(span)]
    const isAlike = last !== undefined && kindOf(last) === kindOf(span)
    if (isAlike && before !== undefined && after !== undefined)
      spans[spans.length - 1] = withText(last, before + after)
    else spans.push(span)
    return spans
  }, [])

const kindOf = (span: Span): string =>
  typeof span === 'string' ? 'plain' : (Object.keys(span)[0] ?? '')
