import type { Check } from './finding.ts'
import { POLL } from './numbers.ts'
import { list, object, optional, text, truth, whole } from './shape.ts'

/** https://docs.discord.com/developers/resources/poll#poll-create-request-object */
export const poll: Check = object({
  question: object({ text: text(1, POLL.question) }),
  answers: list(1, POLL.answers, object({ poll_media: object({ text: text(1, POLL.answer) }) })),
  duration: optional(whole(1, POLL.hours)),
  allow_multiselect: optional(truth),
})
