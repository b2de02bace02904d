import type { Day } from './edtf.ts'
import type { Lane, Mark } from './lanes.ts'
import type { Place } from './place.ts'
import type { Certainty } from './vocabulary.ts'

/** A run of words. Each span says what it is, so data can never become markup. */
export type Span =
  | string
  | { readonly strong: string }
  | { readonly quiet: string }
  | { readonly certainty: Certainty; readonly text: string }
  | { readonly link: string; readonly to: string }
  | { readonly command: string }
  /** Something written as it is typed, such as a filter or a schedule, that is no command. */
  | { readonly code: string }
  /**
   * A channel or a person, which a platform that knows them shows by name and without calling
   * anybody; `text` is what they are called everywhere else.
   */
  | { readonly place: Place; readonly text: string }
  /** The mark of a footnote of this Brief. */
  | { readonly note: number }

export type Line = readonly Span[]

export type Column = {
  readonly title: string
  /** `flex` columns share the width that is left and wrap; `fit` columns never do. */
  readonly width: 'fit' | 'flex'
  readonly align?: 'left' | 'right'
}

export type Block =
  | { readonly kind: 'heading'; readonly line: Line }
  | { readonly kind: 'paragraph'; readonly line: Line }
  | { readonly kind: 'list'; readonly ordered?: boolean; readonly items: readonly Line[] }
  | {
      readonly kind: 'table'
      readonly columns: readonly Column[]
      readonly rows: readonly (readonly Line[])[]
    }
  | {
      readonly kind: 'chart'
      readonly title: string
      readonly bars: readonly Bar[]
      /** What the parts of a stacked bar count, from the ground up; absent where bars are whole. */
      readonly series?: readonly string[] | undefined
      /** What the bars do not say, as a sentence for the picture; the text beside it has it, too. */
      readonly note?: string | undefined
    }
  /**
   * Spans and events on one line of time: a picture of what other blocks of the same Brief say in
   * words, or, beside news, the card. Where no picture can be shown it is left out: nothing is lost.
   */
  | {
      readonly kind: 'timeline'
      readonly title: string
      readonly lanes: readonly Lane[]
      readonly marks: readonly Mark[]
      /** What goes on is drawn up to this day: today, or the day of the clocks. */
      readonly until: Day
    }
  /** Lines in which every character is as wide as the next, or twice as wide: for pointing at one. */
  | { readonly kind: 'code'; readonly lines: readonly string[] }

/** One bar: a count, and whether its period is still running or only partly covered. */
export type Bar = {
  readonly label: string
  readonly value: number
  readonly partial?: boolean
  /** Of a stacked bar: one number for each of the chart’s series; together they are `value`. */
  readonly shares?: readonly number[] | undefined
}

/** A source as a reader sees it. `url` is absent where the address must not be shown as a link. */
export type Footnote = {
  readonly number: number
  readonly id: string
  readonly title: string
  readonly publisher: string
  readonly published: string
  readonly url?: string
  readonly remark?: string
}

/** Something to do next: platforms make it a button, the terminal shows what to type. */
export type Action = {
  readonly label: string
  readonly command: string
  /** Set on the neighbouring pages of a list: a platform may show them in place of this one. */
  readonly turns?: 'on' | 'back'
  /** `go`: what the answer waits for. `danger`: it changes what others see. */
  readonly tone?: 'go' | 'danger'
}

/**
 * A value the asker has yet to choose: what was typed so far, and for which option. Platforms with
 * pickers offer one fed by that option's suggestions; choosing runs the command with the value.
 */
export type Asks = {
  readonly command: string
  readonly option: string
  readonly typed: Readonly<Record<string, string | undefined>>
}

/** The list behind an answer, for export. Cells are what the data says, unformatted. */
export type Records = {
  readonly name: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly (string | number | null)[])[]
}

export type Page = {
  readonly number: number
  readonly of: number
  /** For example "Rows 11 to 20 of 45". */
  readonly label: string
}

export type File = { readonly name: string; readonly mediaType: string; readonly text: string }

/** `mistaken`: the asker can put it right. `failed`: only we can. */
export type Outcome = 'answered' | 'mistaken' | 'failed'

/** What Vigil says, before any platform has had a say in how it looks. */
export type Brief = {
  readonly outcome: Outcome
  /** That it was refused, whatever was typed: counted as such, and in the audit. */
  readonly isDenied?: true | undefined
  readonly title: string
  /** One complete sentence: the notification, the screen reader's text, the fallback. */
  readonly summary: string
  readonly tone: 'calm' | 'notice'
  readonly blocks: readonly Block[]
  readonly footnotes: readonly Footnote[]
  readonly actions: readonly Action[]
  /** Set when a name was missing, unknown or ambiguous; `actions` then hold the likely values. */
  readonly asks?: Asks | undefined
  readonly page?: Page | undefined
  /** Only ever the whole list, or as much of it as a file holds; absent where only a page was read. */
  readonly records?: Records | undefined
  readonly file?: File | undefined
  /** Which store, as of when, known by when, and what was left out because of it. */
  readonly footer: readonly Line[]
  /** `asker` keeps the reply between Vigil and whoever asked. */
  readonly seenBy: 'everyone' | 'asker'
}

export const strong = (words: string): Span => ({ strong: words })
export const quiet = (words: string): Span => ({ quiet: words })

export const heading = (words: string): Block => ({ kind: 'heading', line: [words] })
export const paragraph = (line: Line): Block => ({ kind: 'paragraph', line })
export const list = (items: readonly Line[]): Block => ({ kind: 'list', items })

/** Writes a line the way it will read: line`${strong(name)}, ${post}`. Lists of spans are spliced in. */
export function line(text: TemplateStringsArray, ...spans: readonly (Span | Line)[]): Line {
  return text.flatMap((words, i) => [words, spans[i] ?? ''].flat()).filter((span) => span !== '')
}

/** The words of a line without their marks, as a screen reader would say them. */
export const plain = (spans: Line): string => spans.map(plainSpan).join('')

function plainSpan(span: Span): string {
  if (typeof span === 'string') return span
  if ('strong' in span) return span.strong
  if ('quiet' in span) return span.quiet
  if ('certainty' in span || 'place' in span) return span.text
  if ('link' in span) return span.link
  if ('command' in span) return span.command
  if ('code' in span) return span.code
  return `[${span.note}]`
}
