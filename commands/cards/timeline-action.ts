import type { Action } from '#core/brief.ts'
import type { Desk } from '#core/command.ts'
import type { ClaimList, Clocks, Subject } from '#core/facts.ts'
import { ownEvents } from '#core/own-events.ts'
import { writeTyped } from '#core/rewrite.ts'

/** The way to all events of a subject, at the same clocks; none where there are no events. */
export const timelineAction = (
  subject: Subject,
  { claims }: ClaimList,
  clocks: Clocks,
  { words }: Desk,
): Action[] =>
  ownEvents(subject, claims).length === 0
    ? []
    : [
        {
          label: words.events.timeline,
          command: writeTyped('timeline', { subject: subject.id, ...clocks }, 'subject'),
        },
      ]
