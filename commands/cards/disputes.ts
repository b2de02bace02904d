import { type Block, heading, list } from '#core/brief.ts'
import { claimLineOn } from '#core/claim-line.ts'
import type { Desk } from '#core/command.ts'
import type { Facts } from '#core/fact-store.ts'
import type { Claim, Clocks } from '#core/facts.ts'
import type { Footnotes } from '#core/footnotes.ts'

/**
 * Claims that contradict each other, side by side with their sources: nothing is silently picked.
 * On the card of `subject`, those about somebody else begin with their name.
 */
export function disputeBlocks(
  subject: string,
  claims: readonly Claim[],
  { asof, known }: Clocks,
  { facts, words }: Desk,
  notes: Footnotes,
): Block[] {
  const visible = new Map(claims.map((claim) => [claim.id, claim]))
  // A clock hides the other side too, when that had not been said yet.
  const read = (ids: readonly string[]) =>
    asof || known ? ids.flatMap((id) => visible.get(id) ?? []) : facts.claims(ids)
  const groups = groupsOf(claims, facts)
    .map(read)
    .filter((group) => group.length > 1)
  if (groups.length === 0) return []
  return [
    heading(words.events.disagree),
    ...groups.map((group) => list(group.map((claim) => claimLineOn(subject, claim, words, notes)))),
  ]
}

/**
 * Sets of ids that dispute one another, directly or through a third, each set once, in the order of
 * the claims.
 */
function groupsOf(claims: readonly Claim[], facts: Facts): string[][] {
  const seen = new Set<string>()
  const groups: string[][] = []
  for (const { id, disputes } of claims) {
    if (disputes.length === 0 || seen.has(id)) continue
    const group = new Set([id])
    // A set goes on to what is added to it while it is walked.
    for (const one of group)
      for (const other of facts.findClaim(one)?.disputes ?? []) group.add(other)
    for (const one of group) seen.add(one)
    groups.push([...group])
  }
  return groups
}
