import { type Block, line, paragraph, quiet, strong } from '#core/brief.ts'
import { isToday } from '#core/clocks.ts'
import type { Desk, Typed } from '#core/command.ts'
import { type Day, parseEdtf } from '#core/edtf.ts'
import { Mistake } from '#core/errors.ts'
import type { Claim, ClaimList, Clocks } from '#core/facts.ts'
import { writeTyped } from '#core/rewrite.ts'

/** Surely within the dates asked for, whatever day an imprecise date means. */
export const isWithin = ({ date }: Claim, from: Day | undefined, to: Day | undefined): boolean => {
  const range = parseEdtf(date ?? '')
  if (!range) return !from && !to
  return (!from || range.earliest >= from) && (!to || range.latest <= to)
}

/** Lasts beyond the dates asked for, or is dated too loosely to say: neither in nor out. */
const reachesInto = (claim: Claim, from: Day | undefined, to: Day | undefined): boolean => {
  const range = parseEdtf(claim.date ?? '')
  const overlaps = range && (!from || range.latest >= from) && (!to || range.earliest <= to)
  return Boolean(overlaps) && !isWithin(claim, from, to)
}

/** What stands at the edge of the dates, or that such events are not counted. */
export function edgeNote(
  own: ClaimList | undefined,
  from: Day | undefined,
  to: Day | undefined,
): Block | undefined {
  if (!from && !to) return undefined
  const edge = own?.claims.filter((claim) => reachesInto(claim, from, to)).length
  if (edge === undefined) {
    return paragraph([
      quiet('What is dated only to a month or year beyond these dates is left out.'),
    ])
  }
  if (edge === 0) return undefined
  return paragraph(
    line`${strong(String(edge))} more reach into these dates or are dated too loosely to place.`,
  )
}

type Nothing = {
  readonly name: string | undefined
  readonly from: Day | undefined
  readonly to: Day | undefined
  readonly own: ClaimList | undefined
  readonly clocks: Clocks
  readonly typed: Typed
}

/** An empty answer names what emptied it: the dates, or a clock. */
export function nothing({ name, from, to, own, clocks, typed }: Nothing, { words }: Desk): Mistake {
  const range = [from && `from ${from}`, to && `to ${to}`].filter(Boolean).join(' ')
  const whose = `${name ? ` of ${name}` : ''}${range ? ` ${range}` : ''}`
  if (isToday(clocks)) {
    return new Mistake(`No event${whose} is in this store. Widen the dates, or leave them out.`)
  }
  const left = (own?.unplaced.length ?? 0) + (own?.unpublished ?? 0)
  const day = clocks.known
    ? `is known by ${words.date(clocks.known)}`
    : `surely happened by ${words.date(clocks.asof)}`
  const rest =
    left > 0
      ? ` ${words.count(left, 'statement is', 'statements are')} left out because of the clock.`
      : ''
  return new Mistake(`No event${whose} ${day}.${rest}`, {
    actions: [
      {
        label: 'Without the clock',
        command: writeTyped('timeline', { ...typed, asof: undefined, known: undefined }, 'subject'),
      },
    ],
  })
}
