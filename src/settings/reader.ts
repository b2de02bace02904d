import { type Env, setting, VARIABLES, type VariableName } from '../config.ts'
import { isSecret, secretFrom } from './secret.ts'

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

/**
 * Reads from an environment, secrets from their files too; what is wrong with it is added to
 * `problems`, once.
 */
export function readerOf(env: Env, problems: string[]): Reader {
  const unread = new Set<string>()
  const note = (problem: string): void => {
    if (!problems.includes(problem)) problems.push(problem)
  }
  const get = (name: VariableName): string | undefined => {
    if (!isSecret(name)) return setting(env, name)
    const { value, problem } = secretFrom(env, name)
    if (problem === undefined) return value
    unread.add(name)
    note(problem)
    return undefined
  }
  return {
    get,
    fitting(name, fits, fix) {
      const value = get(name) ?? (VARIABLES[name].example || undefined)
      if (value === undefined || fits.test(value)) return value
      note(`${name}: ${fix}`)
      return undefined
    },
    wrong(problem) {
      // What is said to be missing is there, in a file whose problem is told already.
      if (![...unread].some((name) => problem.startsWith(`${name} is missing`))) note(problem)
    },
  }
}
