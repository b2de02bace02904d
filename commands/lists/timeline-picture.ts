import type { Bar, Block } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import { dayOf } from '#core/edtf.ts'
import type { Claim, Clocks, Subject, Tenure } from '#core/facts.ts'
import { spansOf } from '#core/lane-spans.ts'
import { personTimeline } from '#core/person-timeline.ts'

type Drawn = {
  readonly subject: Subject
  readonly tenures: readonly Tenure[]
  /** The events of this page, and those of all pages. */
  readonly told: readonly Claim[]
  readonly events: readonly Claim[]
  readonly clocks: Clocks
}

/** The posts of a person that the picture can show; others have none. */
export function tenuresOf({ id, type }: Subject, clocks: Clocks, desk: Desk): readonly Tenure[] {
  if (type !== 'person') return []
  const at = { clocks, today: dayOf(desk.now) }
  return desk.facts.tenures({ person: id }, clocks).filter((one) => spansOf(one, at).length > 0)
}

/** A person’s page of events on a line of time, with their posts; of anything else, events a year. */
export function picture(drawn: Drawn, desk: Desk): Block | undefined {
  const { subject, events, clocks } = drawn
  if (subject.type !== 'person') return chart(events, desk)
  const at = { clocks, today: dayOf(desk.now) }
  return personTimeline({ ...drawn, person: subject, at }, desk.words)
}

/** Events a year, when they span more than one; years without any are shown as such. */
function chart(claims: readonly Claim[], { words }: Desk): Block | undefined {
  const years = claims
    .filter(({ kind }) => kind !== 'role') // A post lasts; it has no one year.
    .flatMap(({ date }) => /^\d{4}/.exec(date ?? '')?.[0] ?? [])
    .map(Number)
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (years.length === 0 || first === last) return undefined
  const bars = Array.from({ length: last - first + 1 }, (_, i): Bar => {
    const year = first + i
    return { label: String(year), value: years.filter((one) => one === year).length }
  })
  return { kind: 'chart', title: words.events.chart, bars }
}
