import { Mistake } from '#core/errors.ts'
import type { Words } from '#core/words.ts'
import { explain } from '#pack/explain.ts'
import type { Finding } from '#pack/finding.ts'
import { LAYOUT } from '#pack/layout.ts'
import { fieldOf, idOf, RECORD_PARTS, type RecordPart, recordPart } from '#pack/locate.ts'
import { recognise } from '#pack/recognise.ts'
import { Claim } from '#pack/records/atoms.ts'
import { type ParsedFile, type Path, parseYaml } from '#pack/yaml.ts'
import { writeRecord } from './record.ts'

/** Most characters of records that are pasted or edited: the longest case of the pack has 4,000. */
const PASTED_MAX = 40_000

/** What findings call the text that was pasted. */
export const PASTED = 'record'

/** One record as it was pasted, its form checked. Plain data: it can be sent to another process. */
export type PastedRecord = {
  readonly part: RecordPart
  readonly id: string
  readonly value: unknown
  /** As it was pasted, at the left margin. */
  readonly yaml: string
  /** Where its first line stands in what was pasted, and how far right its lines do. */
  readonly line: number
  readonly margin: number
}

type Pasted =
  | { readonly kind: 'records'; readonly records: readonly PastedRecord[] }
  | { readonly kind: 'findings'; readonly findings: readonly Finding[] }

/**
 * Reads records somebody pasted: one, or a list; each as it would stand in `data/`, with a leading
 * `part:`, or as `part` and `record`. Where no part is named, its keys tell it.
 *
 * @throws Mistake when it is too long, or no record of any part
 */
export function readPasted(text: string, { given: { record: said } }: Words): Pasted {
  if (text.length > PASTED_MAX) throw new Mistake(said.tooLong(text.length, PASTED_MAX))
  const parsed = parseYaml(PASTED, text)
  if (parsed.findings.length > 0) return { kind: 'findings', findings: parsed.findings }
  const isList = Array.isArray(parsed.value)
  const values: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value]
  if (values.length === 0) throw new Mistake(said.none)
  const found = values.map((value, i) => {
    const path = isList ? [i] : []
    const typed = fieldOf(value, 'part')
    const part = typed === undefined ? recognise(value) : recordPart(typed)
    if (!part) {
      if (typed === undefined) throw new Mistake(said.none)
      throw new Mistake(said.noPart(String(typed), RECORD_PARTS))
    }
    return recordAt(parsed, path, value, part)
  })
  const findings = found.flatMap((one) => ('findings' in one ? one.findings : []))
  if (findings.length > 0) return { kind: 'findings', findings }
  return { kind: 'records', records: found.flatMap((one) => ('record' in one ? one.record : [])) }
}

type One = { readonly record: PastedRecord } | { readonly findings: readonly Finding[] }

function recordAt(parsed: ParsedFile, at: Path, item: unknown, part: RecordPart): One {
  const isWrapped = fieldOf(item, 'record') !== undefined
  const path = isWrapped ? [...at, 'record'] : at
  const value = isWrapped ? fieldOf(item, 'record') : withoutPart(item)
  const { success, error } = (part === 'claim' ? Claim : LAYOUT[part].record).safeParse(value)
  if (!success) return { findings: explain(error.issues, path, parsed) }
  const id = idOf(part, value) ?? ''
  const excerpt = parsed.excerptAt(path)
  const { line, column } = parsed.at(path)
  const isAsPasted = excerpt?.isExact && (isWrapped || fieldOf(item, 'part') === undefined)
  if (isAsPasted) {
    const margin = excerpt.shift.others
    return { record: { part, id, value, yaml: excerpt.text, line, margin } }
  }
  // The first line names the part and is none of the record’s.
  const [first = '', ...others] = excerpt?.text.split('\n') ?? []
  if (/^part:/.test(first) && others.length > 0) {
    const margin = excerpt?.shift.others ?? 0
    return { record: { part, id, value, yaml: others.join('\n'), line: line + 1, margin } }
  }
  return { record: { part, id, value, yaml: writeRecord(value), line, margin: column - 1 } }
}

function withoutPart(item: unknown): unknown {
  if (item === null || typeof item !== 'object' || Array.isArray(item)) return item
  return Object.fromEntries(Object.entries(item).filter(([key]) => key !== 'part'))
}
