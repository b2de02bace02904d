import type { Action } from '#core/brief.ts'
import type { ClaimList, Clocks } from '#core/facts.ts'
import { writeTyped } from '#core/rewrite.ts'

/** The way to all events of a subject, at the same clocks; none where there are no events. */
export const timelineAction = (id: string, { claims }: ClaimList, clocks: Clocks): Action[] =>
  claims.length === 0
    ? []
    : [
        {
          label: 'Timeline',
          command: writeTyped('timeline', { subject: id, ...clocks }, 'subject'),
        },
      ]
