import { LAYOUT, type Part } from './layout.ts'
import type { RecordPart } from './locate.ts'
import { Claim } from './records/atoms.ts'

/**
 * The part a record belongs to, by its keys: the one whose schema knows most of them. Undefined when
 * it is no block of keys, or knows as few as another.
 */
export function recognise(record: unknown): RecordPart | undefined {
  if (record === null || typeof record !== 'object' || Array.isArray(record)) return undefined
  const keys = Object.keys(record)
  const scores = SHAPES.map(({ part, known, required }) => ({
    part,
    score:
      keys.filter((key) => known.has(key)).length -
      keys.filter((key) => !known.has(key)).length -
      required.filter((key) => !keys.includes(key)).length,
  })).sort((a, b) => b.score - a.score)
  const [best, second] = scores
  return best && second && best.score > 0 && best.score > second.score ? best.part : undefined
}

const schemas = [
  ...(Object.keys(LAYOUT) as Part[]).map((part) => ({ part, shape: LAYOUT[part].record.shape })),
  { part: 'claim' as const, shape: Claim.shape },
]

const SHAPES = schemas.map(({ part, shape }) => ({
  part: part as RecordPart,
  known: new Set(Object.keys(shape)),
  required: Object.entries(shape).flatMap(([key, field]) =>
    field.safeParse(undefined).success ? [] : [key],
  ),
}))
