import { type Block, paragraph, quiet } from '#core/brief.ts'
import { thenOf } from '#core/clocks.ts'
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
  { words }: Desk,
): Block | undefined {
  if (!from && !to) return undefined
  const edge = own?.claims.filter((claim) => reachesInto(claim, from, to)).length
  if (edge === undefined) {
    return paragraph([quiet(words.events.looseLeftOut)])
  }
  if (edge === 0) return undefined
  return paragraph(words.events.reachInto(edge))
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
  const then = thenOf(clocks, words)
  const left = (own?.unplaced.length ?? 0) + (own?.unpublished ?? 0)
  const said = words.events.none({ name, from, to, then, left })
  if (!then) return new Mistake(said)
  return new Mistake(said, {
    actions: [
      {
        label: words.events.withoutClock,
        command: writeTyped('timeline', { ...typed, asof: undefined, known: undefined }, 'subject'),
      },
    ],
  })
}
