import type { Finding } from '../finding.ts'
import type { Located } from '../read.ts'
import type { Path } from '../yaml.ts'

/** Adds findings that point into a record. */
export type Tell = (
  where: Located<unknown>,
  path: Path,
  problem: string,
  fix: string,
  value?: string,
) => void

export function reporter(findings: Finding[]): Tell {
  return (where, path, problem, fix, value) => {
    findings.push({ file: where.file, ...where.at(path), problem, value, fix })
  }
}
