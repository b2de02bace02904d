import type { Bar, Block } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { type Day, dayOf } from '#core/edtf.ts'
import type { Known } from '#core/event-line.ts'
import type { Claim, Clocks, Subject, Tenure } from '#core/facts.ts'
import { spansOf } from '#core/lane-spans.ts'
import { personTimeline } from '#core/person-timeline.ts'
import { wholeYears } from './whole-years.ts'

type Drawn = {
  readonly subject: Subject
  readonly tenures: readonly Tenure[]
  readonly known: Known
  /** The events of all pages. */
  readonly events: readonly Claim[]
  readonly clocks: Clocks
  readonly from: Day | undefined
  readonly to: Day | undefined
}

/** What tells of a person’s events to which posts and when they became public; of others nothing. */
export const knownOf = (subject: Subject | undefined, clocks: Clocks, { facts }: Desk): Known =>
  subject?.type === 'person'
    ? {
        tenures: facts.tenures({ person: subject.id }, clocks),
        caseFile: facts.findCaseOf(subject.id, clocks),
      }
    : { tenures: [], caseFile: undefined }

/** Those posts that the picture can show. */
export function drawable({ tenures }: Known, clocks: Clocks, desk: Desk): readonly Tenure[] {
  const at = { clocks, today: dayOf(desk.now) }
  return tenures.filter((one) => spansOf(one, at).length > 0)
}

/**
 * A person’s events on a line of time, with their posts; of anything else, events a year. It is the
 * same on every page.
 */
export function picture(drawn: Drawn, desk: Desk): Block | undefined {
  const { subject, tenures, known, events, clocks } = drawn
  if (subject.type !== 'person') return chart(drawn, desk)
  const at = { clocks, today: dayOf(desk.now) }
  return personTimeline({ person: subject, tenures, known, told: events, events, at }, desk.words)
}

/** Events a year, when they span more than one; years without any are shown as such. */
function chart({ events, clocks, from, to }: Drawn, desk: Desk): Block | undefined {
  const isWhole = wholeYears({ clocks, from, to }, desk)
  const years = events
    .filter(({ kind }) => kind !== 'role') // A post lasts; it has no one year.
    .flatMap(({ date }) => /^\d{4}/.exec(date ?? '')?.[0] ?? [])
    .map(Number)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (years.length === 0 || first === last) return undefined
  const bars = Array.from({ length: last - first + 1 }, (_, i): Bar => {
    const year = first + i
    const value = years.filter((one) => one === year).length
    return { label: String(year), value, partial: !isWhole(year) }
  })
  return { kind: 'chart', title: desk.words.events.chart, bars }
}
