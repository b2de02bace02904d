import { aboutOf } from './claim-line.ts'
import type { Claim, Subject } from './facts.ts'

/**
 * Without the posts somebody else held: they are no event of a person, though the claim may name
 * them. Of a body or a post they are, for these have no holders but somebody else.
 */
export const ownEvents = ({ id, type }: Subject, claims: readonly Claim[]): readonly Claim[] =>
  type === 'person'
    ? claims.filter((claim) => claim.kind !== 'role' || aboutOf(claim)?.id === id)
    : claims
