import type { Action } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import type { Press } from '#core/press.ts'
import { LIMITS, SHARES } from './limits.ts'
import { type KeptButton, pressButton } from './press-button.ts'
import { typedCommand } from './runs.ts'
import type { Setting } from './shown.ts'
import { jsonSize } from './size.ts'

/** More buttons than these in a row of them are not read any more. */
const BUTTONS_MAX = 10

/** An action, and its place among all of a Brief: its id. */
export type Placed = { readonly action: Action; readonly at: number }

/** What can be done next: the first few as buttons, the rest for a menu. */
export function actionButtons(
  actions: readonly Placed[],
  shown: Setting,
): { readonly buttons: readonly KeptButton[]; readonly rest: readonly Placed[] } {
  const buttons: KeptButton[] = []
  const rest: Placed[] = []
  let room: number = SHARES.buttons
  for (const placed of actions) {
    const label = buttonLabel(placed.action, shown)
    const made = label === undefined ? undefined : placedButton(placed, label, shown)
    const size = made ? jsonSize(made.button) + 1 : Number.POSITIVE_INFINITY
    if (made && buttons.length < BUTTONS_MAX && size <= room) {
      buttons.push(made)
      room -= size
    } else rest.push(placed)
  }
  return { buttons, rest }
}

/** What pressing an action asks for: a page in place, else an answer for whoever sees this one. */
export const pressOf = ({ command, turns }: Action, { isPrivate }: Setting): Press => ({
  kind: turns ? 'turn' : isPrivate ? 'mine' : 'ask',
  part: 1,
  line: command,
})

/** Its label, else what it runs; undefined where neither fits a button. */
function buttonLabel({ label, command }: Action, { words, prefix }: Setting): string | undefined {
  const said = oneLine(label).trim() || typedCommand(command, prefix).trim() || words.chat.open
  return said.length <= LIMITS.buttonText ? said : undefined
}

const placedButton = ({ action, at }: Placed, label: string, shown: Setting): KeptButton =>
  pressButton(String(at), label, pressOf(action, shown), shown.lines, { tone: action.tone })
