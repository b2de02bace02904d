import type { CaseChange, ClaimChange, RecordedChange } from './changes.ts'
import { aboutOf } from './claim-line.ts'
import type { Claim } from './facts.ts'
import { nameOf } from './subject-line.ts'
import type { Words } from './words.ts'

/** Whether what it is about was taken back, with a reason or by being taken out. */
export const isRetraction = (change: RecordedChange): boolean =>
  !change.after || (change.of === 'claim' && change.after.retracted !== undefined)

/** Whom a change is about: the name of the person, body or post it is filed under. */
export function nameIn(change: RecordedChange, words: Words): string {
  const person = personIn(change)
  return person ? nameOf(person, words) : change.id
}

const personIn = (change: ClaimChange | CaseChange) => {
  if (change.of === 'case') return (change.after ?? change.before)?.person
  const claim = change.after ?? change.before
  return claim && aboutOf(claim)
}

/** The claim a change is about; of a case the one that states how far it came. */
export const statedBy = (change: RecordedChange): Claim | undefined =>
  change.of === 'case' ? (change.after ?? change.before)?.reached : (change.after ?? change.before)
