import type { Line } from '../brief.ts'
import type { Then } from './frame.ts'

/** Posts and who held them: when each began and ended, as far as it was traced. */
export type TenureWords = {
  readonly columns: {
    readonly from: string
    readonly to: string
    readonly post: string
    readonly holder: string
    readonly sure: string
  }
  readonly mayNotHaveBegun: string
  readonly between: (from: string, to: string) => string
  /** How long a post was held: the words of the columns `from` and `to`. */
  readonly fromTo: (from: string, to: string) => string
  /** From a day that is known; by or between days that are. */
  readonly since: (day: string) => string
  readonly begun: (when: string) => string
  readonly sinceUntraced: string
  readonly untraced: string
  readonly notEnded: string
  readonly noEnd: string
  readonly noEndSeen: (day: string) => string
  /** Between how sure the beginning is and how sure the end. */
  readonly itsEnd: string
  readonly disputed: (why: string) => string
  /** The case of somebody still shown in a post, behind their name. */
  readonly withCase: (stage: string, date: string) => Line
  readonly tooMany: (names: string) => Line
  readonly held: (names: string, count: number, isPast: boolean) => Line
  readonly unclear: Line
  readonly emptyThen: (then: Then) => Line
  readonly emptySince: (day: string, name: string) => Line
  readonly empty: Line
  /**
   * When nobody is known between two holders, as from when to when. `isNoted`: whether it is said
   * beside it that this may be a gap of the store.
   */
  readonly emptyBetween: (
    times: readonly { readonly from: string; readonly to: string }[],
    isNoted: boolean,
  ) => Line
}
