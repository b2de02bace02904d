import {
  type Action,
  type Bar,
  type Block,
  type Brief,
  type Line,
  plain,
  type Span,
} from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Chart } from '#core/picture.ts'
import type { Place } from '#core/place.ts'
import { en } from '#core/words-en.ts'

/**
 * Everything a Brief says, in reading order, as words that must be found in its message. Written
 * here from the Brief alone, so that the renderer has to agree with it.
 */
export const factsOf = ({ title, blocks, page, footer }: Brief, choices: readonly Action[]) => ({
  title: inWords([title]),
  body: blocks.filter((block) => !repeats(block, choices)).flatMap(inBlock),
  footer: [...(page ? inWords([page.label]) : []), ...footer.flatMap(inWords)],
})

/** What the sources of a Brief say. */
export const sourcesOf = ({ footnotes }: Brief): readonly string[] =>
  footnotes.flatMap(({ number, title, publisher, published, remark, url }) => [
    `[${number}]`,
    ...[title, publisher, published, remark ?? ''].flatMap((words) => inWords([words])),
    ...(url === undefined && !remark?.trim() ? inWords([en.chat.noLink]) : []),
  ])

/** How the channels and people of Discord that a Brief names stand in its texts. */
export const namesIn = ({ blocks, footer }: Brief): readonly string[] =>
  [...blocks.flatMap(spanLines), ...footer]
    .flat()
    .flatMap((span) => (typeof span !== 'string' && 'place' in span ? [nameIn(span.place)] : []))
    .filter((name) => name !== undefined)

function spanLines(block: Block): readonly Line[] {
  if (block.kind === 'heading' || block.kind === 'paragraph') return [block.line]
  if (block.kind === 'list') return block.items
  return block.kind === 'table' ? block.rows.flat() : []
}

/** A list that names just what the choices below it name. */
const repeats = (block: Block, choices: readonly Action[]): boolean =>
  choices.length > 0 &&
  block.kind === 'list' &&
  JSON.stringify(block.items.map(plain)) === JSON.stringify(choices.map(({ label }) => label))

function inBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return inWords(block.line)
    case 'list':
      return block.items.flatMap(inWords)
    case 'table':
      return [
        ...block.columns.flatMap(({ title }) => inWords([title])),
        ...block.rows.flat().flatMap(inWords),
      ]
    case 'chart':
      return [
        ...inWords([block.title]),
        ...block.bars.flatMap(inBar),
        ...(block.series ?? []).flatMap((name, i) => inSeries(name, i, block)),
      ]
    case 'timeline':
      return [] // All that a timeline shows is said by other blocks.
    case 'code':
      return block.lines.flatMap((words) => inWords([words]))
  }
}

const inBar = ({ label, value, partial }: Bar): readonly string[] => [
  ...inWords([label]),
  ...inWords([en.number(value) + (partial ? en.chat.partial : '')]),
]

/** The parts of stacked bars, by what they count; those of nothing are not said. */
function inSeries(name: string, i: number, { bars }: Chart): readonly string[] {
  const parts = bars.filter(({ shares }) => (shares?.[i] ?? 0) !== 0)
  return parts.length === 0
    ? []
    : [
        ...inWords([name]),
        ...parts.flatMap(({ label, shares = [] }) => [
          ...inWords([label]),
          en.number(shares[i] ?? 0),
        ]),
      ]
}

/** The words of a line between its links, and of each link, because behind one may stand a host. */
const inWords = (line: Line): readonly string[] =>
  line
    .map(asLink)
    .map((span) => (isLink(span) ? `\0${oneLine(span.link)}\0` : oneLine(words(span))))
    .join('')
    .split('\0')
    .map(squeezed)
    .filter((said) => said !== '')

const isLink = (span: Span): span is { link: string; to: string } =>
  typeof span !== 'string' && 'link' in span

/** A place that Discord has no name for is shown as a link would be. */
const asLink = (span: Span): Span =>
  typeof span !== 'string' && 'place' in span && nameIn(span.place) === undefined
    ? { link: span.text, to: '' }
    : span

/** How a channel or a person of Discord stands in a text; its app shows the name. */
function nameIn({ platform, kind, id }: Place): string | undefined {
  if (platform !== 'discord' || !/^[0-9]{5,20}$/.test(id)) return undefined
  return kind === 'channel' ? `<#${id}>` : `<@${id}>`
}

function words(span: Span): string {
  if (typeof span === 'string') return span
  if ('strong' in span) return span.strong
  if ('quiet' in span) return span.quiet
  if ('note' in span) return `[${span.note}]`
  if ('command' in span) {
    const command = oneLine(span.command).trim().replace(/^\//, '')
    return command && `/${command}`
  }
  if ('code' in span) return span.code
  if ('link' in span) return span.link
  if ('place' in span) return nameIn(span.place) ?? span.text
  const isSaid = oneLine(span.text).toLowerCase().includes(span.certainty)
  return isSaid ? span.text : `${span.text}(${span.certainty})`
}

/** Words without blanks and stacked marks, which a line may be broken at or be freed of. */
export const squeezed = (said: string): string => oneLine(said).replaceAll(/[\s\p{Z}\p{M}]/gu, '')
