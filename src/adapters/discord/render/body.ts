import { type Action, type Brief, plain } from '#core/brief.ts'
import { button, labelOf, type Plan, pressOf } from './actions.ts'
import { blockRows } from './blocks.ts'
import { escapeWords } from './escape.ts'
import type { Frame } from './frame.ts'
import type { Presses } from './presses.ts'
import { opening, type RowPiece, rowPiece, textRows } from './rows.ts'
import type { Reading } from './spans.ts'

type Given = {
  readonly frame: Frame
  readonly plan: Plan
  readonly reading: Reading
  readonly presses: Presses
  readonly isPrivate: boolean
}

/**
 * Everything of an answer that is folded into parts, in reading order: a title too long to repeat,
 * the blocks, actions that no button has room for, a footer too long to repeat, and choices.
 */
export const bodyRows = (brief: Brief, given: Given): readonly RowPiece[] => [
  ...given.frame.before,
  ...blockRows(withoutChoices(brief, given.plan), given.reading),
  ...opening(given.plan.lines.flatMap((action) => actionRows(action, given.reading))),
  ...given.frame.after,
  ...choiceRows(given),
]

/** The blocks without a list that says the same as the choices below it. */
function withoutChoices({ blocks }: Brief, { choices }: Plan): Brief['blocks'] {
  const labels = choices.map(({ label }) => label).join('\n')
  return choices.length === 0
    ? blocks
    : blocks.filter(
        (block) =>
          block.kind !== 'list' || block.items.map((item) => plain(item)).join('\n') !== labels,
      )
}

/** An action in words: what it is called, and the command to type. */
const actionRows = (action: Action, reading: Reading): readonly RowPiece[] =>
  textRows([labelOf(action), ' · ', { command: action.command }], reading, { mark: '- ' })

/** https://docs.discord.com/developers/components/reference#section */
const choiceRows = ({ plan, reading, presses, isPrivate }: Given): readonly RowPiece[] =>
  plan.choices.map((action, i) =>
    rowPiece({
      kind: 'choice',
      markdown: escapeWords(labelOf(action)),
      button: button(
        reading.words.chat.open,
        presses.idOf(pressOf(action, isPrivate)),
        action.tone ?? (i === 0 && plan.choices.length === 1 ? 'next' : undefined),
      ),
    }),
  )
