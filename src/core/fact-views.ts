import type { Day } from './edtf.ts'
import type { Claim, Name, Subject, Tenure } from './facts.ts'
import type { Rank, Stage, SubjectType } from './vocabulary.ts'

/** One page of a longer list: the rows asked for, and how many there are in all. */
export type Slice<T> = { readonly rows: readonly T[]; readonly total: number }

export type Window = { readonly offset: number; readonly limit: number }

export type About = {
  readonly revision: string
  readonly title: string
  readonly licence: string
  readonly compiled: string
  readonly covers: readonly string[]
  /** How many of each: people, organisations, claims, cases, sources … */
  readonly counts: Readonly<Record<string, number>>
  /** The last dated public event, and the newest dated source. */
  readonly newestEvent: Day
  readonly newestSource: Day
}

export type Card = {
  readonly subject: Subject
  readonly names: readonly Name[]
  /** EDTF date of birth, for people. */
  readonly born?: string | undefined
  /** What it is, for organisations and posts. */
  readonly about?: string | undefined
  readonly notes: readonly string[]
  /** The organisation above this one, or the body a post belongs to. */
  readonly parent?: Subject | undefined
  readonly children: readonly Subject[]
  readonly seats?: string | undefined
}

export type CaseFilter = {
  readonly stage?: Stage | undefined
  /** True: at that stage or any rung beyond it. */
  readonly isStageOrBeyond?: boolean | undefined
  /** Words of the body's name, or the id of an organisation it is. */
  readonly body?: string | undefined
  readonly organisation?: string | undefined
  readonly sector?: string | undefined
  readonly rank?: Rank | undefined
  /** Bounds on the day the case became public. */
  readonly since?: Day | undefined
  readonly until?: Day | undefined
}

/** The cases made public in a year: of whom, and how far they came. The military is in `stages` too. */
export type YearCount = {
  readonly year: string
  readonly civilian: number
  readonly military: number
  /** How many reached each stage by the clocks; absent where none did. */
  readonly stages: Readonly<Partial<Record<Stage, number>>>
}

/** Days from one step to another over all cases with both days known exactly. */
export type Median = {
  readonly from: Stage
  readonly to: Stage
  readonly days: number
  readonly n: number
}

export type SearchHit = {
  readonly kind: SubjectType | 'claim' | 'source' | 'phrase' | 'check'
  readonly id: string
  readonly title: string
  readonly zh?: string | undefined
  readonly hant?: string | undefined
  /** Where the words stood: in a name, in what is said, or in a source's title. */
  readonly matched: 'name' | 'line' | 'source'
}

export type Shared = {
  readonly body: Subject
  readonly a: Tenure
  readonly b: Tenure
}

export type Change = {
  readonly kind: 'event' | 'published' | 'retracted' | 'corrected'
  readonly on: string
  readonly claim: Claim
}
