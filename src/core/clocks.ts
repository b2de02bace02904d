import type { Line } from './brief.ts'
import { line } from './brief.ts'
import type { Desk } from './command.ts'
import type { Clocks } from './facts.ts'
import { day, optional } from './option.ts'

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
  const lines: Line[] = [
    line`Revision ${about.revision}, facts compiled ${words.date(about.compiled)}.`,
  ]
  if (asof) lines.push(line`As of ${words.date(asof)}: what was true by the end of that day.`)
  if (known) lines.push(knownLine(words.date(known), left.unpublished ?? 0))
  return lines
}

const knownLine = (day: string, unpublished: number): Line =>
  unpublished === 0
    ? line`Known by ${day}: only sources dated no later are used.`
    : line`Known by ${day}: only sources dated no later are used; ${String(unpublished)} ${unpublished === 1 ? 'statement' : 'statements'} published later, or resting on undated sources alone, left out.`

/** " known by 1 November 2023", " by 23 October 2023", or nothing: for saying that there is none. */
export function byThen({ words }: Pick<Desk, 'words'>, { asof, known }: Clocks): string {
  if (known) return ` known by ${words.date(known)}`
  return asof ? ` by ${words.date(asof)}` : ''
}

/** Whether no clock is set: only then may an answer look back from today. */
export const isToday = ({ asof, known }: Clocks): boolean => !asof && !known
