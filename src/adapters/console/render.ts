import type { Action, Block, Brief, Footnote } from '#core/brief.ts'
import { drawChart } from './chart.ts'
import { drawCode } from './code.ts'
import type { Look } from './look.ts'
import { hang } from './paint.ts'
import { linked, type Piece, toPieces } from './pieces.ts'
import { safe } from './safe.ts'
import { drawTable } from './table.ts'

/**
 * An answer as text for a terminal, ending in a line break. No line is wider than the look's
 * columns, unless it ends in an address that is: half of one leads nowhere. Never throws.
 */
export function renderConsole(brief: Brief, look: Look): string {
  const notes = brief.footnotes.flatMap((note) => drawFootnote(note, look))
  const sections = [
    hang([], toPieces([brief.title], look, 'title'), look),
    ...joinHeadings(brief.blocks, look),
    drawActions(brief, look),
    notes,
    drawFooter(brief, look),
  ]
  return sections
    .filter((lines) => lines.some((line) => line !== ''))
    .map((lines) => lines.map((line) => `${line}\n`).join(''))
    .join('\n')
}

/** Blocks as sections; a heading stands directly on what it heads. */
function joinHeadings(blocks: readonly Block[], look: Look): readonly (readonly string[])[] {
  const sections: string[][] = []
  let isUnderHeading = false
  for (const block of blocks) {
    const lines = drawBlock(block, look)
    if (isUnderHeading) sections.at(-1)?.push(...lines)
    else sections.push([...lines])
    isUnderHeading = block.kind === 'heading'
  }
  return sections
}

function drawBlock(block: Block, look: Look): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return hang([], toPieces(block.line, look, 'strong'), look)
    case 'paragraph':
      return hang([], toPieces(block.line, look), look)
    case 'list':
      return block.items.flatMap((item, i) => {
        const mark = block.ordered ? numeral(i + 1, block.items.length) : '• '
        return hang([{ text: mark }], toPieces(item, look), look)
      })
    case 'table':
      return drawTable(block, look)
    case 'chart':
      return drawChart(block, look)
    case 'timeline':
      return []
    case 'code':
      return drawCode(block.lines, look)
  }
}

const numeral = (number: number, last: number): string =>
  `${String(number).padStart(String(last).length)}. `

/** What to type next: on one line if it fits, else one below the other, so none is cut in two. */
function drawActions({ actions, outcome }: Brief, look: Look): readonly string[] {
  if (actions.length === 0) return []
  const mark: Piece = { text: outcome === 'answered' ? 'Next: ' : 'Try: ', style: 'quiet' }
  const steps = actions.map((action, i) => stepOf(action, i, look))
  const dot: Piece = { text: ' · ', style: 'quiet' }
  const side = hang(
    [mark],
    steps.flatMap((step, i) => (i === 0 ? step : [dot, ...step])),
    look,
  )
  if (side.length === 1) return side
  const below: Piece = { text: ' '.repeat(mark.text.length) }
  return steps.flatMap((step, i) => hang([i === 0 ? mark : below], step, look))
}

const stepOf = ({ command }: Action, i: number, look: Look): readonly Piece[] => [
  ...(look.isNumbered ? [{ text: `${i + 1} `, style: 'quiet' } as const] : []),
  { text: safe(command), style: 'command' },
]

function drawFootnote(note: Footnote, look: Look): readonly string[] {
  const { number, title, publisher, published, url, remark } = note
  const by = [publisher, published].map(safe).filter(Boolean).join(', ')
  const about = by ? ` ${by}.` : ''
  const name = endSentence(safe(title))
  const why = remark ? safe(remark) : ''
  const mark: Piece = { text: `[${number}] ` }
  const pieces: readonly Piece[] = url
    ? look.links
      ? [...linked(name, url, look), { text: about + (why && ` (${why})`) }]
      : [{ text: `${name}${about}${why && ` (${why})`} ` }, ...linked('', url, look)]
    : [{ text: `${name}${about} (${why ? `no link: ${why}` : 'no link'})` }]
  return hang([mark], pieces, look)
}

const endSentence = (words: string): string => (/[.?!。？！…]$/u.test(words) ? words : `${words}.`)

function drawFooter({ page, footer }: Brief, look: Look): readonly string[] {
  const lines = [...(page ? [[page.label]] : []), ...footer]
  return lines.flatMap((line) => hang([], toPieces(line, look, 'quiet'), look))
}
