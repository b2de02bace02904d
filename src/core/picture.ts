import type { Block } from './brief.ts'
import type { Words } from './words.ts'

/** A bar chart of a Brief. */
export type Chart = Extract<Block, { readonly kind: 'chart' }>

/** A timeline of a Brief. */
export type Timeline = Extract<Block, { readonly kind: 'timeline' }>

/** A block of a Brief that can be drawn. */
export type Drawable = Chart | Timeline

/** Whether a block can be drawn. */
export const isDrawable = (block: Block): block is Drawable =>
  block.kind === 'chart' || block.kind === 'timeline'

/** What a picture stands on. No app can learn a reader’s theme, so it has a ground of its own. */
export const GROUNDS = ['dark', 'light'] as const

/** One of them. */
export type Ground = (typeof GROUNDS)[number]

/** A picture and what it shows in words, for those who do not see it. */
export type Picture = {
  readonly png: Uint8Array
  /** One or two sentences of at most 1,000 characters: Slack takes no more, and Discord 1,024. */
  readonly alt: string
  /** Pixels of the PNG: twice what it is meant to be shown at. */
  readonly width: number
  readonly height: number
}

/**
 * Draws a block, its words in the reader's language. Undefined where it cannot be drawn or not in
 * good time: the text of the answer has every figure, so it goes out without. Never rejects.
 */
export type Pictures = (drawable: Drawable, words: Words) => Promise<Picture | undefined>

/** The same picture before it is painted. */
export type Drawing = {
  /** An SVG document, its text in the font family Noto Sans SC. */
  readonly svg: string
  readonly alt: string
  /** Css pixels. */
  readonly width: number
  readonly height: number
}

/** Draws a block without painting it. Undefined where it cannot be drawn. Never throws. */
export type Draw = (drawable: Drawable, words: Words, ground: Ground) => Drawing | undefined
