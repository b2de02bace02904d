import type { Asks } from '#core/brief.ts'
import { writeTyped } from '#core/rewrite.ts'
import { plainText } from './escape.ts'
import { LIMITS } from './limits.ts'
import { type BodyPiece, blockPiece } from './piece.ts'
import { PICK, writeSafely } from './press-button.ts'
import type { Setting } from './shown.ts'

/**
 * A menu that is filled while a name is typed. Its press stands in the `block_id`, which comes back
 * both when Slack wants options and when one was chosen: the menu itself has no place for it.
 *
 * @see https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element#external_select
 */
export function pickerPieces(asks: Asks | undefined, shown: Setting): readonly BodyPiece[] {
  // Only what an option can be called can be read back.
  if (!asks || !/^[a-z][a-z0-9-]{0,31}$/.test(asks.option)) return []
  const { command, option, typed } = asks
  // What was typed for the option itself is what the choice replaces.
  const line = writeTyped(command, { ...typed, [option]: undefined })
  const press = { kind: 'pick', option, isMine: shown.isPrivate, line } as const
  const { id, kept } = writeSafely(press, LIMITS.blockId, shown.lines)
  const block = {
    type: 'actions' as const,
    block_id: id,
    elements: [
      {
        type: 'external_select' as const,
        action_id: PICK,
        placeholder: plainText(shown.words.chat.typeName),
        min_query_length: 1,
      },
    ],
  }
  return [blockPiece({ block, kept: kept === undefined ? [] : [kept] }, 1)]
}
