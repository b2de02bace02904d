import { explain } from './explain.ts'
import type { Finding } from './finding.ts'
import { FINDINGS_MAX } from './forbidden.ts'
import { LAYOUT, type Part, partOf, type RecordOf } from './layout.ts'
import type { Located, Pack, PackFiles } from './read.ts'
import { type ParsedFile, parseYaml } from './yaml.ts'

export type Parsed = {
  readonly pack: Pack
  readonly findings: Finding[]
  /** Ids of records that were not accepted: references to them are not a second mistake. */
  readonly rejected: ReadonlySet<string>
}

/** Parses the files into records, and says everything that is wrong with their form. */
export function parsePack(files: PackFiles): Parsed {
  const findings: Finding[] = []
  const rejected = new Set<string>()
  const pack = Object.fromEntries(Object.keys(LAYOUT).map((part) => [part, []])) as unknown as {
    [P in Part]: Located<RecordOf<P>>[]
  }
  for (const { file, bytes } of files) {
    const part = partOf(file)
    const parsed = part && decode(file, bytes)
    if (!part) findings.push(misplaced(file))
    else if (typeof parsed === 'object' && 'file' in parsed) {
      if (parsed.value === undefined) for (const id of idsIn(bytes)) rejected.add(id)
      findings.push(
        ...parsed.findings,
        ...collect(part, parsed, pack[part] as Located<unknown>[], rejected),
      )
    }
  }
  if (pack.info.length === 0 && findings.length === 0) findings.push(missingInfo)
  return { pack, findings, rejected }
}

function decode(file: string, bytes: Uint8Array): ParsedFile {
  try {
    return parseYaml(file, new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    const start = { line: 1, column: 1 }
    const problem = 'not readable as UTF-8 text, or nested beyond reading'
    return {
      file,
      value: undefined,
      at: () => start,
      keyAt: () => start,
      excerptAt: () => undefined,
      findings: [{ file, ...start, problem, fix: 'save it as UTF-8 YAML' }],
    }
  }
}

function collect(
  part: Part,
  parsed: ParsedFile,
  into: Located<unknown>[],
  rejected: Set<string>,
): Finding[] {
  if (parsed.value === undefined) return []
  const { record, isList } = LAYOUT[part]
  const values = isList ? parsed.value : [parsed.value]
  if (!Array.isArray(values)) {
    return [
      {
        file: parsed.file,
        line: 1,
        column: 1,
        problem: 'the file is not a list',
        fix: 'start each record with "- "',
      },
    ]
  }
  const findings: Finding[] = []
  for (const [i, value] of values.entries()) {
    const base = isList ? [i] : []
    // Beyond that many nothing is looked at: those are put right first.
    const checked = findings.length < FINDINGS_MAX ? record.safeParse(value) : undefined
    if (!checked?.success) {
      for (const id of idsIn(JSON.stringify(value, null, 1))) rejected.add(id)
      if (checked)
        findings.push(...explain(checked.error.issues, base, parsed).slice(0, FINDINGS_MAX))
      continue
    }
    into.push({
      record: checked.data,
      file: parsed.file,
      at: (path, character) => parsed.at([...base, ...path], character),
    })
  }
  return findings
}

/** Everything that looks like an id in a text that was not accepted. */
const idsIn = (text: string | Uint8Array): string[] =>
  [
    ...String(typeof text === 'string' ? text : new TextDecoder().decode(text)).matchAll(
      /\bid"?: *"?([a-z0-9-]+)/g,
    ),
  ].map(([, id = '']) => id)

const misplaced = (file: string): Finding => ({
  file,
  line: 1,
  column: 1,
  problem: 'a file the pack has no place for',
  fix: 'see data/README.md for which file holds what',
})

const missingInfo: Finding = {
  file: 'pack.yaml',
  line: 1,
  column: 1,
  problem: 'the file is missing',
  fix: 'a pack needs its pack.yaml: name, licence, coverage',
}
