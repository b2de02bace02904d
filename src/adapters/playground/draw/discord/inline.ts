import { html } from 'hono/html'
import type { Html } from '../../shell.ts'
import type { DrawWords } from '../../words/draw.ts'
import { channelName } from '../channels.ts'
import { outsideLink, type Piece } from '../pieces.ts'

/** How deep marks may stand in marks before they are only words. */
const DEEPEST = 8

/** What a line is read within: marks around it, and whether it is the words of a link. */
type Within = {
  readonly depth: number
  readonly isLinked: boolean
  readonly words: DrawWords
}

type Rule = {
  readonly pattern: RegExp
  /** Undefined where it is no mark after all. */
  readonly draw: (match: readonly string[], within: Within) => Piece | undefined
}

const around = (tag: 'strong' | 'u' | 's' | 'em' | 'span', inner: readonly Piece[]): Html => {
  switch (tag) {
    case 'strong':
      return html`<strong>${inner}</strong>`
    case 'u':
      return html`<u>${inner}</u>`
    case 's':
      return html`<s>${inner}</s>`
    case 'em':
      return html`<em>${inner}</em>`
    case 'span':
      return html`<span class="m-spoiler">${inner}</span>`
  }
}

const wrap =
  (tag: Parameters<typeof around>[0]): Rule['draw'] =>
  ([, inner = ''], within) =>
    around(tag, readInline(inner, { ...within, depth: within.depth + 1 }))

const bare: Rule['draw'] = ([, address = ''], { isLinked }) =>
  isLinked ? undefined : outsideLink(address, [address])

const mention = (text: string): Html => html`<span class="m-mention">${text}</span>`

/**
 * What Discord’s clients look for, in the order they do, at every character.
 * https://docs.discord.com/developers/reference#message-formatting and
 * https://support.discord.com/hc/en-us/articles/210298617
 */
const RULES: readonly Rule[] = [
  { pattern: /\\([^0-9A-Za-z\s])/y, draw: ([, escaped = '']) => escaped },
  {
    pattern:
      /\[((?:\\.|\[(?:\\.|[^[\]\\])*\]|[^[\]\\])+)\]\(<?(https?:\/\/[^\s)>]+)>?(?:\s+"[^"]*")?\)/iy,
    draw: ([, label = '', address = ''], { depth, isLinked, words }) =>
      isLinked
        ? undefined
        : outsideLink(address, readInline(label, { depth: depth + 1, isLinked: true, words })),
  },
  { pattern: /<(https?:\/\/[^\s<>]+)>/iy, draw: bare },
  { pattern: /(https?:\/\/[^\s<]*[^\s<.,:;"')\]])/iy, draw: bare },
  { pattern: /<#(\d+)>/y, draw: ([, id = ''], { words }) => mention(`#${channelName(id, words)}`) },
  { pattern: /<@[!&]?(\d+)>/y, draw: ([, id = '']) => mention(`@${id}`) },
  { pattern: /<\/([^:<>\n]+):\d+>/y, draw: ([, name = '']) => mention(`/${name}`) },
  {
    pattern: /(@everyone|@here|<id:\w+>|<t:-?\d+(?::\w)?>|<a?:\w+:\d+>)/y,
    draw: ([text = '']) => mention(text),
  },
  { pattern: /\|\|([\s\S]+?)\|\|/y, draw: wrap('span') },
  { pattern: /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, draw: wrap('strong') },
  { pattern: /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, draw: wrap('u') },
  { pattern: /~~((?:\\[\s\S]|[^\\])+?)~~/y, draw: wrap('s') },
  { pattern: /_((?:__|\\[\s\S]|[^\\_])+?)_(?!\w)/y, draw: wrap('em') },
  { pattern: /\*(?=\S)((?:\*\*|\s+(?:[^*\s]|\*\*)|[^\s*])+?)\*(?!\*)/y, draw: wrap('em') },
]

/** Where a mark can begin: everything else is words, and is not looked at twice. */
const BEGINNING = /[\\[<h@`|*_~]/gi

/** One line of Discord’s Markdown: its words, and what is drawn among them. */
export const inline = (source: string, words: DrawWords): readonly Piece[] =>
  readInline(source, { depth: 0, isLinked: false, words })

function readInline(source: string, within: Within): readonly Piece[] {
  if (within.depth > DEEPEST) return [source]
  const pieces: Piece[] = []
  let words = ''
  for (let at = 0; at < source.length; ) {
    BEGINNING.lastIndex = at
    const next = BEGINNING.exec(source)?.index ?? source.length
    words += source.slice(at, next)
    at = next
    if (at === source.length) break
    const found = markAt(source, at, within)
    if (found === undefined) {
      words += source.charAt(at)
      at += 1
    } else {
      if (typeof found.drawn === 'string') words += found.drawn
      else {
        pieces.push(words, found.drawn)
        words = ''
      }
      at += found.length
    }
  }
  return [...pieces, words].filter((piece) => piece !== '')
}

type Mark = { readonly drawn: Piece; readonly length: number }

function markAt(source: string, at: number, within: Within): Mark | undefined {
  if (source[at] === '`') return codeAt(source, at)
  for (const { pattern, draw } of RULES) {
    pattern.lastIndex = at
    const match = pattern.exec(source)
    const drawn = match ? draw(match, within) : undefined
    if (match && drawn !== undefined) return { drawn, length: match[0].length }
  }
  return undefined
}

/** Code ends at as many backticks as it began with. */
function codeAt(source: string, at: number): Mark | undefined {
  const length = ticksAt(source, at)
  const from = at + length
  for (let end = source.indexOf('`', from); end >= 0; ) {
    const ticks = ticksAt(source, end)
    if (ticks === length) {
      return { drawn: html`<code>${source.slice(from, end)}</code>`, length: end + ticks - at }
    }
    end = source.indexOf('`', end + ticks)
  }
  return undefined
}

function ticksAt(source: string, at: number): number {
  TICKS.lastIndex = at
  return TICKS.exec(source)?.[0].length ?? 0
}

const TICKS = /`+/y
