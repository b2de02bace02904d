import { z } from 'zod'
import {
  ADDRESSES,
  CERTAINTIES,
  RISK_CATEGORIES,
  SOURCE_KINDS,
  STAGES,
  VERDICTS,
} from '#core/vocabulary.ts'
import { Citations, Edtf, EdtfOrUnknown, Id, Names, words } from './atoms.ts'

export const Source = z.strictObject({
  id: Id,
  title: words(300),
  publisher: words(120),
  via: words(160).optional().describe('the site it was read on, where that is not the publisher'),
  kind: z.enum(SOURCE_KINDS),
  url: z
    .url({ protocol: /^https?$/, error: 'write a whole address that begins with https://' })
    .max(1500)
    .optional(),
  address: z.enum(ADDRESSES).describe('only `publisher` is shown as a link'),
  published: Edtf.optional().describe('absent: undated, so never used to answer `known:`'),
  language: z.string().regex(/^[a-z]{2}$/, 'a two-letter language code'),
  note: words(500).optional(),
})

export const Risk = z.strictObject({
  id: Id,
  names: Names,
  category: z.enum(RISK_CATEGORIES),
  category_basis: z.enum(['source', 'editor']),
  about: words(300),
  exposed: words(160),
  said_by: Id.describe('the person or body that named the risk'),
  date: Edtf,
  certainty: z.enum(CERTAINTIES),
  answered_by: z.array(Id).describe('measures proposed against it'),
  wording: words(300).optional().describe('where translations drift from the original'),
  note: words(300).optional(),
  citations: Citations,
})

export const Measure = z.strictObject({
  id: Id,
  names: Names,
  kind: z.enum([
    'metaphor',
    'remedy',
    'diagnosis',
    'law',
    'rule',
    'public-mobilisation',
    'guidance',
    'warning',
    'inspection',
  ]),
  about: words(400),
  by: Id.describe('the person or body behind it'),
  date: Edtf.optional(),
  events: z
    .array(z.strictObject({ event: words(60), date: Edtf, citations: Citations.optional() }))
    .optional(),
  status: words(200).optional(),
  certainty: z.enum(CERTAINTIES),
  note: words(300).optional(),
  citations: Citations,
})

/** What a number counts. Figures of different series are never added or compared silently. */
export const Series = z.strictObject({
  id: Id,
  name: words(120),
  counts: words(400),
  unit: words(40),
  beside_cases: z.boolean().describe('shown next to the counts of /cases'),
  differs: words(500).optional().describe('why it differs from the rows of this store'),
})

export const Figure = z.strictObject({
  id: Id,
  series: Id,
  name: words(160),
  value: z.number().optional(),
  qualifier: words(60).optional(),
  period: Edtf.describe('what the number covers'),
  date: EdtfOrUnknown.describe('when it was published or stated'),
  about: words(400).optional(),
  by: Id.optional(),
  certainty: z.enum(CERTAINTIES),
  citations: Citations,
})

export const Phrase = z.strictObject({
  id: Id,
  hans: words(40),
  hant: words(40),
  pinyin: words(120),
  english: words(160),
  meaning: words(400),
  stage: z.enum(STAGES).optional(),
  seen_in: z.array(Id).optional().describe('sources in which the wording was seen'),
})

/** One statement of a report, and what better sources make of it. */
export const Check = z.strictObject({
  id: Id,
  report: Id.describe('the source that said it'),
  says: words(300),
  where: words(120).optional(),
  verdict: z.array(z.enum(VERDICTS)).min(1),
  reading: words(900),
  why: words(400).optional().describe('why the report said it, where that can be seen'),
  relative: z.strictObject({ expression: words(60), means: words(120) }).optional(),
  about: z.array(Id).describe('subjects the statement is about'),
  claims: z.array(Id).describe('claims of this store that state the better reading'),
  citations: Citations,
})

export const Coverage = z.strictObject({ period: Edtf, remark: words(500) })

export const PackInfo = z.strictObject({
  name: Id,
  title: words(120),
  licence: words(300),
  compiled: Edtf,
  covers: z.array(words(400)).min(1),
  coverage: z.array(Coverage),
})

export type MeasureRecord = z.infer<typeof Measure>
