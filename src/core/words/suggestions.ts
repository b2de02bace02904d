/** Corrections that are suggested, decided on and applied. */
export type SuggestionWords = {
  readonly title: string
}
