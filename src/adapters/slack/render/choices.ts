import type { PlainTextOption } from '@slack/types'
import type { Action } from '#core/brief.ts'
import { oneLine } from '#core/one-line.ts'
import { type Placed, pressOf } from './action-buttons.ts'
import { plainText } from './escape.ts'
import { fitLine } from './fit-line.ts'
import { entryWords } from './label.ts'
import { LIMITS, SHARES } from './limits.ts'
import { type BodyPiece, blockPiece, wordsPiece } from './piece.ts'
import { PRESS, type Pressable, pressButton, writeSafely } from './press-button.ts'
import { type Look, typedCommand, wordsOf } from './runs.ts'
import type { Setting } from './shown.ts'
import { jsonSize } from './size.ts'

/** A line with a button "Open" beside it for each: who a name could mean. */
export const choiceRows = (
  choices: readonly Placed[],
  shown: Setting,
  look: Look,
): readonly BodyPiece[] => choices.flatMap((placed) => rowPieces(placed, shown, look))

/** Room for words beside a button; with the button it stays within a line's share. */
const ROW_WORDS = 2_000

function rowPieces({ action, at }: Placed, shown: Setting, look: Look): readonly BodyPiece[] {
  const lines = fitLine([said(action, shown)], look, { most: ROW_WORDS })
  const texts = lines.map(wordsOf)
  const last = texts.at(-1) ?? shown.words.chat.open
  const { open } = shown.words.chat
  const spoken = [`${open} ${said(action, shown)}`, `${open} ${action.command}`].find(
    ({ length }) => length <= LIMITS.accessibilityLabel,
  )
  const { button, kept } = pressButton(String(at), open, pressOf(action, shown), shown.lines, {
    says: spoken,
    tone: action.tone,
  })
  const block = { type: 'section' as const, text: plainText(last), accessory: button }
  return [
    ...lines.slice(0, -1).map((runs) => wordsPiece(runs, true)),
    blockPiece({ block, kept }, 1),
  ]
}

const said = ({ label, command }: Action, { prefix }: Setting): string =>
  oneLine(label).trim() || typedCommand(command, prefix).trim()

/**
 * The same in menus, as many as are needed to hold them all. What no entry has room for becomes a
 * row with a button.
 *
 * @see https://docs.slack.dev/reference/block-kit/block-elements/select-menu-element
 */
export function choiceMenus(
  choices: readonly Placed[],
  shown: Setting,
  look: Look,
): readonly BodyPiece[] {
  const pieces: BodyPiece[] = []
  let entries: Entry[] = []
  const close = () => {
    if (entries.length > 0) pieces.push(menuPiece(entries, shown))
    entries = []
  }
  for (const placed of choices) {
    const entry = entryOf(placed, shown)
    if (!entry) pieces.push(...rowPieces(placed, shown, look))
    else if (!entries.some((one) => isTwin(one, entry))) {
      if (!hasRoom(entries, entry)) close()
      entries.push(entry)
    }
  }
  close()
  return pieces
}

type Entry = {
  readonly at: number
  readonly option: PlainTextOption
  readonly kept: readonly string[]
}

function entryOf({ action, at }: Placed, shown: Setting): Entry | undefined {
  const words = entryWords(said(action, shown))
  if (!words) return undefined
  const { id, kept } = writeSafely(pressOf(action, shown), LIMITS.optionValue, shown.lines)
  return { at, option: { ...words, value: id }, kept: kept === undefined ? [] : [kept] }
}

/** The same words for the same answer: one entry is enough. */
const isTwin = (a: Entry, b: Entry): boolean =>
  a.option.value === b.option.value && a.option.text.text === b.option.text.text

/** No two entries of one menu may have the same value. */
const hasRoom = (entries: readonly Entry[], { option }: Entry): boolean =>
  entries.length < LIMITS.selectOptions &&
  entries.every((one) => one.option.value !== option.value) &&
  jsonSize([...entries.map((one) => one.option), option]) <= SHARES.line - MENU

/** JSON of a menu around its entries. */
const MENU = 600

function menuPiece(entries: readonly Entry[], { words }: Setting): BodyPiece {
  const pressable: Pressable = {
    block: {
      type: 'actions',
      elements: [
        {
          type: 'static_select',
          action_id: `${PRESS}menu.${entries[0]?.at ?? 0}`,
          placeholder: plainText(words.chat.choose),
          options: entries.map(({ option }) => option),
        },
      ],
    },
    kept: entries.flatMap(({ kept }) => kept),
  }
  return blockPiece(pressable, entries.length)
}
