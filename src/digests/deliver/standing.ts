import type { Delivery } from '#core/ledger.ts'

/** How often something is tried that a later digest covers anyway. */
export const ATTEMPTS_MAX = 8

/** How long something is worth sending whose plan does not say so, in milliseconds. */
const WORTH_MS = 7 * 86_400_000

/** What of a delivery decides whether it is still tried. */
export type Tried = Pick<Delivery, 'plannedAt' | 'deliverBy' | 'attempts' | 'window'>

/** The moment after which it is not tried any more. */
export const triedUntil = ({ deliverBy, plannedAt }: Tried): Date =>
  deliverBy === undefined ? new Date(new Date(plannedAt).getTime() + WORTH_MS) : new Date(deliverBy)

/**
 * Whether it is to be given up: its time is over, or it was tried often enough. What no later digest
 * covers, such as an alert, is tried as long as it is worth anything.
 */
export const isGivenUp = (tried: Tried, now: Date): boolean =>
  now >= triedUntil(tried) || (tried.window !== undefined && tried.attempts >= ATTEMPTS_MAX)
