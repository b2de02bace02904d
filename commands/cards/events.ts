import { type Block, heading, list, paragraph, quiet } from '#core/brief.ts'
import { aboutOf } from '#core/claim-line.ts'
import { thenOf } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import { eventLineOn, type Known } from '#core/event-line.ts'
import type { Claim, ClaimList, Clocks, Subject } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'
import { ownEvents } from '#core/own-events.ts'

/** How many claims a card shows before it points to the timeline; steps of a case always. */
const CLAIMS_MAX = 10

/** What happened to somebody, as the card shows it: all steps, the newest of the rest, by date. */
export function eventBlocks(
  subject: Subject,
  { claims, unplaced }: ClaimList,
  known: Known,
  clocks: Clocks,
  { words }: Desk,
  notes: Footnotes,
): Block[] {
  const { events: said } = words
  const own = ownEvents(subject, claims)
  const shown = foremost(subject.id, own)
  const others = own.length - shown.length
  const lines = shown.map((claim) => eventLineOn(subject.id, claim, known, words, notes))
  const loose = unplaced.map((claim) => eventLineOn(subject.id, claim, known, words, notes))
  return [
    heading(own.length === 0 ? said.noEvent(thenOf(clocks, words)) : said.happened),
    list(lines),
    ...(others > 0 ? [paragraph([quiet(said.more(others))])] : []),
    ...(loose.length > 0 ? [heading(said.looseHeading), list(loose)] : []),
  ]
}

/**
 * What a card cannot leave out, every step and accusation, and when somebody was last seen; then the
 * newest of the rest. By date.
 */
export function foremost(subject: string, claims: readonly Claim[]): readonly Claim[] {
  const isOwn = (claim: Claim) => aboutOf(claim)?.id === subject
  const lastSeen = claims.findLast((claim) => claim.seen && isOwn(claim))
  const isMust = (claim: Claim) => claim === lastSeen || (claim.stage !== undefined && isOwn(claim))
  const musts = claims.filter(isMust)
  const room = Math.max(0, CLAIMS_MAX - musts.length)
  const rest = claims.filter((claim) => !isMust(claim)).slice(room === 0 ? claims.length : -room)
  const kept = new Set([...musts, ...rest])
  return claims.filter((claim) => kept.has(claim))
}
