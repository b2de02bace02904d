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

/** Why a delivery has not arrived, for whoever asks. */
export type NotYet =
  | { readonly why: 'waits'; readonly until: string; readonly error?: string | undefined }
  | { readonly why: 'under-way' }
  /** It may have arrived; nothing is repeated before that is known. */
  | { readonly why: 'uncertain'; readonly until: string | undefined }
  | { readonly why: 'given-up'; readonly error: string | undefined }
  | { readonly why: 'superseded' }
  | { readonly why: 'skipped' }
  | { readonly why: 'not-connected' }

/** Says what the sender would: undefined when it was sent. */
export function whyNotYet(
  delivery: Delivery,
  { now, isConnected }: { readonly now: Date; readonly isConnected: boolean },
): NotYet | undefined {
  switch (delivery.state) {
    case 'sent':
      return undefined
    case 'failed':
    case 'dead':
    case 'expired':
      return { why: 'given-up', error: delivery.error }
    case 'superseded':
    case 'skipped':
      return { why: delivery.state }
    default:
      break
  }
  if (isGivenUp(delivery, now)) return { why: 'given-up', error: delivery.error }
  if (!isConnected) return { why: 'not-connected' }
  if (delivery.state === 'uncertain') return { why: 'uncertain', until: delivery.notBefore }
  const until = delivery.notBefore
  if (delivery.state !== 'sending' && until !== undefined && new Date(until) > now) {
    return { why: 'waits', until, error: delivery.error }
  }
  return { why: 'under-way' }
}
