import type { Brief } from './brief.ts'
import type { Day } from './edtf.ts'
import type { PauseReason, Schedule, Topic } from './subscription.ts'
import type { Severity } from './vocabulary.ts'
import type { Language } from './words.ts'

/** One change as a message tells it. */
export type Entry = {
  /** The change’s number in the record. */
  readonly n: number
  readonly severity: Severity
  /** The change that altered or retracted it after it was told; set by a recall. */
  readonly corrected?: number | undefined
  /** The change that took back a claim whose words it quotes: they are left out; set by a recall. */
  readonly unquoted?: number | undefined
  /** Where several changes are told as one: the number of the first; `n` is that of the last. */
  readonly first?: number | undefined
}

/** What a digest covers and when, for its title and its footer. */
export type DigestHead = {
  readonly subscription: string
  readonly topic: Topic
  readonly schedule: Schedule
  readonly zone: string
  /** The local day it is for. */
  readonly day: Day
  /** ISO 8601, UTC: where its window begins and ends; the begin is absent for a first digest. */
  readonly from?: string | undefined
  readonly to: string
  /** How many slots before this one were missed and are told here too. */
  readonly missed: number
  /** The normal form of its filter; empty for everything. */
  readonly filter: string
  /** Ids in the filter that nothing has any more: they match nothing. */
  readonly gone?: readonly string[] | undefined
  readonly cap: number
  readonly next?: string | undefined
  /** Sent by `digest test`: marked, and without moving the window. */
  readonly isTest?: boolean | undefined
}

/** What editors still owe the facts: ids of claims, by what is owed. */
export type Debt = {
  readonly revision: string
  /** Claims on one source. */
  readonly single: readonly string[]
  /** Claims whose date is partial, approximate or missing. */
  readonly partial: readonly string[]
  /** Claims that contradict another and stand open. */
  readonly disputed: readonly string[]
  /** Reports and allegations without confirmation for `days` days. */
  readonly unconfirmed: readonly string[]
  readonly days: number
}

/**
 * What a delivery says, without any of its words: those are written when it is sent, from this and
 * the record of changes, the same at every attempt.
 */
export type Content =
  | { readonly kind: 'digest'; readonly head: DigestHead; readonly entries: readonly Entry[] }
  | { readonly kind: 'debt'; readonly head: DigestHead; readonly debt: Debt }
  | {
      readonly kind: 'quiet'
      readonly head: DigestHead
      readonly policy: 'line' | 'heartbeat'
    }
  /** Something watched changed: `watched` are ids of subjects and filters it was found by. */
  | {
      readonly kind: 'alert'
      readonly watched: readonly string[]
      readonly entries: readonly Entry[]
    }
  /** No public event of this person was recorded for `days` days; `newest` is the last one’s claim. */
  | {
      readonly kind: 'absence'
      readonly person: string
      readonly days: number
      readonly newest: string
      readonly on: Day
      /** The day of the load that took back or mended what it said before. */
      readonly corrected?: Day | undefined
    }
  /** The message of a followed case: its stage and steps as they are now. */
  | { readonly kind: 'card'; readonly caseId: string }
  /** A new event of a followed case, as a reply below its card. */
  | { readonly kind: 'event'; readonly caseId: string; readonly entries: readonly Entry[] }
  /** A new stage of a followed case, in the channel itself. */
  | { readonly kind: 'stage'; readonly caseId: string; readonly entries: readonly Entry[] }
  /** A subscription was paused by a platform’s refusal. */
  | {
      readonly kind: 'notice'
      readonly subscription: string
      /** Where the digest was posted, as `placeKey` writes it. */
      readonly place: string
      readonly reason: PauseReason
      readonly code: string
      readonly at: string
      /** How many more that concern whoever is told were paused with it. */
      readonly others?: number | undefined
    }
  /** What was posted before is corrected: below it, where the message itself cannot be edited. */
  | { readonly kind: 'correction'; readonly of: string; readonly entries: readonly Entry[] }

export type ContentKind = Content['kind']

/** What is to be put into words: a delivery, or what would be one. */
export type Told = {
  /** The delivery’s id, for the buttons that lead to the rest of it. */
  readonly id: string
  readonly content: Content
  readonly language: Language
  /** Which page of a long one, counted from 1. */
  readonly page?: number | undefined
}

/** Puts a content into words, the same ones each time; the card of a followed case as it is now. */
export type Compose = (told: Told) => Promise<Brief>
