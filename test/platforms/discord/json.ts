/** An object as it came over the wire: nothing is known about its fields. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is an object with fields: no list, and not null. */
export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value as an object; an empty one when it is none. */
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {})

/** The value as a list; an empty one when it is none. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The value as text; undefined when it is none. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** The value as a number; undefined when it is none. */
export const numberOf = (value: unknown): number | undefined =>
  typeof value === 'number' ? value : undefined

/** Whether a field was left out: Discord treats null and absent alike in most requests. */
export const isAbsent = (value: unknown): value is null | undefined =>
  value === undefined || value === null

/** Parses JSON text; undefined when it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
