import type { Line, Span } from '../brief.ts'
import type { IdentityVerdict } from '../facts.ts'
import type { Then } from './frame.ts'

/** How many of how many a picture shows. */
export type Pictured = { readonly shown: number; readonly of: number }

/** The card of a person: where they stand, in words that come from stages and posts only. */
export type PeopleWords = {
  /** The title of a picture of somebody’s posts and events; it says where it lacks some of them. */
  readonly pictured: (name: string, posts: Pictured, events: Pictured) => string
  readonly caseIs: (known: {
    readonly stage: string
    readonly sentence?: string | undefined
    readonly date: string
    /** Only when it was made public later than the day the card is about. */
    readonly announced?: string | undefined
    /** Whether no outcome was traced. */
    readonly isOpen: boolean
  }) => Line
  readonly noCase: (then: Then | undefined) => Line
  /** That reports or accusations are listed below, and that none is confirmed. */
  readonly unconfirmed: (count: number) => Line
  /** `since` as the tenures write it; `asOf` a past day on which the post was held. */
  readonly post: (held: {
    readonly asOf?: string | undefined
    readonly post: string
    readonly since: string
    readonly seen?: string | undefined
    readonly disputed?: string | undefined
  }) => Line
  readonly lost: (posts: readonly string[], what: string, date: string) => Line
  /** A reason that was missing then, where a case may have brought one since. */
  readonly reasonThen: (reason: string) => string
  readonly pace: (
    from: string,
    to: string,
    days: number,
    median: { readonly days: number; readonly n: number } | undefined,
  ) => Line
  readonly lastEvent: (day: string, days: number, today: string) => Line
  readonly paceHeading: string
  readonly recentHeading: string
  readonly postsHeading: string
  readonly notesHeading: string
  /** One sentence of the lines of the status, which come without their full stops. */
  readonly summary: (name: string, status: readonly string[]) => string
  /** All written names, or none, and the id to ask by. */
  readonly names: (written: string, id: string) => Line
  readonly born: (date: string) => Line
  /** What editors decided of two people or two bodies; `see` is the question to ask for the other. */
  readonly identity: (decision: {
    readonly verdict: IdentityVerdict
    readonly kind: 'person' | 'body'
    readonly name: string
    readonly date: string
    readonly why?: string | undefined
    readonly see: Span
  }) => Line
  readonly foundBy: (how: string, written: Span) => Line
  readonly changes: string
  readonly reports: (count: number) => string
  readonly watch: string
  readonly card: string
}
