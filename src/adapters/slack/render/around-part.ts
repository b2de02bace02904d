import type { KnownBlock } from '@slack/types'
import type { Brief } from '#core/brief.ts'
import type { Cost } from '#core/fold.ts'
import { partBlock } from './frame.ts'
import type { Layout } from './layout.ts'
import { LIMITS, SHARES } from './limits.ts'
import { shareButtons, wayButtons } from './nav-buttons.ts'
import type { Ways } from './parts.ts'
import type { BodyPiece } from './piece.ts'
import type { KeptButton } from './press-button.ts'
import type { Setting } from './shown.ts'
import { jsonSize } from './size.ts'

/** What stands above and below the lines of a part, and the lines to keep for its buttons. */
export type Around = {
  readonly above: readonly KnownBlock[]
  readonly below: readonly KnownBlock[]
  readonly kept: readonly string[]
}

/** Title and place above; below, in this order: small print, ways to other parts, actions, share. */
export function aroundPart(
  layout: Layout,
  ways: Ways,
  of: number,
  brief: Brief,
  setting: Setting,
): Around {
  const { head, foot, menu } = layout
  const buttons = [
    ...wayButtons(ways, setting),
    ...layout.buttons,
    ...shareButtons(brief, ways.part, setting),
  ]
  return {
    above: [...head, ...(ways.part > 1 ? [partBlock(ways.part, of, setting)] : [])],
    below: [...foot, ...rowOf(buttons), ...(menu ? [menu.block] : [])],
    kept: [...buttons.flatMap(({ kept }) => kept), ...(menu?.kept ?? [])],
  }
}

/** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
const rowOf = (buttons: readonly KeptButton[]): readonly KnownBlock[] =>
  buttons.length === 0 ? [] : [{ type: 'actions', elements: buttons.map(({ button }) => button) }]

/** What is left for the lines of a part when everything around them is as large as it can get. */
export function roomWithin(layout: Layout, brief: Brief, setting: Setting): Cost {
  const count = brief.footnotes.length
  const sources = count > 0 ? { part: LARGE, count } : undefined
  const ways = { part: LARGE, after: LARGE, sources }
  const { above, below } = aroundPart(layout, ways, LARGE, brief, setting)
  const around = [...above, ...below]
  return {
    json: LIMITS.blocksJson - jsonSize(around) - SHARES.brackets - columnsIn(layout.body),
    // The first piece of a part begins a block even where it does not ask for one.
    blocks: LIMITS.blocks - around.length - 1,
  }
}

/** Larger than any number of parts or lines that will be said. */
const LARGE = 999_999

/** Room for the titles of columns, which a part may have to say again. */
const columnsIn = (pieces: readonly BodyPiece[]): number =>
  pieces.reduce(
    (most, { body }) =>
      body.kind === 'item' && body.columns ? Math.max(most, jsonSize(body.columns) + 1) : most,
    0,
  )
