import type { Load, LoadWindow } from './changes.ts'
import type { Content } from './content.ts'
import type { ChatPlatform, Place } from './place.ts'
import type { Pause, Subscription } from './subscription.ts'
import type { Language } from './words.ts'

/**
 * Where a delivery stands. `planned` → `claimed` → `sending` → `sent`, or `uncertain` when nobody
 * can say whether it arrived, `retry` when it surely did not. Final: `sent`, `failed` (refused for
 * good), `dead` (its time used up, or a fault of ours), `expired` (its time over before it was tried),
 * `superseded` (another says it, or nobody wants it any more), `skipped` (there was nothing to say).
 */
export const DELIVERY_STATES = [
  'planned',
  'claimed',
  'sending',
  'uncertain',
  'retry',
  'sent',
  'failed',
  'dead',
  'expired',
  'superseded',
  'skipped',
] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** `post`: a message of its own. `edit`: changes the message of another delivery. */
export type DeliveryAct = 'post' | 'edit'

/** Something to be said once in one place. */
export type NewDelivery = {
  /** Ordered by time, unique: the nonce and the marker of the message come from it. */
  readonly id: string
  /** What it comes of: a subscription’s, watch’s or follow’s id, or `recall:<delivery>`. */
  readonly origin: string
  /**
   * With origin, act and kind of content unique: the same thing is never planned twice. For a digest
   * the local time and zone it is for, `2026-10-25T09:00[Europe/Berlin]`.
   */
  readonly slot: string
  readonly act: DeliveryAct
  readonly place: Place
  readonly language: Language
  readonly content: Content
  /** The delivery whose message this one edits, or in whose thread it stands. */
  readonly below?: string | undefined
  /** What a digest covers; the subscription has told it once this is sent. */
  readonly window?: LoadWindow | undefined
  /**
   * Which claims and cases it tells in which form: `id` and the hash of the version; no hash for what
   * it only quotes, or shows as it is by then.
   */
  readonly carries: readonly { readonly id: string; readonly hash: string }[]
  /** ISO 8601, UTC, as all moments here. After this it is not worth sending any more. */
  readonly deliverBy?: string | undefined
  readonly notBefore?: string | undefined
  /** Recorded as `skipped` at once: its slot had nothing to say. */
  readonly isSkipped?: boolean | undefined
}

export type Delivery = NewDelivery & {
  readonly state: DeliveryState
  readonly plannedAt: string
  /** Grows with every claim; whoever holds an older one may write nothing. */
  readonly fence: number
  /** How often it was tried; waiting because a platform said so does not count. */
  readonly attempts: number
  readonly leaseUntil?: string | undefined
  readonly firstSendAt?: string | undefined
  readonly lastSendAt?: string | undefined
  readonly sentAt?: string | undefined
  /** Whether the second step of a message that takes two is done: see `Messenger.finish`. */
  readonly isFinished: boolean
  readonly messageId?: string | undefined
  /** The channel the message is in; for a person the one with them. */
  readonly channelId?: string | undefined
  /** When the platform said that the message is not there any more. */
  readonly goneAt?: string | undefined
  /** How it is known that it arrived. */
  readonly how?: 'answer' | 'repeat' | 'lookup' | undefined
  /** The last refusal’s code. */
  readonly error?: string | undefined
}

/** A delivery held by somebody. */
export type Claimed = Pick<Delivery, 'id' | 'fence'>

/** What became of an attempt. */
export type Settlement =
  | {
      readonly state: 'sent'
      readonly messageId: string
      readonly channelId: string
      readonly how: 'answer' | 'repeat' | 'lookup'
      readonly isFinished: boolean
    }
  | {
      readonly state: 'retry' | 'uncertain'
      readonly notBefore: string
      readonly error: string
      /** False where the platform only said to wait. */
      readonly isAttempt: boolean
    }
  | {
      readonly state: 'failed' | 'dead' | 'expired' | 'superseded'
      readonly error: string
      /** Automatic moderation refused what it says: that is counted in a row. */
      readonly isBlocked?: boolean | undefined
    }

/** Stops what is paused for a platform’s reason, and tells somebody once: all in one transaction. */
export type Pausing = {
  /** Of these subscriptions those that are active. */
  readonly subscriptions: readonly string[]
  readonly pause: Pause
  readonly notices: readonly NewDelivery[]
}

