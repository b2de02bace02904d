import { STAGES } from '#core/vocabulary.ts'
import { descriptionClaimId, eventClaimId, stageClaimId } from './check/statements.ts'
import { LAYOUT, type Part, partOf } from './layout.ts'
import { parsedOnce } from './parsed.ts'
import type { PackFiles } from './read.ts'
import type { ParsedFile, Path } from './yaml.ts'

/** A part of the pack, or `claim` for one claim of a person. */
export type RecordPart = Part | 'claim'

export const RECORD_PARTS: readonly RecordPart[] = [...(Object.keys(LAYOUT) as Part[]), 'claim']

export const recordPart = (typed: unknown): RecordPart | undefined =>
  RECORD_PARTS.find((part) => part === typed)

/** Files of a pack as texts, by their path. */
export type Texts = ReadonlyMap<string, string>

/** Those of them that are UTF-8, without their byte-order marks. Line ends are kept as they are. */
export function textsOf(files: PackFiles): Map<string, string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return new Map(
    files.flatMap(({ file, bytes }) => {
      try {
        return [[file, decoder.decode(bytes)] as const]
      } catch {
        return [] // The check of the pack tells of it.
      }
    }),
  )
}

/** Where a record stands: the file, the path in it, and its value as it was parsed. */
export type Spot = {
  readonly file: string
  readonly path: Path
  readonly value: unknown
  readonly parsed: ParsedFile
}

/** The id by which a record is told from the others of its part. */
export function idOf(part: RecordPart, record: unknown): string | undefined {
  if (part === 'info') return 'pack'
  if (part === 'holidays') {
    const [calendar, day] = [fieldOf(record, 'calendar'), fieldOf(record, 'day')]
    return typeof calendar === 'string' && typeof day === 'string'
      ? `${calendar}-${day}`
      : undefined
  }
  const id = fieldOf(record, 'id')
  return typeof id === 'string' ? id : undefined
}

/** A record as the files have it; undefined when none of that part has this id. */
export function findRecord(texts: Texts, part: RecordPart, id: string): Spot | undefined {
  const wanted = part === 'claim' ? 'people' : part
  for (const [file, text] of texts) {
    if (partOf(file) !== wanted) continue
    if (part !== 'info' && part !== 'holidays' && !text.includes(id)) continue
    const parsed = parsedOnce(file, text)
    const spot = spotIn(parsed, part, id)
    if (spot) return spot
  }
  return undefined
}

function spotIn(parsed: ParsedFile, part: RecordPart, id: string): Spot | undefined {
  const { file, value } = parsed
  if (part !== 'claim' && !LAYOUT[part].isList) {
    return idOf(part, value) === id ? { file, path: [], value, parsed } : undefined
  }
  const base = part === 'claim' ? ['claims'] : []
  const list = part === 'claim' ? fieldOf(value, 'claims') : value
  if (!Array.isArray(list)) return undefined
  const index = list.findIndex((record) => idOf(part, record) === id)
  return index < 0 ? undefined : { file, path: [...base, index], value: list[index], parsed }
}

/** The record a claim of the store comes from, and where in it the claim is stated. */
export type ClaimSource = {
  readonly part: RecordPart
  /** Of the record. */
  readonly id: string
  /** `record`: all of it; `stage` and `event`: one step of a case or measure; `description`: a body’s. */
  readonly form: 'record' | 'stage' | 'event' | 'description'
  /** From the record to the step; empty for the other forms. */
  readonly path: Path
  readonly spot: Spot
}

/** Finds the record that states a claim, by the id under which the claim is shown. */
export function locateClaim(texts: Texts, claim: string): ClaimSource | undefined {
  for (const part of ['claim', 'risks', 'measures', 'figures'] as const) {
    const spot = findRecord(texts, part, claim)
    if (spot) return { part, id: claim, form: 'record', path: [], spot }
  }
  return stageOf(texts, claim) ?? eventOf(texts, claim) ?? descriptionOf(texts, claim)
}

function stageOf(texts: Texts, claim: string): ClaimSource | undefined {
  for (const stage of STAGES) {
    const end = stageClaimId('', stage)
    if (!claim.endsWith(end)) continue
    const id = claim.slice(0, -end.length)
    const spot = findRecord(texts, 'cases', id)
    const steps = fieldOf(spot?.value, 'stages')
    if (!spot || !Array.isArray(steps)) continue
    const index = steps.findIndex((step) => fieldOf(step, 'stage') === stage)
    if (index >= 0) return { part: 'cases', id, form: 'stage', path: ['stages', index], spot }
  }
  return undefined
}

function eventOf(texts: Texts, claim: string): ClaimSource | undefined {
  const list = parsedOnce('measures.yaml', texts.get('measures.yaml') ?? '').value
  for (const record of Array.isArray(list) ? list : []) {
    const id = idOf('measures', record)
    const events = fieldOf(record, 'events')
    if (id === undefined || !claim.startsWith(`${id}-`) || !Array.isArray(events)) continue
    const index = events.findIndex(
      (step) => eventClaimId(id, String(fieldOf(step, 'event'))) === claim,
    )
    const spot = index < 0 ? undefined : findRecord(texts, 'measures', id)
    if (spot) return { part: 'measures', id, form: 'event', path: ['events', index], spot }
  }
  return undefined
}

function descriptionOf(texts: Texts, claim: string): ClaimSource | undefined {
  const begin = descriptionClaimId('')
  if (!claim.startsWith(begin)) return undefined
  const id = claim.slice(begin.length)
  const spot = findRecord(texts, 'organisations', id)
  return spot && { part: 'organisations', id, form: 'description', path: [], spot }
}

/** An own field of what was parsed; undefined where it is no block of keys or has no such key. */
export const fieldOf = (value: unknown, key: string): unknown =>
  value !== null && typeof value === 'object' && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key] // Just seen to have it.
    : undefined
