import type { AccessWords } from './words/access.ts'
import type { AskingWords } from './words/asking.ts'
import type { AuditWords } from './words/audit.ts'
import type { BodyWords, LinkWords } from './words/bodies.ts'
import type { CaseWords } from './words/cases.ts'
import type { MeasureWords, RiskWords } from './words/catalogue.ts'
import type { CommandWords } from './words/commands.ts'
import type { DigestWords } from './words/digests.ts'
import type { ChangeWords, EventWords } from './words/events.ts'
import type { FigureWords } from './words/figures.ts'
import type { FilterWords } from './words/filters.ts'
import type { FollowWords, RecallWords } from './words/follow.ts'
import type { FrameWords } from './words/frame.ts'
import type { GivenWords } from './words/given.ts'
import type { AboutWords, HelpWords } from './words/help.ts'
import type { LabelWords } from './words/labels.ts'
import type { LoadingWords } from './words/loading.ts'
import type { OperationWords } from './words/operations.ts'
import type { PeopleWords } from './words/people.ts'
import type { PictureWords } from './words/pictures.ts'
import type { ReportWords, SourceWords } from './words/reports.ts'
import type { RevisionWords } from './words/revisions.ts'
import type { ScheduleWords } from './words/schedules.ts'
import type { SearchWords } from './words/search.ts'
import type { SubscriptionWords } from './words/subscriptions.ts'
import type { SuggestionWords } from './words/suggestions.ts'
import type { TenureWords } from './words/tenures.ts'
import type { WatchWords } from './words/watch.ts'

/** Languages an answer can be framed in, as BCP 47 tags: the ones Discord uses for its locales. */
export const LANGUAGES = ['en', 'zh-CN', 'zh-TW'] as const
export type Language = (typeof LANGUAGES)[number]

/**
 * The frame of an answer in one language: labels, stages, certainty, dates. Facts stay as they are
 * in the store; only what is said around them comes from here. `en` in `words-en.ts` is the first
 * catalogue, and a missing entry in any other is a type error.
 */
export type Words = LabelWords & {
  readonly language: Language
  /** Absent where the declarations' own names and abouts are in this language: in English. */
  readonly commands?: CommandWords
  readonly frame: FrameWords
  readonly given: GivenWords
  readonly asking: AskingWords
  readonly audit: AuditWords
  readonly operations: OperationWords
  readonly suggestions: SuggestionWords
  readonly revisions: RevisionWords
  readonly loading: LoadingWords
  readonly access: AccessWords
  readonly people: PeopleWords
  readonly pictures: PictureWords
  readonly tenures: TenureWords
  readonly bodies: BodyWords
  readonly link: LinkWords
  readonly cases: CaseWords
  readonly figures: FigureWords
  readonly filters: FilterWords
  readonly risks: RiskWords
  readonly measures: MeasureWords
  readonly reports: ReportWords
  readonly sources: SourceWords
  readonly events: EventWords
  readonly changes: ChangeWords
  readonly digests: DigestWords
  readonly schedules: ScheduleWords
  readonly search: SearchWords
  readonly watch: WatchWords
  readonly subscriptions: SubscriptionWords
  readonly follow: FollowWords
  readonly recall: RecallWords
  readonly help: HelpWords
  readonly about: AboutWords
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
  /** On a button beside a name, and beside one that is watched. */
  readonly open: string
  readonly stop: string
  readonly share: string
  readonly sharedBy: (name: string) => string
  /** That an answer could not be shown to everyone, and what to do about it. */
  readonly notShared: string
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
  /** That a file could not be attached, and what to do about it. */
  readonly notAttached: (file: string, why: NotAttached) => string
  /** That a file went to the asker alone, because the app is not in the channel. */
  readonly sentDirectly: (file: string) => string
  /** What the file holds, for those who do not see it: "cases: 515 rows". */
  readonly fileAbout: (list: string, rows: number) => string
  /** That a file is larger than the platform takes, with what to do instead. */
  readonly tooLarge: (file: string) => string
  /** Beside a bar whose period is still running or only partly covered. */
  readonly partial: string
  /** What `partial` means, behind it: "a period still running, or not covered whole". */
  readonly partialMeans: string
  /** A bar chart for those who do not see it. `more` figures did not fit; `figures` may be empty. */
  readonly barChart: (title: string, figures: readonly string[], more: number) => string
  /** What a source without a link says instead: "no link". */
  readonly noLink: string
  readonly given: GivenFileWords
  readonly form: ChatFormWords
  readonly home: HomeWords
}

/** Why a file that came with a question cannot be had, each with what to do. Names are plain words. */
export type GivenFileWords = {
  /** That none came with this very question. */
  readonly none: string
  /** `most` is a size as people write it: "2 MB". */
  readonly tooLarge: (name: string, most: string) => string
  /** That the platform does not have it any more. */
  readonly gone: (name: string) => string
  /** That the app may not read files there; the scope is named. */
  readonly notAllowed: string
  /** That the platform did not hand it over in time. */
  readonly unreachable: (name: string) => string
}

/** Around a form that is filled in: at most 24 characters on its buttons. */
export type ChatFormWords = {
  readonly cancel: string
  /** That the form could not be opened in time, and the button that opens it after all. */
  readonly late: string
  readonly open: string
}

/** Why a file could not be attached: the app is not in the channel, may not, or nobody knows. */
export type NotAttached = 'not-in-channel' | 'not-allowed' | 'unknown'

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
