import { Mistake } from '../errors.ts'
import type { Words } from '../words.ts'
import type { FilterNames } from './names.ts'
import { pointAt } from './point.ts'

/** What is being read, and in which language its mistakes are told. */
export type Source = {
  readonly text: string
  readonly names: FilterNames
  readonly words: Words
}

/** A part of what was typed, and what it could be instead. */
type Place = { readonly start: number; readonly end: number }

/**
 * A mistake at a place of the text: `code` points at it, and `choices` are whole filters with one
 * of `near` in its place. They hold no straight quotation marks, so that a command can quote them.
 */
export function mistakeAt(
  { text }: Source,
  { start, end }: Place,
  message: string,
  near: readonly string[] = [],
): Mistake {
  return new Mistake(message, {
    code: pointAt(text, start),
    choices: near.map((one) =>
      `${text.slice(0, start)}${one}${text.slice(end)}`.replaceAll(/"([^"]*)"/g, '“$1”'),
    ),
  })
}
