import type { BlockElementAction } from '@slack/bolt'
import type { Command } from '#core/command.ts'
import { type LongLines, type Press, readPress } from '#core/press.ts'
import { lineOf } from '#core/pressed.ts'
import type { Words } from '#core/words.ts'
import type { Question } from './compose.ts'
import { PICK } from './render/press-button.ts'

/** What came back: the press as it was written, and what was chosen, where something was. */
export type PressedId = { readonly id: string; readonly chosen?: string | undefined }

/**
 * Where the press stands: in a button's value, in the entry chosen, or beside the picker. Undefined
 * for what only opens a link, and for what is none of ours.
 */
export function idOf(action: BlockElementAction): PressedId | undefined {
  if (action.type === 'button') {
    return action.url === undefined ? { id: action.value ?? '' } : undefined
  }
  if (action.type !== 'external_select' && action.type !== 'static_select') return undefined
  const chosen = action.selected_option?.value
  if (chosen === undefined) return undefined
  return action.action_id === PICK ? { id: action.block_id, chosen } : { id: chosen }
}

/** What a press is read with. */
export type Pressing = {
  readonly lines: Pick<LongLines, 'find'>
  readonly commands: readonly Command[]
  readonly words: Words
  /** What others call whoever pressed. */
  readonly name?: string | undefined
}

/**
 * The question a press asks; undefined where it was written by nobody, or its line is gone.
 *
 * @throws Mistake when a picker's line is of no command any more
 */
export async function questionOfPress(
  { id, chosen }: PressedId,
  { lines, commands, words, name }: Pressing,
): Promise<Question | undefined> {
  const press = await readPress(id, lines)
  return press && questionFor(press, lineOf(press, chosen, commands, words), name)
}

function questionFor(press: Press, line: string, name: string | undefined): Question {
  switch (press.kind) {
    case 'ask':
      return { line, part: press.part, to: 'everyone' }
    case 'mine':
      return { line, part: press.part, to: 'asker' }
    case 'turn':
      return { line, part: press.part, to: 'instead' }
    case 'share':
      return { line, part: press.part, to: 'shared', sharedBy: name }
    case 'pick':
      return { line, part: 1, to: press.isMine ? 'asker' : 'everyone' }
  }
}

/** The command line and option a picker is fed by, from what stands beside it. */
export async function pickerOf(
  id: string,
  lines: Pick<LongLines, 'find'>,
): Promise<{ readonly line: string; readonly option: string } | undefined> {
  const press = await readPress(id, lines)
  return press?.kind === 'pick' ? { line: press.line, option: press.option } : undefined
}
