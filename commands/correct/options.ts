import type { Given } from '#core/command.ts'
import { CORRECTED } from '#core/corrections.ts'
import { choice, type Option, optional, positional, SUGGESTIONS_MAX, text } from '#core/option.ts'
import { claimOption } from './claim-option.ts'

/** As long as a line of a claim, an address or a note for the editors may be, in characters. */
export const MOST = { value: 500, source: 500, note: 500 } as const

const sourceText: Option<string> = text(
  'The source that says so: the id of one here, or an address',
  (typed, { facts, words }) =>
    facts.sourcesLike(typed.trim(), SUGGESTIONS_MAX).map(({ id, publisher, title }) => ({
      value: id,
      label: `${words.frame.headed(publisher)}${title}`.slice(0, 100),
    })),
)

export const correctOptions = {
  claim: optional(positional(claimOption('Which statement, by its id'))),
  what: optional(choice('What is wrong with it', CORRECTED)),
  value: optional({
    ...text('What it should say: the wording, the date or the certainty'),
    most: MOST.value,
  }),
  source: optional({ ...sourceText, most: MOST.source }),
  note: optional({ ...text('A note for the editors'), most: MOST.note }),
}

export type CorrectGiven = Given<typeof correctOptions>
