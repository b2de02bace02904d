/** Anything that travels as JSON, before anyone has looked at what it is. */
export type Json = Readonly<Record<string, unknown>>

/** Whether a value is an object with named fields: no list, no null. */
export const isJson = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value if it is an object, else an empty one, so that a path can be walked without asking. */
export const jsonOf = (value: unknown): Json => (isJson(value) ? value : {})

/** The value if it is a list, else an empty one. */
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** The value if it is text, else undefined. */
export const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : undefined

/** JSON text as a value, or undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Every object inside a value, the value itself first, each with the path that leads to it. */
export function* objectsIn(value: unknown, at = ''): Generator<readonly [Json, string]> {
  if (Array.isArray(value)) {
    for (const [i, item] of value.entries()) yield* objectsIn(item, `${at}[${i}]`)
  } else if (isJson(value)) {
    yield [value, at]
    for (const [name, inner] of Object.entries(value)) {
      yield* objectsIn(inner, at === '' ? name : `${at}.${name}`)
    }
  }
}
