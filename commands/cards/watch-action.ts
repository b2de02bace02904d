import type { Action } from '#core/brief.ts'
import { isToday } from '#core/clocks.ts'
import type { Desk } from '#core/command.ts'
import type { Clocks, Subject } from '#core/facts.ts'

/** The way to follow a subject from its card; none on the view of a past day, which nobody follows. */
export const watchAction = ({ id }: Subject, clocks: Clocks, { words }: Desk): Action[] =>
  isToday(clocks) ? [{ label: words.people.watch, command: `watch add ${id}` }] : []
