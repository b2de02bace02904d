import type { RichTextList, RichTextSection } from '@slack/types'
import type { Piece } from '#core/fold.ts'
import type { Pressable } from './press-button.ts'
import type { Run } from './runs.ts'
import { jsonSize } from './size.ts'

/** A list whose first number is not 1: Slack knows `offset`, `@slack/types` 3.2 does not. */
export type List = RichTextList & { readonly offset?: number }

/** One line of an answer, before lines are put together to blocks. */
export type Body = {
  /** Stands apart from what is above it. */
  readonly opens?: boolean
} & (
  | { readonly kind: 'words'; readonly section: RichTextSection }
  | ({ readonly kind: 'item'; readonly section: RichTextSection } & AboutItem)
  | { readonly kind: 'fixed'; readonly text: string }
  | { readonly kind: 'block'; readonly pressable: Pressable }
)

export type AboutItem = {
  /** Its number, in an ordered list. */
  readonly number?: number | undefined
  /** The titles of its columns, repeated where a part begins with it. */
  readonly columns?: RichTextSection | undefined
}

export type BodyPiece = Piece<Body>

/** JSON around a block of rich text, a list and preformatted text, with a comma. */
const BLOCK = 42
const LIST = 85
const PREFORMATTED = 80

/** A line of words. A heading stays with what follows it. */
export function wordsPiece(runs: readonly Run[], isHeading = false): BodyPiece {
  const section = sectionOf(runs)
  const cost = { json: jsonSize(section) + 1, blocks: 0 }
  return { body: { kind: 'words', section }, cost, lines: 1, isHeading }
}

/** A line of a list. `isNext` when its list goes on from the piece before. */
export function itemPiece(runs: readonly Run[], about: AboutItem, isNext: boolean): BodyPiece {
  const section = sectionOf(runs)
  const cost = { json: jsonSize(section) + 1 + (isNext ? 0 : LIST), blocks: 0 }
  return { body: { kind: 'item', section, ...about }, cost, lines: 1 }
}

/** Lines in letters of one width, which stay together; `isFirst` when none stand above them. */
export const fixedPiece = (text: string, isFirst: boolean): BodyPiece => ({
  body: { kind: 'fixed', text },
  cost: { json: jsonSize(text) + (isFirst ? PREFORMATTED : 0), blocks: 0 },
  lines: text.split('\n').length,
})

/** A block of its own. Rich text that goes on behind it begins another one. */
export const blockPiece = (pressable: Pressable, lines: number): BodyPiece => ({
  body: { kind: 'block', pressable },
  cost: { json: jsonSize(pressable.block) + 1 + BLOCK, blocks: 2 },
  lines,
})

/** The same pieces, the first of them set apart from what is above it. */
export const setApart = (pieces: readonly BodyPiece[]): readonly BodyPiece[] =>
  pieces.map((piece, i) =>
    i === 0
      ? {
          ...piece,
          body: { ...piece.body, opens: true },
          cost: {
            json: (piece.cost['json'] ?? 0) + BLOCK,
            blocks: (piece.cost['blocks'] ?? 0) + 1,
          },
        }
      : piece,
  )

export const sectionOf = (runs: readonly Run[]): RichTextSection => ({
  type: 'rich_text_section',
  elements: [...runs],
})

/** A list with one item; `number` makes it an ordered one that begins there. */
export const listOf = (item: RichTextSection, number: number | undefined): List => ({
  type: 'rich_text_list',
  style: number === undefined ? 'bullet' : 'ordered',
  elements: [item],
  ...(number === undefined || number === 1 ? {} : { offset: number - 1 }),
})
