import { isAbsent, isFields } from '../json.ts'
import { type Check, type Finding, type Path, refused } from './finding.ts'

/**
 * Text of `min` to `max` characters. Discord counts code points, not UTF-16 units, and white space
 * at the ends does not count towards the minimum.
 */
export const text =
  (min: number, max: number, kind: 'as it is' | 'trimmed' = 'as it is'): Check =>
  (value, path) => {
    if (typeof value !== 'string') return [required(path, value)]
    const trimmed = value.trim()
    const size = sizeOf(kind === 'trimmed' ? trimmed : value)
    if (size > max) {
      const code = min > 0 ? 'BASE_TYPE_BAD_LENGTH' : 'BASE_TYPE_MAX_LENGTH'
      return [refused(path, code, lengthMessage(min, max, size))]
    }
    if (min > 0 && trimmed === '') {
      return [refused(path, 'BASE_TYPE_BAD_LENGTH', lengthMessage(min, max, 0))]
    }
    return []
  }

/** A whole number from `min` to `max`. */
export const whole =
  (min: number, max: number): Check =>
  (value, path) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) {
      return [refused(path, 'NUMBER_TYPE_COERCE', 'Value is not a whole number.')]
    }
    return value >= min && value <= max
      ? []
      : [refused(path, 'NUMBER_TYPE_MAX', `Value should be from ${min} to ${max}, not ${value}.`)]
  }

/** True or false. */
export const truth: Check = (value, path) =>
  typeof value === 'boolean' ? [] : [refused(path, 'BOOLEAN_TYPE', 'Must be true or false.')]

/** One of a closed set. */
export const oneOf =
  (...values: readonly (string | number)[]): Check =>
  (value, path) =>
    values.some((allowed) => allowed === value)
      ? []
      : [
          refused(
            path,
            'BASE_TYPE_CHOICES',
            `Value must be one of {${values.join(', ')}}, not ${JSON.stringify(value)}.`,
          ),
        ]

/** Text that a pattern describes. */
export const like =
  (pattern: RegExp, code: string, message: string): Check =>
  (value, path) =>
    typeof value === 'string' && pattern.test(value) ? [] : [refused(path, code, message)]

/** A list of `min` to `max` items, each of which holds to a check. */
export const list =
  (min: number, max: number, item: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) return [required(path, value)]
    const items = value.flatMap((each, i) => item(each, [...path, i]))
    return value.length >= min && value.length <= max
      ? items
      : [refused(path, 'BASE_TYPE_BAD_LENGTH', lengthMessage(min, max, value.length)), ...items]
  }

/** An object whose named fields hold to their checks; other fields are let pass. */
export const object =
  (fields: Readonly<Record<string, Check>>): Check =>
  (value, path) => {
    if (!isFields(value)) {
      return [refused(path, 'MODEL_TYPE_CONVERT', 'Only dictionaries may be used here.')]
    }
    return Object.entries(fields).flatMap(([name, check]) => check(value[name], [...path, name]))
  }

/** The same check, for a field that may be left out or null. */
export const optional =
  (check: Check): Check =>
  (value, path) =>
    isAbsent(value) ? [] : check(value, path)

/** A field that must not be there. */
export const never =
  (code: string, message: string): Check =>
  (value, path) =>
    isAbsent(value) ? [] : [refused(path, code, message)]

/** All of several checks. */
export const all =
  (...checks: readonly Check[]): Check =>
  (value, path) =>
    checks.flatMap((check) => check(value, path))

/** Items that have already been seen earlier in the same list, by what makes them the same. */
export function repeated<T>(items: readonly T[], key: (item: T) => unknown): readonly T[] {
  const seen = new Set<unknown>()
  return items.filter((item) => {
    const same = key(item)
    if (isAbsent(same)) return false
    if (seen.has(same)) return true
    seen.add(same)
    return false
  })
}

/** Characters as Discord counts them: Unicode code points. */
export function sizeOf(words: string): number {
  let size = 0
  for (const _ of words) size++
  return size
}

const required = (path: Path, value: unknown): Finding =>
  isAbsent(value)
    ? refused(path, 'BASE_TYPE_REQUIRED', 'This field is required.')
    : refused(path, 'BASE_TYPE_CONVERT', `Wrong type: ${typeof value}.`)

const lengthMessage = (min: number, max: number, size: number): string =>
  min > 0
    ? `Must be between ${min} and ${max} in length, not ${size}.`
    : `Must be ${max} or fewer in length, not ${size}.`
