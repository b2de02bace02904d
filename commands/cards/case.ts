import type { Brief } from '#core/brief.ts'
import { aboutOf } from '#core/claim-line.ts'
import type { Desk } from '#core/command.ts'
import { Fault } from '#core/errors.ts'
import type { Clocks } from '#core/facts.ts'
import type { Asked } from '#core/subject-option.ts'
import { personCard } from './person.ts'

/** A case is shown on the card of the person it is about. */
export function caseCard({ subject, found }: Asked, clocks: Clocks, desk: Desk): Brief {
  const claim = desk.facts.claimsAbout(subject.id, {}).claims[0]
  const person = claim && aboutOf(claim)
  if (!person) throw new Fault(`The case ${subject.id} has no person`)
  return personCard({ subject: person, found }, clocks, desk)
}
