import { UNSEEN } from '../one-line.ts'

/** So much of a filter is shown, in columns; what is longer is cut on both sides of the mistake. */
const COLUMNS_MAX = 72
const COLUMNS_BEFORE = 44

/** Characters that take two columns where every letter takes one. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u

type Cell = { readonly char: string; readonly at: number; readonly columns: 0 | 1 | 2 }

/**
 * The text, and below it a caret under the character at `offset`, for characters of one width. Under
 * a wide character stands an ideographic space, which is as wide in any font.
 */
export function pointAt(text: string, offset: number): readonly [text: string, caret: string] {
  const cells = cellsOf(text)
  const found = cells.findIndex(({ at }) => at >= offset)
  const caret = found < 0 ? cells.length : found
  const isLong = columnsOf(cells) > COLUMNS_MAX
  const from = isLong ? startOf(cells, caret) : 0
  const to = isLong ? endOf(cells, from) : cells.length
  const cut = (is: boolean) => (is ? '…' : '')
  const shown = cells.slice(from, to).map(({ char }) => char)
  const blank = cells.slice(from, caret).map(({ columns }) => ['', ' ', '\u3000'][columns])
  return [
    `${cut(from > 0)}${shown.join('')}${cut(to < cells.length)}`,
    `${from > 0 ? ' ' : ''}${blank.join('')}^`,
  ]
}

function cellsOf(text: string): readonly Cell[] {
  let at = 0
  return [...text.toWellFormed()].flatMap((char): Cell[] => {
    const place = at
    at += char.length
    if (/\s/u.test(char) && char !== '\u3000') return [{ char: ' ', at: place, columns: 1 }]
    if (char.replaceAll(UNSEEN, '') === '') return []
    return [{ char, at: place, columns: /\p{M}/u.test(char) ? 0 : WIDE.test(char) ? 2 : 1 }]
  })
}

const columnsOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { columns }) => sum + columns, 0)

function startOf(cells: readonly Cell[], caret: number): number {
  let from = caret
  for (let columns = 0; from > 0 && columns < COLUMNS_BEFORE; from -= 1) {
    columns += cells[from - 1]?.columns ?? 0
  }
  return from
}

function endOf(cells: readonly Cell[], from: number): number {
  let to = from
  for (let columns = 0; to < cells.length && columns < COLUMNS_MAX; to += 1) {
    columns += cells[to]?.columns ?? 0
  }
  return to
}
