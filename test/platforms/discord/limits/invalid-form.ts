import type { Finding, Path } from './finding.ts'

/** One level of the errors in Discord's answer: by field, and what is wrong with the field itself. */
type Errors = { [field: string]: Errors | { code: string; message: string }[] }

/** The body that Discord answers with: https://docs.discord.com/developers/reference#error-messages */
export type InvalidForm = {
  readonly code: 50035
  readonly message: 'Invalid Form Body'
  readonly errors: Errors
}

/** Findings as the body of a 400, each error where its field is. */
export function invalidForm(findings: readonly Finding[]): InvalidForm {
  const errors: Errors = {}
  for (const { path, code, message } of findings) {
    const level = levelAt(errors, path)
    const before = level['_errors']
    level['_errors'] = [...(Array.isArray(before) ? before : []), { code, message }]
  }
  return { code: 50035, message: 'Invalid Form Body', errors }
}

function levelAt(errors: Errors, path: Path): Errors {
  let level = errors
  for (const step of path) {
    const below = level[String(step)]
    if (below && !Array.isArray(below)) level = below
    else {
      const made: Errors = {}
      level[String(step)] = made
      level = made
    }
  }
  return level
}
