/** JSON of which nothing is known. */
export type Json = Readonly<Record<string, unknown>>

/** An object as it is; anything else as one without entries. */
export const jsonOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Json) // Any object has entries of unknown values.
    : {}

/** A list as it is; anything else as an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A text as it is, without half characters; anything else as undefined. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value.toWellFormed() : undefined

/** A whole number within bounds; anything else as undefined. */
export const countOf = (value: unknown, least: number, most: number): number | undefined =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most
    ? value
    : undefined

/** What says which kind of thing an object is, in a few letters: a number on Discord, a word on Slack. */
export function kindOf(value: unknown): string {
  const { type } = jsonOf(value)
  return typeof type === 'number' || typeof type === 'string'
    ? String(type).toWellFormed().slice(0, 40)
    : '?'
}
