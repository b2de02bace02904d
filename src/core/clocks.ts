import type { Line } from './brief.ts'
import type { Desk } from './command.ts'
import type { Clocks } from './facts.ts'
import { day, optional } from './option.ts'
import type { Then } from './words/frame.ts'

/** The two clocks, for every command that answers about a past day. */
export const clockOptions = {
  asof: optional(day('What was true by the end of this day, such as 2023-10-23')),
  known: optional(day('Only what was published by this day, such as 2023-11-01')),
}

/** What a reader must know to reproduce an answer: the revision, and both clocks when set. */
export function footer(
  { facts, words }: Desk,
  { asof, known }: Clocks = {},
  left: { unpublished?: number } = {},
): Line[] {
  const about = facts.about()
  const { frame, date } = words
  return [
    frame.revision(about.revision, date(about.compiled)),
    ...(asof ? [frame.asOf(date(asof))] : []),
    ...(known ? [frame.knownBy(date(known), left.unpublished ?? 0)] : []),
  ]
}

/** The past day an answer is about, for saying that there was nothing then; none is today. */
export function thenOf(
  { asof, known }: Clocks,
  { date }: Pick<Desk['words'], 'date'>,
): Then | undefined {
  if (known) return { by: 'known', day: date(known) }
  return asof ? { by: 'asof', day: date(asof) } : undefined
}

/** Whether no clock is set: only then may an answer look back from today. */
export const isToday = ({ asof, known }: Clocks): boolean => !asof && !known
