import type { Pack } from '../read.ts'
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

const hasOwnStages = (pack: Pack, person: string) =>
  pack.people.some(({ record }) => record.id === person && record.claims.some(({ stage }) => stage))
