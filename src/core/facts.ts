import type { Day } from './edtf.ts'
import type {
  Address,
  Certainty,
  ClaimKind,
  NameKind,
  Rank,
  Reason,
  Role,
  SourceKind,
  Stage,
  SubjectType,
} from './vocabulary.ts'

/** `asof`: what was true by the end of that day. `known`: only what was published by then. */
export type Clocks = { readonly asof?: Day | undefined; readonly known?: Day | undefined }

/** What a subject is called. `hint`, or else `lastPost`, tells it from its namesakes. */
export type Subject = {
  readonly id: string
  readonly type: SubjectType
  readonly name: string
  /** Its name in simplified characters. */
  readonly zh?: string | undefined
  /** The same in traditional characters; absent where they are no others. */
  readonly hant?: string | undefined
  readonly hint?: string | undefined
  readonly lastPost?: LastPost | undefined
}

/** The post somebody held last, as far as the store goes: a mark, no statement of today. */
export type LastPost = {
  readonly name: string
  readonly zh?: string | undefined
  readonly hant?: string | undefined
  readonly isOver: boolean
}

export type Source = {
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly via?: string | undefined
  readonly kind: SourceKind
  /** Present only where the address is the publisher's own and may be shown. */
  readonly url?: string | undefined
  readonly address: Address
  readonly published?: string | undefined
  readonly language: string
  readonly note?: string | undefined
}

export type Citation = { readonly source: Source; readonly where?: string | undefined }

export type Claim = {
  readonly id: string
  readonly kind: ClaimKind
  readonly stage?: Stage | undefined
  readonly line: string
  /** EDTF; absent when the date was not traced. */
  readonly date?: string | undefined
  readonly certainty: Certainty
  readonly reason: Reason
  readonly note?: string | undefined
  /** That whom it is about was seen, spoke or wrote in public on its date. */
  readonly seen?: true | undefined
  readonly citations: readonly Citation[]
  readonly subjects: readonly { readonly role: Role; readonly subject: Subject }[]
  readonly disputes: readonly string[]
  readonly supersedes?: string | undefined
  readonly supersededBy?: string | undefined
  readonly retracted?: { readonly on: string; readonly why: string } | undefined
}

/** Claims that fall to either side of a clock, and those too loosely dated to place. */
export type ClaimList = {
  /** In order of date, undated last. */
  readonly claims: readonly Claim[]
  /** Dated too loosely to say whether they happened by `asof`. */
  readonly unplaced: readonly Claim[]
  /** How many were left out because no dated source shows them published by `known`. */
  readonly unpublished: number
}

/** What editors can hold of two people, or of two bodies. */
export const IDENTITY_VERDICTS = ['same', 'not-same'] as const
export type IdentityVerdict = (typeof IDENTITY_VERDICTS)[number]

/** That editors hold a subject to be the same as another, or not to be. A decision, not a fact. */
export type Identity = {
  readonly id: string
  readonly other: Subject
  readonly verdict: IdentityVerdict
  /** EDTF. */
  readonly on: string
  readonly why?: string | undefined
}

export type Name = {
  readonly written: string
  readonly script: string
  readonly kind: NameKind | 'name' | 'id'
}

export type Tenure = {
  readonly person: Subject
  readonly post: Subject
  readonly body: Subject
  /** EDTF; absent when not traced. */
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly attested?: string | undefined
  /** Whether it has ended as far as the clocks know; `to` is absent when the day was not traced. */
  readonly isOver: boolean
  /** At the clocks' day: surely held, surely ended, or not to be said from the dates known. */
  readonly held: 'yes' | 'no' | 'unclear'
  readonly start: Claim
  readonly end?: Claim | undefined
  readonly disputed?: string | undefined
}

export type Case = {
  readonly id: string
  readonly person: Subject
  readonly post?: string | undefined
  readonly rank: Rank
  readonly body?: string | undefined
  readonly sector?: string | undefined
  readonly announced?: string | undefined
  /** The last rung the clocks allow, and when it was reached. */
  readonly stage: Stage
  readonly stageDate?: string | undefined
  readonly sentence?: string | undefined
  /** The claim that states that rung. */
  readonly reached: Claim
  readonly outcome: 'followed' | 'not-traced' | 'died'
  readonly note?: string | undefined
}

/** Why a name matched, for "did you mean". */
export type Match =
  | 'id'
  | 'exact'
  | 'characters'
  | 'pinyin'
  | 'other-script'
  | 'alias'
  | 'old-spelling'
  | 'misspelling'
  | 'initials'
  | 'title'
  | 'order-swapped'
  | 'wade-giles'
  | 'prefix'
  | 'one-letter-off'
  | 'two-letters-off'

export type Found = { readonly subject: Subject; readonly written: string; readonly how: Match }
