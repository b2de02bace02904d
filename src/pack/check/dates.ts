import { addDays, parseEdtf } from '#core/edtf.ts'
import type { Pack } from '../read.ts'
import { sourceOf } from '../records/atoms.ts'
import type { Tell } from './reporter.ts'
import { statementsOf } from './statements.ts'

/** Dates that exist but cannot both be true. */
export function checkDates(pack: Pack, tell: Tell): void {
  checkCitations(pack, tell)
  for (const where of pack.people) {
    const { born, claims, tenures } = where.record
    const birth = born && parseEdtf(born.date)
    claims.forEach((claim, i) => {
      const date = parseEdtf(claim.date)
      if (birth && date && date.latest < birth.earliest) {
        tell(
          where,
          ['claims', i, 'date'],
          'dated before the person was born',
          'correct one of the two dates',
          claim.date,
        )
      }
    })
    tenures?.forEach((tenure, i) => {
      const from = parseEdtf(tenure.from)
      const to = tenure.to === undefined ? undefined : parseEdtf(tenure.to)
      if (from && to && to.latest < from.earliest) {
        tell(
          where,
          ['tenures', i, 'to'],
          'the post ends before it begins',
          'correct one of the two dates',
          tenure.to,
        )
      }
    })
  }
}

/** A source cannot report what had not happened when it was published. One day's slack for zones. */
function checkCitations(pack: Pack, tell: Tell): void {
  const published = new Map(
    pack.sources.map(({ record }) => [record.id, record.published && parseEdtf(record.published)]),
  )
  for (const { where, path, date, citations } of statementsOf(pack)) {
    const happened = date === undefined ? undefined : parseEdtf(date)
    if (!happened || happened.precision === 'interval') continue
    citations.forEach((citation, i) => {
      const source = sourceOf(citation)
      const appeared = published.get(source)
      if (appeared && addDays(appeared.latest, 1) < happened.earliest) {
        tell(
          where,
          [...path, 'citations', i],
          `published before the ${date} it is cited for`,
          'cite a later source or correct the date',
          source,
        )
      }
    })
  }
}
