import type { Delivery } from '#core/ledger.ts'

/** How long something is worth sending whose plan does not say so, in milliseconds. */
const WORTH_MS = 7 * 86_400_000

/** What of a delivery decides whether it is still tried. */
export type Tried = Pick<Delivery, 'plannedAt' | 'deliverBy'>

/** The moment after which it is not tried any more. */
export const triedUntil = ({ deliverBy, plannedAt }: Tried): Date =>
  deliverBy === undefined ? new Date(new Date(plannedAt).getTime() + WORTH_MS) : new Date(deliverBy)

/**
 * Whether it is to be given up: only because its time is over, however often it was tried. An outage
 * of minutes would otherwise cost a whole day’s digest.
 */
export const isGivenUp = (tried: Tried, now: Date): boolean => now >= triedUntil(tried)
