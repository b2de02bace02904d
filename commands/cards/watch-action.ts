import type { Action } from '#core/brief.ts'
import { isToday } from '#core/clocks.ts'
import type { Clocks, Subject } from '#core/facts.ts'

/** The way to follow a subject from its card; none on the view of a past day, which nobody follows. */
export const watchAction = ({ id }: Subject, clocks: Clocks): Action[] =>
  isToday(clocks) ? [{ label: 'Watch', command: `watch add ${id}` }] : []
