import type { KnownBlock, RichTextBlockElement } from '@slack/types'
import { type BodyPiece, type List, listOf } from './piece.ts'

/** The lines of one part as blocks: neighbours share a block, neighbouring items a list. */
export function assemble(pieces: readonly BodyPiece[]): readonly KnownBlock[] {
  const blocks: KnownBlock[] = []
  let open: RichTextBlockElement[] | undefined
  for (const [i, { body }] of pieces.entries()) {
    if (body.kind === 'block') {
      blocks.push(body.pressable.block)
      open = undefined
    } else {
      if (!open || body.opens) {
        open = []
        blocks.push({ type: 'rich_text', elements: open })
      }
      // A table that goes on from another part says again what its columns are.
      if (i === 0 && body.kind === 'item' && body.columns) open.push(body.columns)
      append(body, open)
    }
  }
  return blocks
}

type Line = Exclude<BodyPiece['body'], { kind: 'block' }>

function append(line: Line, open: RichTextBlockElement[]): void {
  const last = open.at(-1)
  switch (line.kind) {
    case 'words':
      open.push(line.section)
      break
    case 'item':
      if (last?.type === 'rich_text_list' && isNext(line.number, last)) {
        last.elements.push(line.section)
      } else open.push(listOf(line.section, line.number))
      break
    case 'fixed': {
      const [text] = last?.type === 'rich_text_preformatted' ? last.elements : []
      if (text?.type === 'text') text.text += `\n${line.text}`
      else {
        const elements = [{ type: 'text' as const, text: line.text }]
        open.push({ type: 'rich_text_preformatted', elements })
      }
    }
  }
}

/** Whether an item with this number goes on a list: a number must follow the one before. */
const isNext = (number: number | undefined, { style, elements, offset = 0 }: List): boolean =>
  style === 'bullet'
    ? number === undefined
    : number !== undefined && number === offset + elements.length + 1
