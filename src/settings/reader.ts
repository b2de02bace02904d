import { type Env, setting, VARIABLES, type VariableName } from '../config.ts'

/** Reads one variable, or notes what is wrong with it and how to put it right. */
export type Reader = {
  readonly get: (name: VariableName) => string | undefined
  /** The value or its default when it fits; undefined, with the fix noted, when it does not. */
  readonly fitting: (name: VariableName, fits: RegExp, fix: string) => string | undefined
  readonly wrong: (problem: string) => void
}

/** An address of the platform. Plain http is for a server beside this one, as in tests. */
export const ADDRESS =
  /^(?:https:\/\/|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?(?:\/|$))/

/** The same without a path: what the platforms reach us at. */
export const ORIGIN =
  /^(?:https:\/\/[^/\s?#]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?)\/?$/

/** Reads from an environment; what is wrong with it is added to `problems`. */
export const readerOf = (env: Env, problems: string[]): Reader => ({
  get: (name) => setting(env, name),
  fitting(name, fits, fix) {
    const value = setting(env, name) ?? (VARIABLES[name].example || undefined)
    if (value === undefined || fits.test(value)) return value
    problems.push(`${name}: ${fix}`)
    return undefined
  },
  wrong: (problem) => problems.push(problem),
})
