import type { Line } from '../brief.ts'
import type { ChangeKind } from '../changes.ts'
import type { Then } from './frame.ts'

/** Events in order, and the silences between them. */
export type EventWords = {
  readonly unit: string
  readonly everything: string
  readonly title: (whose: string) => string
  readonly count: (count: number, order: 'oldest' | 'newest') => string
  readonly summary: (whose: string, count: number, order: 'oldest' | 'newest') => string
  readonly gap: (days: number) => string
  readonly chart: string
  readonly unplaced: (count: number) => Line
  readonly looseLeftOut: string
  readonly reachInto: (count: number) => Line
  readonly none: (asked: {
    readonly name?: string | undefined
    readonly from?: string | undefined
    readonly to?: string | undefined
    /** A clock, and how many statements it left out. */
    readonly then?: Then | undefined
    readonly left: number
  }) => string
  readonly withoutClock: string
  readonly timeline: string
  readonly noEvent: (then: Then | undefined) => string
  readonly happened: string
  readonly more: (count: number) => string
  readonly looseHeading: string
  readonly disagree: string
  /** In front of an event at which somebody was seen. */
  readonly seen: string
  /** What happened, and that it was made public on a later day. */
  readonly disclosed: (what: string, day: string) => string
  /** In front of a step that nobody has confirmed: how sure it is does not depend on what it says. */
  readonly unconfirmed: { readonly report: string; readonly accusation: string }
}

/** What somebody who was away has missed, and what one load changed. */
export type ChangeWords = {
  readonly unit: string
  readonly neither: (typed: string) => string
  readonly revisionOnly: string
  readonly allOfRevision: string
  readonly title: (count: number, day: string, name: string | undefined) => string
  readonly summary: (count: number, day: string, name: string | undefined) => string
  readonly nothing: (newest: string) => Line
  readonly notKept: (revision: string) => string
  /** What the load of a revision changed, and when it was loaded. */
  readonly ofLoad: (count: number, revision: string, day: string) => string
  readonly firstLoad: string
  readonly counts: (added: number, altered: number, retracted: number) => string
  readonly heading: (kind: ChangeKind, count: number) => string
  readonly more: (count: number) => string
}
