import { isJson, type Json } from '../json.ts'

/** One thing that is wrong with a payload. */
export type Finding = {
  /** Where it is, such as `blocks[3].text.text`. */
  readonly path: string
  readonly says: string
  /** The error Slack answers with. Absent where Slack would accept it and only we do not. */
  readonly refusal?: string
}

/** Looks at one value and tells what is wrong with it. */
export type Rule = (value: unknown, at: string) => readonly Finding[]

/** What Slack refuses. */
export const broken = (path: string, says: string, refusal = 'invalid_blocks'): Finding[] => [
  { path, says, refusal },
]

/** What Slack accepts and this project does not. */
export const frowned = (path: string, says: string): Finding[] => [{ path, says }]

/** Findings as the lines a test reads. */
export const linesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({ path, says }) => (path === '' ? says : `${path}: ${says}`))

/** Text of so many characters. Counted in UTF-16 units: never more generous than Slack. */
export const text =
  (min: number, max: number, refusal?: string): Rule =>
  (value, at) => {
    if (typeof value !== 'string') return broken(at, 'must be text', refusal)
    if (value.length < min) return broken(at, `must have at least ${min} characters`, refusal)
    if (value.length > max) return broken(at, `must have at most ${max} characters`, refusal)
    return []
  }

/** A web address. Nothing but http and https may stand behind a word: no script, no app. */
export const url =
  (max: number): Rule =>
  (value, at) => {
    const wrong = text(1, max)(value, at)
    if (wrong.length > 0 || typeof value !== 'string') return wrong
    if (!/^https?:\/\//i.test(value)) return broken(at, 'must be an http or https address')
    return URL.canParse(value) ? [] : broken(at, 'must be an address that can be read')
  }

/** True or false, and nothing that only looks like it. */
export const flag: Rule = (value, at) =>
  typeof value === 'boolean' ? [] : broken(at, 'must be true or false')

/** A whole number between two others, both included. */
export const whole =
  (min: number, max: number): Rule =>
  (value, at) =>
    typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max
      ? []
      : broken(at, `must be a whole number from ${min} to ${max}`)

/** A number that can be drawn. */
export const number: Rule = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? [] : broken(at, 'must be a number')

/** One of a few words or numbers. */
export const oneOf =
  (...choices: readonly (string | number | boolean)[]): Rule =>
  (value, at) =>
    choices.some((choice) => choice === value)
      ? []
      : broken(at, `must be one of ${choices.join(', ')}`)

/** Text of a form; `says` tells which. */
export const matching =
  (pattern: RegExp, says: string): Rule =>
  (value, at) =>
    typeof value === 'string' && pattern.test(value) ? [] : broken(at, says)

/** So many items, each of which follows a rule. */
export const list =
  (min: number, max: number, each: Rule): Rule =>
  (value, at) => {
    if (!Array.isArray(value)) return broken(at, 'must be a list')
    const wrong = value.flatMap((item, i) => each(item, `${at}[${i}]`))
    if (value.length < min) return [...broken(at, `must have at least ${min} items`), ...wrong]
    if (value.length > max) return [...broken(at, `must have at most ${max} items`), ...wrong]
    return wrong
  }

/** The fields an object may have; a name ending in `?` may be left out, `type` is always allowed. */
export type Fields = Readonly<Record<string, Rule>>

/** An object with these fields and no others, and what else must be true of it as a whole. */
export function shape(fields: Fields, ...also: readonly Rule[]): Rule {
  const known = new Set(['type', ...Object.keys(fields).map((name) => name.replace('?', ''))])
  return (value, at) => {
    if (!isJson(value)) return broken(at, 'must be an object')
    const inside = (name: string) => (at === '' ? name : `${at}.${name}`)
    const unknown = Object.keys(value).filter((name) => !known.has(name))
    return [
      ...unknown.flatMap((name) => broken(inside(name), 'is no field Slack knows here')),
      ...Object.entries(fields).flatMap(([field, rule]) => {
        const name = field.replace('?', '')
        if (value[name] !== undefined) return rule(value[name], inside(name))
        return field.endsWith('?') ? [] : broken(inside(name), 'is missing')
      }),
      ...also.flatMap((rule) => rule(value, at)),
    ]
  }
}

/** Picks the rule by the object's `type`. */
export const byType =
  (what: string, rules: Readonly<Record<string, Rule>>): Rule =>
  (value, at) => {
    if (!isJson(value)) return broken(at, `must be ${what}`)
    const type = value['type']
    const rule = typeof type === 'string' && Object.hasOwn(rules, type) ? rules[type] : undefined
    return rule ? rule(value, at) : broken(at, `"${String(type)}" is not ${what}`)
  }

/** Exactly one of these fields must be there. */
export const exactlyOne =
  (...names: readonly string[]): Rule =>
  (value, at) => {
    const there = names.filter((name) => isJson(value) && value[name] !== undefined)
    return there.length === 1 ? [] : broken(at, `must have exactly one of ${names.join(', ')}`)
  }

/** At least one of these fields must be there. */
export const atLeastOne =
  (...names: readonly string[]): Rule =>
  (value, at) =>
    names.some((name) => isJson(value) && value[name] !== undefined)
      ? []
      : broken(at, `must have at least one of ${names.join(', ')}`)

/** Some of a table of rules, for a place where not every type may stand. */
export const only = (
  rules: Readonly<Record<string, Rule>>,
  ...names: readonly string[]
): Readonly<Record<string, Rule>> =>
  Object.fromEntries(Object.entries(rules).filter(([name]) => names.includes(name)))

/** The same findings, refused by Slack under another name. */
export const refusedAs = (refusal: string, findings: readonly Finding[]): readonly Finding[] =>
  findings.map((finding) => (finding.refusal ? { ...finding, refusal } : finding))

/** What else must hold of an object, once it is known to be one. */
export const also =
  (check: (value: Json, at: string) => readonly Finding[]): Rule =>
  (value, at) =>
    isJson(value) ? check(value, at) : []
