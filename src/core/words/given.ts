import type { Corrected, OverlayState, SuggestionState } from '../corrections.ts'
import type { IdentityVerdict } from '../facts.ts'

/** What is said about files and records that somebody gave, and what cannot be done with them. */
export type GivenWords = {
  /** `name` as it was attached; sizes in bytes. */
  readonly file: {
    readonly tooLarge: (name: string, most: number) => string
    readonly tooLargeInside: (name: string, most: number) => string
    /** Packed more densely than text ever is. */
    readonly tooDense: (name: string, most: number) => string
    /** More values than are parsed. */
    readonly tooMuch: (name: string) => string
    readonly archive: (name: string) => string
    readonly damaged: (name: string) => string
    readonly notText: (name: string) => string
    /** Its content is no record of the pack; `unnamed`: its name has to say which file it is. */
    readonly unknown: (name: string) => string
    readonly unnamed: (name: string) => string
  }
  readonly pack: {
    readonly badName: (typed: string) => string
    readonly none: (name: string, known: readonly string[]) => string
    /** The process that put it together had too little memory. */
    readonly noMemory: string
    readonly leadsOut: (name: string) => string
  }
  readonly record: {
    readonly none: string
    readonly noPart: (typed: string, known: readonly string[]) => string
    /** The findings stand below, one a line. */
    readonly refused: (findings: number) => string
    readonly unchanged: string
    readonly incomplete: string
    /** A trial is being rendered already. */
    readonly busy: string
    readonly tooLong: (length: number, most: number) => string
  }
  readonly suggestion: {
    readonly noClaim: (typed: string) => string
    readonly noSource: (typed: string) => string
    readonly badAddress: (typed: string) => string
    readonly noValue: (what: Corrected) => string
    readonly badDate: (typed: string) => string
    readonly badCertainty: (typed: string) => string
    /** What cannot be altered by itself, because the store derives it or has no place for it. */
    readonly notThere: (what: Corrected) => string
    readonly tooMany: (most: number) => string
    readonly none: (typed: string) => string
    readonly decided: (id: string, state: SuggestionState) => string
    /** The claim is served, but its record is not in the data folder any more. */
    readonly noRecord: (claim: string) => string
  }
  /** Comments in the draft an editor is given. */
  readonly draft: {
    readonly suggested: (id: string, what: Corrected) => string
    readonly value: (value: string) => string
    readonly source: (source: string) => string
    readonly note: (note: string) => string
    readonly byHand: string
    readonly fillIn: string
  }
  readonly overlay: {
    readonly none: (typed: string) => string
    readonly over: (id: string, state: OverlayState) => string
  }
  readonly identity: {
    readonly noSubject: (typed: string) => string
    readonly oneTwice: (id: string) => string
    readonly otherKind: (a: string, b: string) => string
    readonly before: (a: string, b: string, verdict: IdentityVerdict) => string
    readonly contradicts: (a: string, b: string) => string
  }
}
