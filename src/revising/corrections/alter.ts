import { RECORD_WHY_MAX, type Suggestion } from '#core/corrections.ts'
import type { Day } from '#core/edtf.ts'
import { type ClaimSource, fieldOf } from '#pack/locate.ts'
import type { Path } from '#pack/yaml.ts'

/** A record with a suggestion in it. */
export type Altered = {
  readonly record: unknown
  /** Whether nothing is left to be filled in. */
  readonly isDone: boolean
  /** It says what is suggested nowhere: an editor has to. */
  readonly isByHand: boolean
  /** Whether it cites the source that was given. */
  readonly cites: boolean
}

/** Puts what was suggested into the record where it belongs; `source` is the id of what says so. */
export function alteredBy(
  { what, value = '' }: Suggestion,
  found: ClaimSource,
  source: string,
  today: Day,
): Altered {
  const { spot, path: step, form } = found
  const record = structuredClone(spot.value)
  const byHand = { record, isDone: false, isByHand: true, cites: false }
  if (what === 'retract') {
    if (found.part !== 'claim' && form !== 'stage') return byHand
    // A note is for the editors alone: one of them words the reason that everybody reads.
    const why = value.replaceAll(/\s+/g, ' ').slice(0, RECORD_WHY_MAX).trim()
    const isSet = set(record, [...step, 'retracted'], { on: today, why })
    return isSet ? { record, isDone: why !== '', isByHand: false, cites: false } : byHand
  }
  if (what === 'source') {
    return cite(record, found, source)
      ? { record, isDone: true, isByHand: false, cites: true }
      : byHand
  }
  const field = what === 'other' ? undefined : fieldFor(what, found)
  if (!field || !set(record, field, value)) return byHand
  const cites = cite(record, found, source)
  return { record, isDone: true, isByHand: false, cites }
}

/** Where a record keeps what is shown of its claim; undefined where the store derives it. */
function fieldFor(what: 'line' | 'date' | 'certainty', found: ClaimSource): Path | undefined {
  const { part, form, path } = found
  switch (what) {
    case 'line':
      if (form === 'description') return ['about']
      if (form !== 'record') return undefined
      return part === 'claim' ? ['line'] : part === 'figures' ? ['name'] : ['names', 'en']
    case 'date':
      return form === 'description' ? undefined : [...path, 'date']
    case 'certainty':
      return form === 'record' ? ['certainty'] : undefined
  }
}

/** Adds a citation; false where it is there already. */
function cite(record: unknown, { path, form }: ClaimSource, source: string): boolean {
  const place = form === 'event' ? path : form === 'stage' ? path : []
  // An event without citations of its own rests on those of its measure.
  const own = at(record, [...place, 'citations']) ?? at(record, ['citations'])
  const citations: readonly unknown[] = Array.isArray(own) ? own : []
  const isThere = citations.some((one) => one === source || fieldOf(one, 'source') === source)
  return !isThere && set(record, [...place, 'citations'], [...citations, source])
}

const at = (value: unknown, path: Path): unknown =>
  path.reduce((part, key) => fieldOf(part, String(key)), value)

/** False where there is nothing to set it in. */
function set(record: unknown, path: Path, value: unknown): boolean {
  const key = path.at(-1)
  const holder = at(record, path.slice(0, -1))
  if (key === undefined || holder === null || typeof holder !== 'object') return false
  Object.defineProperty(holder, key, {
    value,
    enumerable: true,
    configurable: true,
    writable: true,
  })
  return true
}
