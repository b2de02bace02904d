import { z } from 'zod'
import { IDENTITY_VERDICTS } from '#core/facts.ts'
import { Citations, Claim, Edtf, EdtfOrUnknown, Id, Names, words } from './atoms.ts'

/** An office held for a time. The claims that start and end it lend it their sources. */
export const Tenure = z.strictObject({
  post: Id,
  from: EdtfOrUnknown,
  to: EdtfOrUnknown.optional().describe('absent: no end is known to this store'),
  attested: Edtf.optional().describe('the last date a source shows the person in the post'),
  started_by: Id.describe('the claim that shows the person in the post'),
  ended_by: Id.optional(),
  disputed: words(200).optional().describe('why two holders may overlap here'),
})

export const Person = z.strictObject({
  id: Id,
  names: Names,
  born: z.strictObject({ date: Edtf, sources: z.array(Id).min(1) }).optional(),
  distinguish: words(120).optional().describe('what tells this person from a namesake'),
  notes: z.array(words(400)).max(8).optional(),
  tenures: z.array(Tenure).optional(),
  claims: z.array(Claim),
})

export const Organisation = z.strictObject({
  id: Id,
  names: Names,
  parent: Id.optional(),
  about: words(500),
  citations: Citations,
})

export const Post = z.strictObject({
  id: Id,
  names: Names,
  body: Id,
  seats: z
    .union([z.number().int().min(1).max(9), z.literal('many')])
    .describe('how many may hold it at once'),
  about: words(300).optional(),
})

/** Whether two people, or two bodies, are one: decided by editors, who can be wrong and undo it. */
export const Identity = z.strictObject({
  id: Id,
  a: Id,
  b: Id,
  verdict: z.enum(IDENTITY_VERDICTS),
  on: Edtf.describe('when editors decided it'),
  why: words(200).optional(),
  by: words(80).optional().describe('who decided it, as they want to be named in public'),
})

export type IdentityRecord = z.infer<typeof Identity>
export type PostRecord = z.infer<typeof Post>
export type TenureRecord = z.infer<typeof Tenure>
