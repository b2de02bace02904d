import type { Footnote, Line, Span } from './brief.ts'
import type { Citation, Source } from './facts.ts'
import type { Words } from './words.ts'

/** Numbers sources in the order they are first cited, one number each. */
export type Footnotes = {
  /** The marks to put behind a statement, with a space before the first. */
  readonly cite: (citations: readonly Citation[]) => Line
  readonly list: () => readonly Footnote[]
}

export function createFootnotes(words: Words): Footnotes {
  const numbers = new Map<string, Footnote>()
  const number = (source: Source): number => {
    const known = numbers.get(source.id)
    if (known) return known.number
    const footnote = footnoteOf(source, numbers.size + 1, words)
    numbers.set(source.id, footnote)
    return footnote.number
  }
  return {
    cite: (citations) =>
      citations
        .flatMap(({ source }, i): Span[] => [i === 0 ? ' ' : '', { note: number(source) }])
        .filter((span) => span !== ''),
    list: () => [...numbers.values()],
  }
}

/** A source as a reader sees it: a link only where the address is the publisher's own. */
export const footnoteOf = (source: Source, number: number, words: Words): Footnote => ({
  number,
  id: source.id,
  title: source.title,
  publisher: source.via ? words.frame.readOn(source.publisher, source.via) : source.publisher,
  published: source.published === undefined ? words.frame.undated : words.date(source.published),
  ...(source.url === undefined ? { remark: addressRemark(source, words) } : { url: source.url }),
})

const addressRemark = ({ address }: Source, { frame }: Words): string =>
  frame.noLink[address === 'publisher' ? 'none' : address]
