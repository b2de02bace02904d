import { type Completion, completionOf } from '#core/completion.ts'
import type { Newsroom } from '#core/newsroom.ts'
import { OPERATOR } from './io.ts'
import { safe } from './safe.ts'

/** Finishes the end of a half-typed line of the operator's. Never throws. */
export const complete = (line: string, newsroom: Newsroom): Completion =>
  completionOf(line, {
    commands: newsroom.commands,
    words: newsroom.words('en'),
    suggest: (command, option, typed) =>
      newsroom
        .suggest(command, option, typed, OPERATOR)
        .map(({ value, label }) => ({ value: safe(value), label: safe(label) })),
  })
