import { z } from 'zod'
import { Case } from './records/cases.ts'
import {
  Check,
  Figure,
  Measure,
  PackInfo,
  Phrase,
  Risk,
  Series,
  Source,
} from './records/catalogue.ts'
import { Identity, Organisation, Person, Post } from './records/subjects.ts'
import { Holiday, SeverityRule } from './records/told.ts'

/**
 * Which file of the pack holds what. `people/` has one record a file, the others hold lists.
 * Editors find the same rules as JSON Schema in `data/schema/`.
 */
export const LAYOUT = {
  info: { files: /^pack\.yaml$/, record: PackInfo, isList: false },
  sources: { files: /^sources\/[a-z0-9-]+\.yaml$/, record: Source, isList: true },
  organisations: { files: /^organisations\.yaml$/, record: Organisation, isList: true },
  posts: { files: /^posts\.yaml$/, record: Post, isList: true },
  people: { files: /^people\/[a-z0-9-]+\.yaml$/, record: Person, isList: false },
  identities: { files: /^identities\.yaml$/, record: Identity, isList: true },
  cases: { files: /^cases\/\d{4}\.yaml$/, record: Case, isList: true },
  risks: { files: /^risks\.yaml$/, record: Risk, isList: true },
  measures: { files: /^measures\.yaml$/, record: Measure, isList: true },
  series: { files: /^series\.yaml$/, record: Series, isList: true },
  figures: { files: /^figures\.yaml$/, record: Figure, isList: true },
  phrases: { files: /^phrases\.yaml$/, record: Phrase, isList: true },
  checks: { files: /^claims\.yaml$/, record: Check, isList: true },
  holidays: { files: /^holidays\.yaml$/, record: Holiday, isList: true },
  severity: { files: /^severity\.yaml$/, record: SeverityRule, isList: true },
} as const

export type Part = keyof typeof LAYOUT
export type RecordOf<P extends Part> = z.infer<(typeof LAYOUT)[P]['record']>

/** The part of the pack a file belongs to, by its path from the pack's folder. */
export const partOf = (file: string): Part | undefined =>
  (Object.keys(LAYOUT) as Part[]).find((part) => LAYOUT[part].files.test(file))

/** The JSON Schema of one part's files, for editors: completion and red lines while typing. */
export function jsonSchema(part: Part): object {
  const { record, isList } = LAYOUT[part]
  const schema: z.ZodType = isList ? z.array(record) : record
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input' })
}
