import type { Words } from '#core/words.ts'
import type { Theme } from './theme.ts'

/** The width of every chart in css pixels, which Discord shows in full, and what stays free. */
export const WIDTH = 520
export const MARGIN = 16
export const INNER = WIDTH - 2 * MARGIN

/** A picture higher than this, in css pixels, is of no use in a chat. */
export const HEIGHT_MAX = 4_000

/** A bar ready to be drawn, its words fit to be shown. */
export type DrawnBar = {
  readonly label: string
  /** The number, with a mark where the bar is partial. */
  readonly figure: string
  /** 0 where there is no bar to draw: the figure says what the value is. */
  readonly length: number
  readonly isPartial: boolean
  /** Of a stacked bar: how much of it each series is; empty where that is not known. */
  readonly parts?: readonly number[] | undefined
}

/** What bars are drawn with. `isWhole`: whether every length is a whole number. */
export type Look = {
  readonly theme: Theme
  readonly words: Words
  readonly longest: number
  readonly isWhole: boolean
}

/** The drawn bars, as elements of the picture, and the css pixels they take downwards. */
export type Body = { readonly elements: readonly string[]; readonly height: number }

/** How long a bar is in css pixels; more than nothing is never drawn as nothing. */
export const pixelsOf = (length: number, of: number, room: number): number =>
  length > 0 ? Math.max(1.5, (length / of) * room) : 0
