import type { Action } from '#core/brief.ts'
import type { ClaimList, Clocks, Subject } from '#core/facts.ts'
import { writeTyped } from '#core/rewrite.ts'
import { ownEvents } from '../lists/own-events.ts'

/** The way to all events of a subject, at the same clocks; none where there are no events. */
export const timelineAction = (
  subject: Subject,
  { claims }: ClaimList,
  clocks: Clocks,
): Action[] =>
  ownEvents(subject, claims).length === 0
    ? []
    : [
        {
          label: 'Timeline',
          command: writeTyped('timeline', { subject: subject.id, ...clocks }, 'subject'),
        },
      ]
