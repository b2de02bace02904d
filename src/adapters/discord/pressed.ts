import type { Command } from '#core/command.ts'
import { type LongLines, type Press, readPress } from '#core/press.ts'
import { lineOf } from '#core/pressed.ts'
import type { Words } from '#core/words.ts'
import { isLineForAsker } from './alone.ts'
import type { Place } from './reply.ts'

/** What comes back from a button or a menu: its id, and the value chosen where one was. */
export type Returned = { readonly id: string; readonly chosen?: string | undefined }

/** The same, read; `chosen` where the press is still to get its value from it. */
export type Pressed = { readonly press: Press; readonly chosen?: string | undefined }

/** What a press asks, and where its answer goes. */
export type Asked = {
  readonly line: string
  /** Counted from 1. */
  readonly part: number
  readonly place: Place
  /** Whether an answer of one’s own is put before everyone. */
  readonly isShared: boolean
}

/**
 * In a menu the value chosen is a press of its own, or a value for the press of the menu. Undefined
 * for an id that is not ours, or whose line is gone.
 */
export async function readPressed(
  { id, chosen }: Returned,
  lines: Pick<LongLines, 'find'>,
): Promise<Pressed | undefined> {
  const own = chosen === undefined ? undefined : await readPress(chosen, lines)
  const press = own ?? (await readPress(id, lines))
  if (!press || (chosen !== undefined && !own && press.kind !== 'pick')) return undefined
  return { press, chosen: own ? undefined : chosen }
}

/** Where the answer to a press goes; `isPrivate`: only the presser sees the message it stands in. */
export function placeOf(
  { press, chosen }: Pressed,
  isPrivate: boolean,
  commands: readonly Command[],
  words: Words,
): Place {
  if (press.kind === 'mine' || (press.kind === 'pick' && press.isMine)) return 'asker'
  if (press.kind === 'turn') return isPrivate ? 'in-place' : 'asker'
  return isLineForAsker(settledLine(press, chosen, commands, words), commands, words)
    ? 'asker'
    : 'everyone'
}

/**
 * What a press asks, and where its answer goes.
 *
 * @throws Mistake when a menu’s line is of no command any more
 */
export const askedBy = (
  pressed: Pressed,
  isPrivate: boolean,
  commands: readonly Command[],
  words: Words,
): Asked => ({
  line: lineOf(pressed.press, pressed.chosen, commands, words),
  part: pressed.press.kind === 'pick' ? 1 : pressed.press.part,
  place: placeOf(pressed, isPrivate, commands, words),
  isShared: pressed.press.kind === 'share',
})

/** The line of a press with what was chosen in it; as it stands where that cannot be put in. */
function settledLine(
  press: Press,
  chosen: string | undefined,
  commands: readonly Command[],
  words: Words,
): string {
  try {
    return lineOf(press, chosen, commands, words)
  } catch {
    return press.line
  }
}
