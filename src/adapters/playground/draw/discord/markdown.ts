import { html } from 'hono/html'
import type { Html } from '../../shell.ts'
import type { DrawWords } from '../../words/draw.ts'
import type { Outline } from '../outline.ts'
import { fixedLines, type Piece } from '../pieces.ts'
import { inline } from './inline.ts'

/** A message takes 4,000 characters; what is longer was never sent, and is shown as it is. */
const LONGEST = 8_000

/** Lists in lists beyond this are lines. */
const DEEPEST = 6

const FENCE = '```'

/** What Markdown is read with. */
export type Reader = { readonly words: DrawWords; readonly outline: Outline }

/** Discord’s Markdown as its clients show it. https://support.discord.com/hc/en-us/articles/210298617 */
export function markdown(source: string, reader: Reader): Html {
  if (source.length > LONGEST) return html`<div class="m-text"><p>${source}</p></div>`
  return html`<div class="m-text">${fencesIn(source).map(({ text, code }) =>
    code === undefined
      ? readLines(text.split('\n'), reader, 0)
      : fixedLines(codeLines(text, code), reader.words),
  )}</div>`
}

/** A text taken apart at its code fences; `code` is the language written behind one. */
function fencesIn(source: string): readonly { text: string; code?: string }[] {
  const found: { text: string; code?: string }[] = []
  let from = 0
  for (let open = fenceFrom(source, 0); open >= 0; open = fenceFrom(source, from)) {
    const close = source.indexOf(FENCE, open + FENCE.length)
    const inside = close < 0 ? '' : source.slice(open + FENCE.length, close)
    const [, code = '', text = ''] = /^(?:([a-z0-9_+\-.#]+)\n)?([\s\S]*)$/i.exec(inside) ?? []
    if (text.trim() === '') break
    const before = source.slice(from, open).replace(/\n$/, '')
    if (before !== '') found.push({ text: before })
    found.push({ text: text.replace(/^\n+/, '').trimEnd(), code: code.toLowerCase() })
    from = close + FENCE.length
    if (source[from] === '\n') from += 1
  }
  return from < source.length ? [...found, { text: source.slice(from) }] : found
}

/** The next fence whose first mark is not escaped. */
function fenceFrom(source: string, from: number): number {
  const at = source.indexOf(FENCE, from)
  return at > 0 && source[at - 1] === '\\' ? source.indexOf(FENCE, at + 1) : at
}

/** The lines of a code block; in a `diff` those that were added, taken away or altered stand out. */
const codeLines = (text: string, code: string): readonly Piece[] =>
  text.split('\n').flatMap((line, i): readonly Piece[] => {
    const end = i === 0 ? '' : '\n'
    const kind = code === 'diff' ? DIFF.get(line.charAt(0)) : undefined
    return [end, kind === undefined ? line : html`<span class="${kind}">${line}</span>`]
  })

const DIFF: ReadonlyMap<string, string> = new Map([
  ['+', 'm-added'],
  ['-', 'm-removed'],
  ['!', 'm-altered'],
])

const HEADING = /^(#{1,3})\s+(.+)$/
const SMALL = /^-#\s+(.+)$/
const QUOTE = /^>\s(.*)$/
const QUOTE_ALL = /^>>>\s(.*)$/
const ITEM = /^(\s*)([*-]|\d{1,9}\.)\s+(.+)$/

/** Lines as what they begin with makes of them; those that belong together become one. */
function readLines(lines: readonly string[], reader: Reader, depth: number): readonly Html[] {
  if (depth > DEEPEST) return paragraph(lines, reader)
  const drawn: Html[] = []
  let plain: string[] = []
  const close = () => {
    drawn.push(...paragraph(plain, reader))
    plain = []
  }
  for (let at = 0; at < lines.length; ) {
    const line = lines[at] ?? ''
    const taken = groupAt(lines, at, reader, depth)
    if (taken === undefined) {
      if (line.trim() === '') close()
      else plain.push(line)
      at += 1
    } else {
      close()
      drawn.push(taken.drawn())
      at += taken.lines
    }
  }
  close()
  return drawn
}

const paragraph = (lines: readonly string[], { words }: Reader): readonly Html[] =>
  lines.length === 0
    ? []
    : [
        html`<p>${lines.flatMap((line, i) => [i > 0 ? html`<br>` : '', ...inline(line, words)])}</p>`,
      ]

type Group = { readonly lines: number; readonly drawn: () => Html }

function groupAt(
  lines: readonly string[],
  at: number,
  reader: Reader,
  depth: number,
): Group | undefined {
  const line = lines[at] ?? ''
  const [, marks, title] = HEADING.exec(line) ?? []
  if (marks !== undefined && title !== undefined) {
    const size = marks.length
    return {
      lines: 1,
      drawn: () =>
        html`<div class="m-heading-${size}" role="heading" aria-level="${reader.outline(size)}">${inline(title, reader.words)}</div>`,
    }
  }
  const [, small] = SMALL.exec(line) ?? []
  if (small !== undefined) {
    return { lines: 1, drawn: () => html`<p class="m-small">${inline(small, reader.words)}</p>` }
  }
  const [, rest] = QUOTE_ALL.exec(line) ?? []
  if (rest !== undefined) return quote([rest, ...lines.slice(at + 1)], reader, depth)
  if (QUOTE.test(line)) {
    const quoted = within(lines, at, (one) => QUOTE.test(one))
    return quote(
      quoted.map((one) => one.slice(2)),
      reader,
      depth,
    )
  }
  return ITEM.test(line) ? list(lines, at, reader, depth) : undefined
}

const quote = (lines: readonly string[], reader: Reader, depth: number): Group => ({
  lines: lines.length,
  drawn: () => html`<blockquote>${readLines(lines, reader, depth + 1)}</blockquote>`,
})

/** Items of one kind at one depth, each with the lines that are set in below it. */
function list(lines: readonly string[], at: number, reader: Reader, depth: number): Group {
  const [, indent = '', mark = ''] = ITEM.exec(lines[at] ?? '') ?? []
  const isNumbered = /^\d/.test(mark)
  const items: (readonly string[])[] = []
  let next = at
  for (; next < lines.length; ) {
    const [, own = '', kind = '', words = ''] = ITEM.exec(lines[next] ?? '') ?? []
    if (kind === '' || own.length !== indent.length || /^\d/.test(kind) !== isNumbered) break
    const below = within(lines, next + 1, (one) => indentOf(one) > indent.length)
    items.push([words, ...setOut(below)])
    next += 1 + below.length
  }
  const drawn = () => {
    const all = items.map((item) => html`<li>${readLines(item, reader, depth + 1)}</li>`)
    const first = Number.parseInt(mark, 10)
    if (!isNumbered) return html`<ul>${all}</ul>`
    return first === 1 ? html`<ol>${all}</ol>` : html`<ol start="${first}">${all}</ol>`
  }
  return { lines: next - at, drawn }
}

/** The lines from a place on, as long as each is one of a kind. */
function within(
  lines: readonly string[],
  from: number,
  isOne: (line: string) => boolean,
): readonly string[] {
  const end = lines.findIndex((line, i) => i >= from && !isOne(line))
  return lines.slice(from, end < 0 ? lines.length : end)
}

const indentOf = (line: string): number => (line.trim() === '' ? 0 : line.search(/\S/))

const setOut = (lines: readonly string[]): readonly string[] => {
  const least = Math.min(...lines.map(indentOf))
  return lines.map((line) => line.slice(least))
}
