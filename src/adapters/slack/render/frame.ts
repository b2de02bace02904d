import type { KnownBlock } from '@slack/types'
import type { Brief } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { plainText } from './escape.ts'
import { fitLine } from './fit-line.ts'
import { LIMITS, SHARES } from './limits.ts'
import { type BodyPiece, sectionOf, setApart, wordsPiece } from './piece.ts'
import { type Look, type Run, wordsOf } from './runs.ts'
import type { Setting } from './shown.ts'
import { jsonSize } from './size.ts'

/** What stands at the edge of every part, and lines that are too long for that. */
export type Edge = { readonly blocks: readonly KnownBlock[]; readonly lines: readonly BodyPiece[] }

/** The title: a header, or bold text at the start of the answer when it is too long for one. */
export function titleEdge(title: string, look: Look): Edge {
  const text = plainText(title)
  if (text.text === '') return { blocks: [], lines: [] }
  if (text.text.length <= LIMITS.header) return { blocks: [{ type: 'header', text }], lines: [] }
  const lines = fitLine([title], look, { isBold: true }).map((runs) => wordsPiece(runs, true))
  return { blocks: [], lines: setApart(lines) }
}

/** What is to be known before anything else is read: in our own words, so it is short. */
export const remarkBlocks = (remark: string | undefined): readonly KnownBlock[] =>
  remark === undefined ? [] : [{ type: 'context', elements: [plainText(remark)] }]

/** Where a part stands among the others. */
export const partBlock = (part: number, of: number, { words }: Setting): KnownBlock => ({
  type: 'context',
  elements: [plainText(words.chat.part(part, of))],
})

/** Who shares it, which page it is, and what is needed to get the same answer again. */
export function footerEdge({ page, footer }: Brief, shown: Setting, look: Look): Edge {
  const { sharedBy, words } = shown
  const lines = [
    ...(sharedBy === undefined ? [] : [[words.chat.sharedBy(oneLine(sharedBy).trim())]]),
    ...(page ? [[page.label]] : []),
    ...footer,
  ].flatMap((line) => fitLine(line, look))
  if (lines.length === 0) return { blocks: [], lines: [] }
  const block = footerBlock(lines)
  if (jsonSize(block) <= SHARES.footer) return { blocks: [block], lines: [] }
  return { blocks: [], lines: setApart(lines.map((runs) => wordsPiece(runs))) }
}

/** Small print has no links and no names of channels, so lines with one stay rich text. */
function footerBlock(lines: readonly (readonly Run[])[]): KnownBlock {
  if (lines.flat().some(({ type }) => type !== 'text')) {
    return { type: 'rich_text', elements: lines.map(sectionOf) }
  }
  const text = lines.map(wordsOf).join('\n')
  return { type: 'context', elements: [{ type: 'plain_text', text, emoji: false }] }
}
