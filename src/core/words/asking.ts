/** What is said when a question cannot be read or answered, with what to type instead. */
export type AskingWords = {
  /** The titles over a mistake of the asker, and over a fault of ours. */
  readonly tryAgain: string
  readonly failed: string
  readonly broke: (reference: string) => string
  readonly lineTooLong: (length: number, most: number) => string
  readonly askSomething: string
  readonly noCommand: (typed: string, names: readonly string[]) => string
  readonly noPlace: (typed: string, example: string) => string
  readonly quoteNames: (example: string) => string
  readonly noOption: (command: string, typed: string, names: readonly string[]) => string
  /** `what` is the description of the option that is missing. */
  readonly missing: (what: string, command: string) => string
  readonly tooLong: (length: number, most: number) => string
  readonly notOneOf: (typed: string, choices: readonly string[]) => string
  readonly notADay: (typed: string) => string
  readonly notANumber: (typed: string, least: number, most: number) => string
  readonly sinceAfterUntil: (since: string, until: string) => string
  readonly fromAfterTo: (from: string, to: string) => string
  readonly nothingChosen: (command: string) => string
  readonly notAList: string
  readonly onlyOnePage: string
  readonly onlyPages: (of: number) => string
  /** That a name is borne by several; `people` when all of them are. */
  readonly several: (typed: string, count: number, noun: 'people' | 'entries') => string
  /** That nothing is called so; with `hasOffers` when names close to it are offered below. */
  readonly nobody: (typed: string, hasOffers: boolean) => string
  /** Names in a picker, with why they are offered. */
  readonly watched: (name: string) => string
  readonly changed: (name: string) => string
  readonly because: (name: string, how: string) => string
}
