import type { Overlay, OverlayRecord } from '#core/corrections.ts'
import type { OverlayFate } from '#core/revisions.ts'
import { findRecord, recordPart, type Spot, type Texts, textsOf } from '#pack/locate.ts'
import type { PackFiles } from '#pack/read.ts'
import { fileFor } from './file-for.ts'
import { hashOf, isSameRecord, readRecord } from './record.ts'
import { appendRecord, replaceRecord } from './splice.ts'

/**
 * Those that are active, in the order they were approved in: each stands on those before it. Of one
 * moment, what the store lists first, the newest, comes last.
 */
export const activeOf = (overlays: readonly Overlay[]): readonly Overlay[] =>
  overlays
    .filter(({ state }) => state === 'active')
    .toReversed()
    .sort((a, b) => (a.approvedAt < b.approvedAt ? -1 : a.approvedAt > b.approvedAt ? 1 : 0))

export type Laid = { readonly files: PackFiles; readonly fates: readonly OverlayFate[] }

/**
 * Lays overlays over a pack in the order given, without checking what comes of it. An overlay whose
 * records all stand in the pack, or that a later one replaces by what stands there, is contained.
 */
export function layOver(files: PackFiles, overlays: readonly Overlay[]): Laid {
  if (overlays.length === 0) return { files, fates: [] }
  const before = textsOf(files)
  const texts = new Map(before)
  const fates = overlays.map(({ id, records, basis }, i): OverlayFate => {
    const later = overlays.slice(i).flatMap((one) => one.records)
    const steps = records.map((record, k) => stepOf(record, basis[k] ?? '', before, texts, later))
    if (steps.some(({ fate }) => fate === 'conflict')) return { overlay: id, fate: 'conflict' }
    const todo = records.filter((_, k) => steps[k]?.fate === 'applied')
    if (todo.length === 0) return { overlay: id, fate: 'contained' }
    const isPut = putAll(todo, texts)
    return { overlay: id, fate: isPut ? 'applied' : 'conflict' }
  })
  return { files: changed(files, before, texts), fates }
}

type Step = Pick<OverlayFate, 'fate'>

function stepOf(
  record: OverlayRecord,
  basis: string,
  before: Texts,
  texts: Texts,
  later: readonly OverlayRecord[],
): Step {
  const wanted = readRecord(record.yaml)
  const part = recordPart(record.part)
  if (wanted === undefined || !part) return { fate: 'conflict' }
  const pack = findRecord(before, part, record.id)?.value
  const isThere = later.some(
    (one) =>
      one.part === record.part && one.id === record.id && isSameRecord(readRecord(one.yaml), pack),
  )
  if (pack !== undefined && isThere) return { fate: 'contained' }
  const now = findRecord(texts, part, record.id)?.value
  if (now !== undefined && isSameRecord(now, wanted)) return { fate: 'contained' }
  const stands = now === undefined ? '' : hashOf(now)
  return { fate: stands === basis ? 'applied' : 'conflict' }
}

/** All or none: a record that has no place in any file leaves the texts as they were. */
function putAll(records: readonly OverlayRecord[], texts: Map<string, string>): boolean {
  const tried = new Map(texts)
  if (!records.every((record) => put(record, tried))) return false
  for (const [file, text] of tried) texts.set(file, text)
  return true
}

function put({ part: name, id, yaml }: OverlayRecord, texts: Map<string, string>): boolean {
  const part = recordPart(name)
  if (!part) return false
  const spot = findRecord(texts, part, id)
  const place = spot?.file ?? fileFor(part, id, readRecord(yaml), texts)
  if (place === undefined) return false
  texts.set(place, withRecord(texts.get(place) ?? '', spot, part, yaml.trimEnd()))
  return isSameRecord(findRecord(texts, part, id)?.value, readRecord(yaml))
}

function withRecord(text: string, spot: Spot | undefined, part: string, yaml: string): string {
  if (spot) return replaceRecord(text, spot.path, yaml)
  if (part === 'people' || part === 'info') return `${yaml}\n`
  return appendRecord(text, part === 'claim' ? ['claims'] : [], yaml)
}

/** The same files, those that are altered with new bytes, and new ones in their order. */
function changed(files: PackFiles, before: Texts, texts: Texts): PackFiles {
  const altered = [...texts].filter(([file, text]) => before.get(file) !== text)
  if (altered.length === 0) return files
  const bytes = new Map(altered.map(([file, text]) => [file, new TextEncoder().encode(text)]))
  const kept = files.map((one) => ({ file: one.file, bytes: bytes.get(one.file) ?? one.bytes }))
  const known = new Set(files.map(({ file }) => file))
  const added = [...bytes].filter(([file]) => !known.has(file))
  return [...kept, ...added.map(([file, of]) => ({ file, bytes: of }))].sort((a, b) =>
    a.file < b.file ? -1 : 1,
  )
}
