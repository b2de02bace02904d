import type { z } from 'zod'
import type { Finding } from './finding.ts'
import type { ParsedFile, Path } from './yaml.ts'

type Issue = z.core.$ZodIssue

/** Turns what the schema rejects into findings, one for each wrong value or unknown key. */
export function explain(issues: readonly Issue[], base: Path, parsed: ParsedFile): Finding[] {
  return issues.flatMap((issue) => explainOne(issue, [...base, ...(issue.path as Path)], parsed))
}

function explainOne(issue: Issue, path: Path, parsed: ParsedFile): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      file: parsed.file,
      ...parsed.keyAt(path, key),
      problem: 'an unknown key',
      value: key,
      fix: 'remove it, or correct its spelling',
    }))
  }
  if (issue.code === 'invalid_union') {
    const best = bestBranch(issue.errors, at(parsed.value, path))
    if (best)
      return best.flatMap((inner) => explainOne(inner, [...path, ...(inner.path as Path)], parsed))
  }
  const value = at(parsed.value, path)
  const where = value === undefined ? parsed.at(path.slice(0, -1)) : parsed.at(path)
  const name = String(path.at(-1) ?? 'the record')
  return [
    {
      file: parsed.file,
      ...where,
      problem: value === undefined ? `${name} is missing` : `${name} is not right`,
      value:
        value === undefined
          ? undefined
          : typeof value === 'object'
            ? JSON.stringify(value)
            : String(value),
      fix: fixFor(issue, value),
    },
  ]
}

/** The alternative that came closest: the one whose complaints lie deepest, or the first. */
function bestBranch(
  branches: readonly (readonly Issue[])[],
  value: unknown,
): readonly Issue[] | undefined {
  const depth = (issues: readonly Issue[]) => Math.max(0, ...issues.map(({ path }) => path.length))
  const isKind = (issues: readonly Issue[]) =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0)
  const unquoted = isUnquoted(value) && branches.find((issues) => issues.some(wantsText))
  if (unquoted) return unquoted
  return [...branches]
    .filter((issues) => !isKind(issues))
    .sort((a, b) => depth(b) - depth(a))
    .at(0)
}

/** `date: 2023` is a number to YAML, where a text was meant. */
const isUnquoted = (value: unknown) => typeof value === 'number' || typeof value === 'boolean'

const wantsText = (issue: Issue) =>
  issue.code === 'invalid_type' && issue.expected === 'string' && issue.path.length === 0

function fixFor(issue: Issue, value: unknown): string {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && isUnquoted(value)) return 'put it between quotation marks'
      return `write ${issue.expected === 'array' ? 'a list' : issue.expected === 'object' ? 'a block of keys' : `a ${issue.expected}`}`
    case 'invalid_value':
      return `write one of ${issue.values.map(String).join(', ')}`
    case 'too_big':
      return `keep it to ${issue.maximum} ${issue.origin === 'string' ? 'characters' : 'at most'}`
    case 'too_small':
      return issue.origin === 'array'
        ? 'give at least one'
        : issue.origin === 'string'
          ? 'write something here'
          : `at least ${issue.minimum}`
    case 'invalid_union':
      return 'write one of the forms the schema allows'
    default:
      return issue.message.replace(/\.$/, '')
  }
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (part, key) =>
      part !== null && typeof part === 'object'
        ? (part as Record<string | number, unknown>)[key]
        : undefined,
    value,
  )
}
