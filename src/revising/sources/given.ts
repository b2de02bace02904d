import { Mistake } from '#core/errors.ts'
import { type GivenFile, TEXT_BYTES_MAX } from '#core/given-file.ts'
import type { Words } from '#core/words.ts'
import type { Excerpt } from '#pack/excerpt.ts'
import type { Finding } from '#pack/finding.ts'
import { partOf } from '#pack/layout.ts'
import { isTooMuch } from '#pack/parts.ts'
import type { PackFiles } from '#pack/read.ts'
import { type ParsedFile, parseYaml } from '#pack/yaml.ts'
import { placeOfSingle } from './single.ts'
import { textOfGiven } from './unpack.ts'

/** Files of a pack that came as one file. Plain data: it can be sent to another process. */
export type Given = {
  /** As it was attached. */
  readonly name: string
  /** With `pack.yaml` in it: then the folder has no say. */
  readonly isWhole: boolean
  readonly files: readonly GivenPart[]
}

type GivenPart = PackFiles[number] & { readonly origin: Omit<Excerpt, 'text'> }

export type Reading =
  | { readonly kind: 'given'; readonly given: Given }
  /** It cannot be read as YAML; each finding names the file as it was attached. */
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }

/** A pack’s own files may nest 12 levels, and a file of files one more; deeper is no pack. */
const DEPTH_MAX = 50

/**
 * Reads one YAML or JSON file, gzip allowed. It is either a bundle, a block of keys that are paths of
 * the pack (`people/x.yaml: …`), each with that file’s content as a value or as its text; or one file
 * of the pack, told by its name, else by what its records are. Parsing 8 MB takes seconds: where
 * questions are answered, call it in another process.
 *
 * @throws Mistake when it is no such file, too large or an archive
 */
export function readGiven(file: GivenFile, words: Words): Reading {
  const { name } = file
  const text = textOfGiven(file, words)
  const parsed = parseYaml(name, text, { characters: TEXT_BYTES_MAX, depth: DEPTH_MAX })
  if (parsed.findings.length > 0) return { kind: 'findings', findings: parsed.findings }
  const bundled = bundledParts(parsed)
  if (bundled) {
    // Those that came as texts are still to be parsed, and could each be as much as one file may be.
    const texts = bundled.map(({ bytes }) => new TextDecoder().decode(bytes))
    if (isTooMuch(texts)) throw new Mistake(words.given.file.tooMuch(name))
    const isWhole = bundled.some(({ file }) => file === 'pack.yaml')
    return { kind: 'given', given: { name, isWhole, files: bundled } }
  }
  const place = placeOfSingle(name, parsed.value)
  if (place === 'unknown') throw new Mistake(words.given.file.unknown(name))
  if (place === 'unnamed') throw new Mistake(words.given.file.unnamed(name))
  const origin = { line: 1, shift: { first: 0, others: 0 }, isExact: true }
  const single = { file: place, bytes: new TextEncoder().encode(text), origin }
  return { kind: 'given', given: { name, isWhole: false, files: [single] } }
}

/** The folder’s files with the given ones in their places, or these alone where they are a whole pack. */
export function packWith({ isWhole, files }: Given, folder: PackFiles): PackFiles {
  const given = files.map(({ file, bytes }) => ({ file, bytes }))
  const names = new Set(given.map(({ file }) => file))
  const kept = isWhole ? [] : folder.filter(({ file }) => !names.has(file))
  return [...kept, ...given].sort((a, b) => (a.file < b.file ? -1 : 1))
}

/** The same finding where it stands in the attached file; one of another file stays as it is. */
export function placed(finding: Finding, { name, files }: Given): Finding {
  const origin = files.find(({ file }) => file === finding.file)?.origin
  if (!origin) return finding
  if (!origin.isExact) return { ...finding, file: name, line: origin.line, column: 1 }
  const shift = finding.line === 1 ? origin.shift.first : origin.shift.others
  const line = origin.line + finding.line - 1
  return { ...finding, file: name, line, column: finding.column + shift }
}

/** The files of a bundle; undefined where the keys are no paths. */
function bundledParts(parsed: ParsedFile): GivenPart[] | undefined {
  const { value } = parsed
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined
  const keys = Object.keys(value)
  if (!keys.some((key) => partOf(key) !== undefined)) return undefined
  return keys.map((file) => {
    const { text, line, shift, isExact }: Excerpt = parsed.excerptAt([file]) ?? {
      text: '', // Neither a list nor a block nor a text: the check of the pack says what is missing.
      line: parsed.keyAt([], file).line,
      shift: { first: 0, others: 0 },
      isExact: false,
    }
    return { file, bytes: new TextEncoder().encode(text), origin: { line, shift, isExact } }
  })
}
