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

/**
 * A word longer than a line, cut between graphemes; one that is itself endless (stacked marks) is
 * cut between code points.
 */
function cut(
  span: Span,
  word: string,
  most: number,
  measure: (span: Span) => number,
): readonly Span[] {
  const fits = (text: string) => measure(withText(span, text)) <= most
  const atoms = [...GRAPHEMES.segment(word)].flatMap(({ segment }) =>
    fits(segment) ? [segment] : [...segment],
  )
  const pieces: Span[] = []
  for (let at = 0; at < atoms.length; ) {
    const taken = longestFit(atoms, at, fits)
    pieces.push(withText(span, atoms.slice(at, at + taken).join('')))
    at += taken
  }
  return pieces
}

/** How many atoms from `at` on fit together, at least one; found by halving, as words are endless. */
function longestFit(atoms: readonly string[], at: number, fits: (text: string) => boolean): number {
  let [low, high] = [1, 2]
  const isWithin = (count: number) => fits(atoms.slice(at, at + count).join(''))
  while (at + high <= atoms.length && isWithin(high)) [low, high] = [high, high * 2]
  high = Math.min(high, atoms.length - at + 1)
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (isWithin(middle)) low = middle
    else high = middle
  }
  return low
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