/** A step of one subscription to its next slot, taken together with what was planned for this one. */
export type Step = {
  readonly subscription: string
  readonly nextDue: string | undefined
  /** When it was due as it was read: the step is not taken when somebody changed that meanwhile. */
  readonly wasDue?: string | undefined
  /** Moves its window without a message, up to this load: nothing in it was to be told. */
  readonly coveredTo?: number | undefined
}

/**
 * Every message that is to be sent, is being sent or was sent. Each call is one transaction that is
 * on disk when it resolves.
 */
export type Ledger = {
  /**
   * Plans what is not planned yet and steps the subscriptions on; no digest whose step is not taken.
   * An older digest of the same subscription that surely did not arrive is superseded, and so is an
   * older edit of the same message, if need be when it is settled. Gives the ids of what is new.
   */
  readonly plan: (
    deliveries: readonly NewDelivery[],
    steps?: readonly Step[],
  ) => Promise<readonly string[]>
  /**
   * Takes what is due, each for `leaseMs`, with a fence above all before it: what is planned, to be
   * retried or uncertain and not to wait, what another claimed or was sending when its lease ended,
   * and what was sent but is not finished. What was being sent comes back as `uncertain`.
   */
  readonly claim: (which: {
    readonly platforms: readonly ChatPlatform[]
    readonly limit: number
    readonly leaseMs: number
  }) => Promise<readonly Delivery[]>
  /**
   * Writes `sending` before the request leaves. False when the delivery is somebody else’s by now,
   * its lease ends within `requestMs`, or it is an edit with a newer one: then nothing may be sent.
   */
  readonly mark: (claimed: Claimed, requestMs: number) => Promise<boolean>
  /**
   * Writes what became of it; false when it is somebody else’s by now. For a digest that was sent,
   * the subscription’s window moves in the same transaction.
   */
  readonly settle: (claimed: Claimed, settlement: Settlement, pausing?: Pausing) => Promise<boolean>
  /** The second step of a message is done, or is to be tried again later. */
  readonly finish: (
    id: string,
    again?: { readonly notBefore: string; readonly error: string },
  ) => Promise<void>
  /** Writes that the message of a delivery is not there any more, as the platform said. */
  readonly lose: (id: string) => Promise<void>
  /** Loads that were recorded and not told, oldest first: what they set off is still to be planned. */
  readonly untold: () => Promise<readonly Load[]>
  /** All that the loads up to this one set off is planned. */
  readonly markTold: (seq: number) => Promise<void>
  /** Takes everything back from a process that is gone: for the start of a single one. */
  readonly recover: () => Promise<number>
  /**
   * Forgets what was planned before this and never arrived anywhere: skipped, superseded, expired.
   * What was sent is kept, for it may have to be corrected.
   */
  readonly forgetUnsent: (before: Date) => Promise<number>
  /** When `claim` may next find something, on these platforms or on any; undefined: nothing waits. */
  readonly nextAt: (platforms?: readonly ChatPlatform[]) => Promise<Date | undefined>

  readonly find: (id: string) => Promise<Delivery | undefined>
  /** Newest first. */
  readonly of: (origin: string, limit: number) => Promise<readonly Delivery[]>
  /** The same of what covers a window alone: a subscription’s digests without its tests and notices. */
  readonly digestsOf: (subscription: string, limit: number) => Promise<readonly Delivery[]>
  /** Not final, of this origin. */
  readonly isOpen: (origin: string) => Promise<boolean>
  /** Sent ones that told the claim or case, newest first; with `hash` only in that form. */
  readonly carrying: (id: string, hash?: string) => Promise<readonly Delivery[]>
  /** Ids of messages that told it in any form, or are still to, by an edit too; newest first. */
  readonly carryingIds: (id: string) => Promise<readonly string[]>
  /** Edits and replies that corrected a delivery, newest first. */
  readonly corrections: (delivery: string) => Promise<readonly Delivery[]>
  readonly counts: (platform?: ChatPlatform) => Promise<Readonly<Record<DeliveryState, number>>>
  readonly paused: () => Promise<readonly Subscription[]>
}
