import type { KnownBlock } from '@slack/types'
import type { Block, Brief, Line } from '#core/brief.ts'
import { actionButtons } from './action-buttons.ts'
import { bodyPieces } from './body.ts'
import { choiceMenus, choiceRows } from './choices.ts'
import { fileName } from './files.ts'
import { fitLine } from './fit-line.ts'
import { footerEdge, remarkBlocks, titleEdge } from './frame.ts'
import { SHARES } from './limits.ts'
import { pickerPieces } from './picker.ts'
import { type BodyPiece, setApart, wordsPiece } from './piece.ts'
import type { KeptButton, Pressable } from './press-button.ts'
import { addressesOf, type Look } from './runs.ts'
import type { Setting } from './shown.ts'
import { jsonSize } from './size.ts'
import { sourcePieces } from './sources.ts'

/** An answer taken apart: what stands in every part, and what is to be folded into parts. */
export type Layout = {
  /** At the start of every part. */
  readonly head: readonly KnownBlock[]
  /** At the end of every part: small print, buttons, and a menu for what they had no room for. */
  readonly foot: readonly KnownBlock[]
  readonly buttons: readonly KeptButton[]
  readonly menu: Pressable | undefined
  readonly body: readonly BodyPiece[]
  readonly sources: readonly BodyPiece[]
}

/** Lays an answer out; which part of it is shown does not matter yet. */
export function layOut(brief: Brief, shown: Setting): Layout {
  const look: Look = { ...shown, addresses: addressesOf(brief.footnotes) }
  const title = titleEdge(brief.title, look)
  const footer = footerEdge(brief, shown, look)
  const { blocks, buttons, menu, choices } = layOutActions(brief, shown, look)
  return {
    head: [...remarkBlocks(shown.remark), ...title.blocks],
    foot: footer.blocks,
    buttons,
    menu,
    body: [
      ...title.lines,
      ...attachedPieces(brief, look),
      ...bodyPieces(blocks, look),
      ...choices,
      ...pickerPieces(brief.asks, shown),
      ...footer.lines,
    ],
    sources: sourcePieces(brief.footnotes, look),
  }
}

/** More people of one name than these are not told apart at a glance: then a menu holds them. */
const ROWS_MAX = 8

type Actions = Pick<Layout, 'buttons' | 'menu'> & {
  /** What is still to be said in words. */
  readonly blocks: readonly Block[]
  readonly choices: readonly BodyPiece[]
}

/** Where a value is asked for, the actions are its likely values; else they are what to do next. */
function layOutActions(brief: Brief, shown: Setting, look: Look): Actions {
  const placed = brief.actions.map((action, at) => ({ action, at }))
  const { blocks, asks } = brief
  if (asks && placed.length <= ROWS_MAX) {
    const choices = choiceRows(placed, shown, look)
    return { blocks: withoutChoices(brief), buttons: [], menu: undefined, choices }
  }
  if (asks) {
    return { blocks, buttons: [], menu: undefined, choices: choiceMenus(placed, shown, look) }
  }
  const { buttons, rest } = actionButtons(placed, shown)
  const menus = choiceMenus(rest, shown, look)
  const menu = onlyMenu(menus, buttons)
  return { blocks, buttons, menu, choices: menu ? [] : menus }
}

/** Without the list that only says again who the rows below are. */
function withoutChoices({ blocks, actions }: Brief): readonly Block[] {
  const labels = new Set<unknown>(actions.map(({ label }) => label))
  const isSaid = (item: Line) => item.length === 1 && labels.has(item[0])
  return blocks.filter((block) => block.kind !== 'list' || !block.items.every(isSaid))
}

/** The menu that can stand beside the buttons in every part: a short one, and no other. */
function onlyMenu(
  menus: readonly BodyPiece[],
  buttons: readonly KeptButton[],
): Pressable | undefined {
  const [only, ...more] = menus
  if (only?.body.kind !== 'block' || more.length > 0) return undefined
  const size = jsonSize([only.body.pressable.block, ...buttons.map(({ button }) => button)])
  return size <= SHARES.buttonsAndMenu ? only.body.pressable : undefined
}

const attachedPieces = ({ file }: Brief, look: Look): readonly BodyPiece[] =>
  file
    ? setApart(
        fitLine([look.words.chat.attached(fileName(file.name))], look).map((runs) =>
          wordsPiece(runs),
        ),
      )
    : []
