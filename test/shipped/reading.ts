import type { Block, Brief, Line, Span } from '#core/brief.ts'
import { plain } from '#core/brief.ts'
import { placeKey } from '#core/place.ts'
import type { Certainty } from '#core/vocabulary.ts'

/** One line of a Brief as a reader meets it: its words, and what its spans say they are. */
export type Read = {
  readonly text: string
  /** The heading it stands under; empty before the first. */
  readonly under: string
  /** How sure it is, as the word a reader sees. */
  readonly certainties: readonly string[]
  readonly notes: readonly number[]
  readonly links: readonly string[]
  /** Channels and people it names, as keys. */
  readonly places: readonly string[]
  /** A table row is one line: its cells, joined. */
  readonly kind: Block['kind']
}

/** Every line of a Brief in order: headings left out, table rows whole. */
export function readLines({ blocks }: Pick<Brief, 'blocks'>): Read[] {
  let under = ''
  return blocks.flatMap((block) => {
    if (block.kind === 'heading') under = plain(block.line)
    return linesOf(block).map((line) => readLine(line, under, block.kind))
  })
}

function linesOf(block: Block): Line[] {
  switch (block.kind) {
    case 'heading':
      return []
    case 'paragraph':
      return [block.line]
    case 'list':
      return [...block.items]
    case 'table':
      return block.rows.map((row) => row.flatMap((cell, i) => (i === 0 ? cell : [' | ', ...cell])))
    case 'chart':
      return [[block.title], ...block.bars.map((bar): Line => [`${bar.label} ${bar.value}`])]
    case 'timeline':
      return []
    case 'code':
      return block.lines.map((one) => [one])
  }
}

const readLine = (spans: Line, under: string, kind: Block['kind']): Read => ({
  text: plain(spans),
  under,
  kind,
  certainties: spans.flatMap((span) => (isObject(span, 'certainty') ? [sureness(span)] : [])),
  notes: spans.flatMap((span) => (isObject(span, 'note') ? [span.note] : [])),
  links: spans.flatMap((span) => (isObject(span, 'to') ? [span.to] : [])),
  places: spans.flatMap((span) => (isObject(span, 'place') ? [placeKey(span.place)] : [])),
})

/** The word shown, unless it is not the one that the span stands for. */
const sureness = ({ certainty, text }: { certainty: Certainty; text: string }): string =>
  text === certainty ? text : `${certainty}, shown as ${text}`

function isObject<K extends string>(
  span: Span,
  key: K,
): span is Extract<Exclude<Span, string>, Record<K, unknown>> {
  return typeof span !== 'string' && key in span
}

/** A checked statement of a report: what was said, and below it what that is worth. */
export type Statement = { readonly says: Read; readonly points: readonly Read[] }

/** The statements of a check card: each is a paragraph with a list right below it. */
export const statementsOf = ({ blocks }: Pick<Brief, 'blocks'>): Statement[] =>
  blocks.flatMap((block, i) => {
    const below = blocks[i + 1]
    if (block.kind !== 'paragraph' || below?.kind !== 'list') return []
    const [says] = readLines({ blocks: [block] })
    return says ? [{ says, points: readLines({ blocks: [below] }) }] : []
  })

/** All words of a Brief except its footnotes: title, summary, lines, headings and footer. */
export const wordsOf = (brief: Brief): string =>
  [
    brief.title,
    brief.summary,
    ...brief.blocks.flatMap((block) => (block.kind === 'heading' ? [plain(block.line)] : [])),
    ...readLines(brief).map(({ text }) => text),
    ...brief.footer.map(plain),
  ].join('\n')

/** The first line that contains the words; missing ones fail the test with the whole answer. */
export function lineWith(brief: Brief, words: string): Read {
  const found = readLines(brief).find(({ text }) => text.includes(words))
  if (!found) throw new Error(`No line says “${words}” in:\n${wordsOf(brief)}`)
  return found
}

/** Every address a reader could follow. */
export const addressesOf = (brief: Brief): string[] => [
  ...brief.footnotes.flatMap(({ url }) => (url === undefined ? [] : [url])),
  ...[...readLines(brief).flatMap(({ links }) => links)],
]

/** Whether a command asks for this subject, with or without the name of its option. */
export const isAbout = (command: string, id: string): boolean => command.split(/[ :]/).includes(id)
