import { type ParsedFile, parseYaml } from './yaml.ts'

type Known = { readonly file: string; readonly text: string; readonly parsed: ParsedFile }

/** How many files are kept: three versions each of those that corrections are laid over in turn. */
const KEPT_MAX = 12

/** What was looked at last, newest first. */
let latest: readonly Known[] = []

/**
 * A file of the pack, parsed once however often it is looked through: one of 260,000 characters takes
 * a third of a second. What comes of it is shared, so nobody may alter it.
 */
export function parsedOnce(file: string, text: string): ParsedFile {
  const known = latest.find((one) => one.file === file && one.text === text)
  const found = known ?? { file, text, parsed: parseYaml(file, text) }
  latest = [found, ...latest.filter((one) => one !== found)].slice(0, KEPT_MAX)
  return found.parsed
}
