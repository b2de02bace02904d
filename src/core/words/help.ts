import type { Line } from '../brief.ts'

/** What can be asked. */
export type HelpWords = {
  readonly title: string
  readonly summary: (names: readonly string[]) => string
  readonly tryHeading: string
  readonly hint: Line
  /** One command, and one option, with what they are for. `local`: its name in this language. */
  readonly command: (name: string, local: string | undefined, about: string) => Line
  readonly about: (name: string, about: string) => string
  readonly sentence: (about: string) => Line
  readonly optionsHeading: string
  readonly option: (
    option: {
      readonly name: string
      readonly local: string | undefined
      readonly about: string
      readonly choices: readonly string[]
    },
    how: { readonly isNeeded: boolean; readonly isLoose: boolean },
  ) => Line
  readonly examplesHeading: string
  readonly noCommand: (typed: string) => string
}

/** What the store covers, how old it is, and how to read it. */
export type AboutWords = {
  /** How many there are of what the store counts under this name. */
  readonly counted: (what: string, count: number) => string
  readonly summary: (title: string, counts: readonly string[]) => string
  readonly counts: (counts: readonly string[]) => Line
  readonly coversHeading: string
  readonly ageHeading: string
  readonly compiled: (date: string) => Line
  /** `days` since the last event; negative when it lies ahead. */
  readonly newest: (event: string, days: number, source: string) => Line
  readonly readingHeading: string
  readonly reading: readonly Line[]
  readonly licenceHeading: string
  readonly revisions: (revision: string, kept: readonly string[]) => Line
}
