import { z } from 'zod'
import { RANKS, STAGES } from '#core/vocabulary.ts'
import { Citations, Edtf, EdtfOrUnknown, Id, Names, Retracted, words } from './atoms.ts'

/** One official step. `public_on` is when it became known, where that was later than its date. */
export const CaseStage = z.strictObject({
  stage: z.enum(STAGES),
  date: EdtfOrUnknown,
  public_on: Edtf.optional(),
  sentence: words(120).optional(),
  note: words(300).optional(),
  citations: Citations,
  retracted: Retracted.optional(),
})

/** A person known to the store only through their case is described here, not in `people/`. */
export const CasePerson = z.strictObject({
  id: Id,
  names: Names,
  distinguish: words(120).optional(),
})

export const Case = z.strictObject({
  id: Id,
  person: z.union([Id, CasePerson]),
  post: words(200).optional().describe('the post at the fall, in words'),
  rank: z.enum(RANKS),
  body: words(120).optional().describe('the body at the fall, in words'),
  organisation: Id.optional().describe('the same body, where the store knows it'),
  sector: words(60).optional().describe('province or sector'),
  announced: EdtfOrUnknown.describe('when the case first became public'),
  stages: z
    .array(CaseStage)
    .describe('steps that no claim in people/ states; those claims name this case by its person'),
  outcome: z
    .enum(['followed', 'not-traced', 'died'])
    .describe('not-traced: no outcome was seen, which does not mean there was none'),
  note: words(400).optional(),
})

export type CaseRecord = z.infer<typeof Case>
export type CaseStageRecord = z.infer<typeof CaseStage>

/** The id of the person a case is about, described in `people/` or in the case itself. */
export const personOf = ({ person }: Pick<CaseRecord, 'person'>): string =>
  typeof person === 'string' ? person : person.id
