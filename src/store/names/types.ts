import type { Match } from '#core/facts.ts'

/** In which writing a name is written. `id` is the subject's own id, as typed in chat. */
export type NameScript = 'latin' | 'hans' | 'hant' | 'pinyin' | 'id'

/** What a written form is to its subject. */
export type WrittenKind =
  | 'name'
  | 'id'
  | 'alias'
  | 'old-spelling'
  | 'misspelling'
  | 'initials'
  | 'title'

/** One written form of a subject, as it goes into the snapshot. */
export type WrittenName = {
  readonly subject: number
  readonly written: string
  readonly script: NameScript
  readonly kind: WrittenKind
  /** At least 1, and higher the better known: what is shown first when names tie. */
  readonly prominence: number
  /** A person's name is also found given name first, and by its initials. */
  readonly person: boolean
}

/**
 * Why a name was returned. `initials` is only ever a suggestion, as a person's two or three letters
 * prove nothing; the abbreviation of a body (CCDI) counts as an `alias`.
 */
export type MatchReason = Match

/** A subject that fits, by the name of it that fits best. */
export type NameHit = {
  readonly subject: number
  readonly written: string
  readonly script: NameScript
  readonly kind: WrittenKind
  readonly how: MatchReason
  /** Lower is better. Compares hits of one answer, and means nothing across answers. */
  readonly cost: number
}

/** Which subjects may be returned. Absent: all. */
export type Only = (subject: number) => boolean

/** A form row joined to the name it was made from: what every statement returns. */
export type FormRow = {
  readonly key: string
  readonly w: number
  readonly nid: number
  readonly subject: number
  readonly written: string
  readonly script: NameScript
  readonly kind: WrittenKind
}
