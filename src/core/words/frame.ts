import type { Line, Span } from '../brief.ts'
import type { Address } from '../vocabulary.ts'

/** A past day an answer is about, already written: what was true, or what was published, by then. */
export type Then = { readonly by: 'asof' | 'known'; readonly day: string }

/** What stands around every answer: footers, pages, claims and the sources below them. */
export type FrameWords = {
  readonly revision: (revision: string, compiled: string) => Line
  readonly asOf: (day: string) => Line
  /** `unpublished`: how many statements were left out because of it. */
  readonly knownBy: (day: string, unpublished: number) => Line
  readonly fileCut: (rows: number, of: number) => Line
  /** `unit` is what the list is of, as its section calls it. */
  readonly page: (place: PagePlace) => string
  readonly nextPage: string
  readonly previousPage: string
  /** Several names or ids, one after the other. */
  readonly joined: (items: readonly string[]) => string
  /** "Somebody: …": what follows is about them, or said by them. */
  readonly headed: (head: string) => string
  /** A name or a word, and what tells more of it: "Somebody, deputy head of …". */
  readonly detailed: (head: string, detail: string) => string
  /** A post that somebody held and left. */
  readonly formerly: (post: string) => string
  /** A label in front of what it names. */
  readonly labelled: (label: string, what: Span) => Line
  readonly bracketed: (words: string) => string
  /** Ends what has no end yet, so that another sentence can follow. */
  readonly sentence: (words: string) => string
  readonly retracted: (day: string, why: string) => string
  readonly correctedBy: (id: string) => string
  /** Whether a claim's own line tells a reader of this language that no reason was given. */
  readonly saysNoReason: (line: string) => boolean
  readonly readOn: (publisher: string, via: string) => string
  readonly undated: string
  /** Why a source is not shown as a link. */
  readonly noLink: Readonly<Record<Exclude<Address, 'publisher'>, string>>
  readonly language: (code: string) => string
}

export type PagePlace = {
  readonly unit: string
  readonly first: number
  readonly last: number
  readonly total: number
  readonly number: number
  readonly of: number
}
