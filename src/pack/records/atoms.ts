import { z } from 'zod'
import { parseEdtf } from '#core/edtf.ts'
import {
  CATALOGUE_KINDS,
  CERTAINTIES,
  CLAIM_KINDS,
  NAME_KINDS,
  REASONS,
  ROLES,
  STAGES,
} from '#core/vocabulary.ts'

/** Lower-case words joined by hyphens: ids are typed in chat and stand in file names. */
export const Id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case letters, digits and single hyphens')
  .max(80)

/** A date as precise as it is known. */
export const Edtf = z
  .string()
  .refine((text) => parseEdtf(text) !== undefined, {
    error: 'write a date that exists, as 2023, 2023-07, 2023-07-25, 2023-07~ or 2012/2022-10',
  })
  .describe('EDTF: 2023, 2023-07, 2023-07-25, 2023-07~, 2012-11/2022-10, ../2024')

/** An EDTF date, or the word `unknown` for what was not traced. */
export const EdtfOrUnknown = z.union([z.literal('unknown'), Edtf])

export const words = (max: number) => z.string().trim().min(1).max(max)

/** One neutral line in our own words. */
export const ClaimLine = words(160)

/** Which source says it and, where known, in what part of it. */
export const Citation = z.union([Id, z.strictObject({ source: Id, where: words(120) })])
export const Citations = z.array(Citation).min(1, 'a claim needs at least one citation').max(30)

export const Names = z.strictObject({
  en: words(160),
  hans: words(60).optional().describe('simplified characters'),
  hant: words(60).optional().describe('traditional characters'),
  pinyin: words(120).optional().describe('with tone marks'),
  pinyin_basis: z
    .enum(['source', 'derived'])
    .optional()
    .describe('source: the toned form was seen; derived: standard reading of the characters'),
  zh_basis: z
    .enum(['source', 'editor'])
    .optional()
    .describe('editor: a Chinese label of ours, not a wording found in a source'),
  also: z
    .array(z.strictObject({ name: words(160), kind: z.enum(NAME_KINDS) }))
    .max(20)
    .optional(),
  sources: z.array(Id).optional(),
})

/** The other subjects of a claim, by the part they play. */
export const Subjects = z.partialRecord(
  z.enum(ROLES).exclude(['about', 'case']),
  z.union([Id, z.array(Id).min(1)]),
)

/** That what was told before is withdrawn: since when, and why. */
export const Retracted = z.strictObject({ on: Edtf, why: words(200) })

/** What every dated statement carries, whatever file it stands in. */
export const Claim = z.strictObject({
  id: Id,
  kind: z.enum(CLAIM_KINDS).exclude(CATALOGUE_KINDS),
  stage: z.enum(STAGES).optional().describe('the rung of the case this claim reaches'),
  line: ClaimLine,
  date: EdtfOrUnknown,
  certainty: z.enum(CERTAINTIES),
  reason: z.enum(REASONS),
  subjects: Subjects.optional(),
  sentence: words(120).optional().describe('the sentence in words, for the stage `sentenced`'),
  citations: Citations,
  note: words(400).optional(),
  seen: z
    .literal(true)
    .optional()
    .describe('the person was seen, spoke or wrote in public on this date'),
  disputes: z.array(Id).min(1).optional().describe('claims that say otherwise'),
  supersedes: Id.optional(),
  retracted: Retracted.optional(),
})

export type ClaimRecord = z.infer<typeof Claim>
export type NamesRecord = z.infer<typeof Names>
export type CitationRecord = z.infer<typeof Citation>

/** The source a citation names, whether or not it says in what part of it. */
export const sourceOf = (citation: CitationRecord): string =>
  typeof citation === 'string' ? citation : citation.source
