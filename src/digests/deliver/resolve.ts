import type { Delivery } from '#core/ledger.ts'
import type { Messenger, Outgoing, Posted, Refused } from '#core/messenger.ts'

/** What to do about a post that may have arrived. */
export type Resolution =
  | { readonly next: 'arrived'; readonly posted: Posted }
  | { readonly next: 'post'; readonly how: 'answer' | 'repeat'; readonly isResent: boolean }
  | { readonly next: 'look-again'; readonly notBefore: Date; readonly error: string }
  | { readonly next: 'give-up' }
  | { readonly next: 'refused'; readonly refused: Refused; readonly error: string }

/** Whether a post that nobody can look for is posted once more, marked, or given up. */
export type OnBlind = 'resend' | 'skip'

/**
 * Written instead of a refusal’s code before a post that nobody can look for is repeated, and kept
 * afterwards: whoever comes after a crash must not repeat it once more.
 */
export const UNCONFIRMED = 'unconfirmed'
const RESENT = 'resent'

type Parts = {
  readonly messenger: Messenger
  readonly now: () => Date
  readonly onBlind: OnBlind
  /** It is not tried any more: it is only asked whether it arrived. */
  readonly isGivenUp: boolean
}

/**
 * Finds out whether an uncertain post arrived before anything is repeated: the platform leaves a
 * copy out, or the message is looked for. Where neither can be, it is repeated once at most.
 */
export async function resolve(
  delivery: Delivery,
  message: Pick<Outgoing, 'id' | 'place' | 'below'>,
  { messenger, now, onBlind, isGivenUp }: Parts,
): Promise<Resolution> {
  const at = now()
  const first = new Date(delivery.firstSendAt ?? at)
  const last = new Date(delivery.lastSendAt ?? at)
  const settled = new Date(last.getTime() + messenger.settleMs)
  const error = standing(delivery, last)
  if (at < settled) return { next: 'look-again', notBefore: settled, error }
  if (!isGivenUp && messenger.isRepeatSafe(at.getTime() - first.getTime())) {
    return { next: 'post', how: 'repeat', isResent: false }
  }
  const looked = await messenger.find(message, { from: first, to: settled })
  switch (looked.outcome) {
    case 'found':
      return { next: 'arrived', posted: looked }
    case 'absent':
      return isGivenUp ? { next: 'give-up' } : { next: 'post', how: 'answer', isResent: false }
    case 'unfinished':
      return { next: 'look-again', notBefore: new Date(at.getTime() + looked.afterMs), error }
    case 'refused':
      return { next: 'refused', refused: looked, error }
    case 'blind':
      if (isGivenUp || onBlind === 'skip' || error === RESENT) return { next: 'give-up' }
      return error === UNCONFIRMED
        ? { next: 'post', how: 'answer', isResent: true }
        : { next: 'look-again', notBefore: at, error: UNCONFIRMED }
  }
}

/** What stands as the error: that it is to be repeated unseen, that it was, or the last refusal. */
function standing({ error = 'unclear', notBefore }: Delivery, last: Date): string {
  const hasLeftSince = notBefore !== undefined && last >= new Date(notBefore)
  return error === UNCONFIRMED && hasLeftSince ? RESENT : error
}

/** Whether this says how often something was repeated unseen, so that no code may take its place. */
export const isKept = (error: string | undefined): error is string =>
  error === UNCONFIRMED || error === RESENT
