import type {
  Certainty,
  ClaimKind,
  NameKind,
  Rank,
  Reason,
  RiskCategory,
  SourceKind,
  Stage,
  SubjectType,
  Verdict,
} from './vocabulary.ts'

/** Languages an answer can be framed in, as BCP 47 tags: the ones Discord uses for its locales. */
export const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * The frame of an answer in one language: labels, stages, certainty, dates. Facts stay as they are
 * in the store; only what is said around them comes from here. `en` in `words-en.ts` is the first
 * catalogue, and a missing entry in any other is a type error.
 */
export type Words = {
  readonly language: Language
  readonly stage: Readonly<Record<Stage, string>>
  readonly certainty: Readonly<Record<Certainty, string>>
  readonly reason: Readonly<Record<Reason, string>>
  readonly kind: Readonly<Record<ClaimKind, string>>
  readonly nameKind: Readonly<Record<NameKind, string>>
  readonly category: Readonly<Record<RiskCategory, string>>
  readonly rank: Readonly<Record<Rank, string>>
  readonly verdict: Readonly<Record<Verdict, string>>
  readonly subjectType: Readonly<Record<SubjectType, string>>
  readonly sourceKind: Readonly<Record<SourceKind, string>>
  /** What chat platforms put around an answer. */
  readonly chat: ChatWords
  /** An EDTF date as it is known: "25 July 2023", "July 2023", "about 2023". */
  readonly date: (edtf: string | undefined) => string
  /** Short, for columns and timelines: "25 Jul 2023". */
  readonly shortDate: (edtf: string | undefined) => string
  readonly number: (value: number) => string
  /** "1 case", "3 cases": the noun is given in both forms. */
  readonly count: (value: number, one: string, many: string) => string
}

/** Labels of buttons and pickers, and what is said beside an answer in a chat. */
export type ChatWords = {
  /** The button to the next part: "More (12 lines)". At most 75 characters, as all labels. */
  readonly more: (lines: number) => string
  readonly back: string
  readonly sources: (count: number) => string
  readonly share: string
  readonly sharedBy: (name: string) => string
  /** Where a part stands in an answer too long for one message: "Part 2 of 5". */
  readonly part: (number: number, of: number) => string
  /** Above the sources of an answer, when they stand in a part of their own. */
  readonly sourcesHeading: string
  /** In an empty picker: "Choose one", and where names can be typed: "Type a name". */
  readonly choose: string
  readonly typeName: string
  /** The option of every command that keeps its answer from others, and what it does. */
  readonly onlyMe: { readonly name: string; readonly about: string }
  /** That somebody asks faster than one reads; `seconds` to wait. */
  readonly tooFast: (seconds: number) => string
  /** That a button cannot be read, with what to do instead. */
  readonly deadButton: string
  /** That the whole list is in the file attached. */
  readonly attached: (file: string) => string
  /** What a source without a link says instead: "no link". */
  readonly noLink: string
  readonly home: HomeWords
}

/** The home page of the app: what somebody watches, and what they can ask. */
export type HomeWords = {
  readonly title: string
  readonly intro: string
  readonly watching: string
  readonly watchingNothing: string
  readonly subscriptions: string
  readonly noSubscriptions: string
  readonly examples: string
  readonly run: string
}
