import { type Checkup, doubtful, well } from '#core/checkup.ts'
import type { About } from '#core/fact-views.ts'
import { en } from '#core/words-en.ts'

/** What says how old a snapshot's facts are. */
export type Aged = Pick<About, 'compiled' | 'newestEvent'>

/** Beyond this many days a reader may miss something that is known elsewhere. */
const FRESH_DAYS = 30

const DAY_MS = 24 * 60 * 60 * 1_000

/** How long ago the data was compiled, and how long ago its newest event was. */
export const ageCheckups = ({ compiled, newestEvent }: Aged, now: Date): readonly Checkup[] => [
  ageCheckup('The newest event in the data', newestEvent, now),
  ageCheckup('The data was compiled on', compiled, now),
]

function ageCheckup(what: string, day: string, now: Date): Checkup {
  const days = Math.floor((now.getTime() - Date.parse(day)) / DAY_MS)
  const fix = 'Load newer data, or add what happened since as data/README.md says.'
  if (Number.isNaN(days)) return doubtful(`${what} has no date.`, fix)
  const ago = days > 0 ? `${en.count(days, 'day', 'days')} ago` : 'today'
  const is = what.endsWith(' on') ? '' : ' is of'
  const said = `${what}${is} ${en.date(day)}, ${ago}.`
  return days > FRESH_DAYS
    ? doubtful(`${said} That is more than ${FRESH_DAYS} days.`, fix)
    : well(said)
}
