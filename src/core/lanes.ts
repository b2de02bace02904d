import type { Certainty } from './vocabulary.ts'

/** One row of a timeline: a post, or whoever held it. */
export type Lane = { readonly label: string; readonly spans: readonly TimeSpan[] }

/**
 * A stretch of a lane. Its dates are as loose as they are known: an end of which only the month is
 * known is drawn as that month, and never as a day.
 */
export type TimeSpan = {
  /** EDTF; absent when it was not traced. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** Whether it has ended; where it has not, it goes on to the timeline’s `until`. */
  readonly isOver: boolean
  /**
   * EDTF: when somebody was last shown in the post. It is no end: of the time from then on nothing
   * is known. Only where it is not over.
   */
  readonly seen?: string | undefined
  /**
   * `held`; `vacant`: left, and nobody since in this store; `unclear`: the dates known do not say.
   */
  readonly state: 'held' | 'vacant' | 'unclear'
  /** Who held it, where lanes are posts. */
  readonly label?: string | undefined
}

/** An event on a timeline. */
export type Mark = {
  /** EDTF. */
  readonly date: string
  /** A few words of what happened. */
  readonly label: string
  readonly certainty: Certainty
}
