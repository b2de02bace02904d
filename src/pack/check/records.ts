import { SEEN_KINDS } from '#core/vocabulary.ts'
import type { Pack } from '../read.ts'
import type { ClaimRecord } from '../records/atoms.ts'
import type { Ids } from './ids.ts'
import type { Tell } from './reporter.ts'

/** What single records must say for their kind, beyond their form. */
export function checkRecords(pack: Pack, ids: Ids, tell: Tell): void {
  for (const where of pack.figures) {
    if (where.record.value === undefined && where.record.qualifier === undefined) {
      tell(
        where,
        [],
        'a figure without a value or a qualifier',
        'give the number, or the words it was given in',
        where.record.id,
      )
    }
  }
  for (const where of pack.people) {
    const path = where.file.replace(/^people\/|\.yaml$/g, '')
    if (path !== where.record.id) {
      tell(
        where,
        ['id'],
        'the file is not named after its person',
        `rename it to people/${where.record.id}.yaml`,
        path,
      )
    }
    where.record.claims.forEach((claim, i) => {
      if (claim.disputes?.includes(claim.id) || claim.supersedes === claim.id) {
        tell(
          where,
          ['claims', i],
          'a claim cannot dispute or supersede itself',
          'name the other claim',
          claim.id,
        )
      }
      if (claim.seen && !showsSomebody(claim)) {
        tell(
          where,
          ['claims', i, 'seen'],
          'a claim like this shows nobody in public',
          'leave out seen, or write a claim of its own about the appearance',
          claim.id,
        )
      }
    })
  }
  for (const where of pack.cases) {
    const { person, stages } = where.record
    if (
      typeof person === 'string' &&
      stages.length === 0 &&
      !hasOwnStages(pack, person) &&
      ids.has(person)
    ) {
      tell(
        where,
        ['stages'],
        'a case with no step in it',
        'add a stage here or to the person’s claims',
        where.record.id,
      )
    }
    if (typeof person !== 'string' && stages.length === 0) {
      tell(
        where,
        ['stages'],
        'a case with no step in it',
        'add the step that made it public',
        where.record.id,
      )
    }
  }
}

/** An allegation shows nobody, and neither does what happened to somebody. */
const showsSomebody = ({ kind, certainty }: ClaimRecord): boolean =>
  certainty !== 'alleged' && SEEN_KINDS.some((one) => one === kind)

const hasOwnStages = (pack: Pack, person: string) =>
  pack.people.some(({ record }) => record.id === person && record.claims.some(({ stage }) => stage))
