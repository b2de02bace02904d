import type { Block } from './brief.ts'
import type { Words } from './words.ts'

/** A block of a Brief that can be drawn. */
export type Chart = Extract<Block, { readonly kind: 'chart' }>

/** A picture and what it shows in words, for those who do not see it. */
export type Picture = {
  readonly png: Uint8Array
  /** One or two sentences of at most 1,024 characters, which is what Discord takes. */
  readonly alt: string
  /** Pixels of the PNG: twice what it is meant to be shown at. */
  readonly width: number
  readonly height: number
}

/**
 * Draws a chart, its words in the reader's language. Undefined where it cannot be drawn or not in
 * good time: the text of the answer has every figure, so it goes out without. Never rejects.
 */
export type Pictures = (chart: Chart, words: Words) => Promise<Picture | undefined>
