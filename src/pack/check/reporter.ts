import type { Finding } from '../finding.ts'
import type { Located } from '../read.ts'
import type { Path } from '../yaml.ts'

/** Adds findings that point into a record, with `character` at one character of a text. */
export type Tell = (
  where: Located<unknown>,
  path: Path,
  problem: string,
  fix: string,
  value?: string,
  character?: number,
) => void

export function reporter(findings: Finding[]): Tell {
  return (where, path, problem, fix, value, character) => {
    findings.push({ file: where.file, ...where.at(path, character), problem, value, fix })
  }
}
