import type { Button, KnownBlock } from '@slack/types'
import type { Action } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { type LongLines, type Press, type WrittenPress, writePress } from '#core/press.ts'
import { plainText } from './escape.ts'
import { LIMITS, SHARES } from './limits.ts'
import { jsonSize } from './size.ts'

/**
 * The `action_id` of everything that carries a press begins so; what follows makes it unique in its
 * message. A button has the press in `value`, a menu in the `value` of the option chosen.
 */
export const PRESS = 'press.'

/** The `action_id` of the picker for names; the press is in its `block_id`. */
export const PICK = 'pick'

/** How lines that do not fit a button are named. */
export type Keys = Pick<LongLines, 'key'>

/** A block with buttons, and the lines to keep so that they can be pressed. */
export type Pressable = { readonly block: KnownBlock; readonly kept: readonly string[] }

/** One button, and the line to keep for it. */
export type KeptButton = { readonly button: Button; readonly kept: readonly string[] }

/** How a button reads and looks where that is not what its label says. */
export type Manner = {
  /**
   * What a screen reader says in place of a label that stands on other buttons too; left out where
   * it does not fit.
   */
  readonly says?: string | undefined
  readonly tone?: Action['tone'] | undefined
}

const STYLES = { go: 'primary', danger: 'danger' } as const

/**
 * A button. `label` must fit Slack's 75 characters and have words in it.
 *
 * @see https://docs.slack.dev/reference/block-kit/block-elements/button-element
 */
export function pressButton(
  id: string,
  label: string,
  press: Press,
  keys: Keys,
  { says = '', tone }: Manner = {},
): KeptButton {
  const { id: value, kept } = writeSafely(press, LIMITS.buttonValue, keys)
  const spoken = oneLine(says).trim()
  const button: Button = {
    type: 'button',
    action_id: `${PRESS}${id}`,
    text: plainText(label),
    value,
    ...(tone ? { style: STYLES[tone] } : {}),
    ...(spoken && spoken.length <= LIMITS.accessibilityLabel
      ? { accessibility_label: spoken }
      : {}),
  }
  return { button, kept: kept === undefined ? [] : [kept] }
}

/**
 * A press that comes back from Slack as it was sent, in at most `most` characters and no more JSON
 * than its share. Slack may escape `&`, `<` and `>` on the way, so a line with those is kept.
 */
export function writeSafely(press: Press, most: number, keys: Keys): WrittenPress {
  const whole = writePress(press, most, keys)
  const isPlain = !/[&<>\p{C}]/u.test(press.line)
  return isPlain && jsonSize(whole.id) <= SHARES.press ? whole : writePress(press, KEYED, keys)
}

/** No line fits in no room, so a key is written. */
const KEYED = 0
